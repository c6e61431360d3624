import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { COMMAND_ROLES } from '@facet/shared/session/commands.ts';
import { REFUSALS } from '@facet/shared/session/refusals.ts';
import { expect, it } from 'vitest';
import { runFacet } from './testing/runFacet.ts';
import { connect } from './testing/wire.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/API.md'), 'utf8');

it('docs/API.md names every command, every refusal and every close code', () => {
  for (const name of [...Object.keys(COMMAND_ROLES), ...REFUSALS]) expect(page).toContain(`\`${name}\``);
  for (const code of Object.values(CLOSE)) expect(page).toContain(String(code));
});

it('the client in docs/API.md works as it stands there', { timeout: 120_000 }, async () => {
  const script = page.slice(page.indexOf('## A whole client')).match(/```js\n([\s\S]*?)```/)?.[1] ?? '';
  // Inside node_modules, so that it finds the packages a stranger would install.
  const cache = resolve(import.meta.dirname, '../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'stranger-'));
  writeFileSync(join(folder, 'client.mjs'), script);
  const facet = await runFacet();
  const made = await facet.makeSession();
  const fay = await connect(facet.localUrl, made.secret);
  const stranger = spawn(process.execPath, [join(folder, 'client.mjs'), facet.localUrl, made.code]);
  let printed = '';
  for (const stream of [stranger.stdout, stranger.stderr])
    stream.on('data', (data: Buffer) => (printed += data.toString()));
  const ended = once(stranger, 'close');
  await fay.until('presence', (p) => p.here === 1);
  await fay.command({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
  expect(await ended).toStrictEqual([0, null]);
  expect(printed).toBe('saved\n');
  expect(await fay.until('progress', (p) => p.placed[1] === 1)).toMatchObject({ people: 1 });
  fay.close();
  await facet.end();
  rmSync(folder, { recursive: true });
});
