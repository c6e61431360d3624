import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../support/freePort.ts';
import { makeSession } from '../support/http.ts';
import { joinAs, Person } from '../support/person.ts';
import { until } from '../support/until.ts';
import { failSyncs } from './failSyncs.ts';

const DECK = (READY_LISTS[0]?.items ?? []).map(({ text }, i) => ({ id: `i${i + 1}`, text }));
const ids = DECK.map((i) => i.id);

let npm: ChildProcess | null = null;
let dataDir = '';
const people: Person[] = [];
afterEach(async () => {
  for (const person of people.splice(0)) person.close();
  if (npm !== null && npm.exitCode === null && npm.signalCode === null) {
    // All of its own group, and nothing else.
    process.kill(-(npm.pid ?? 0), 'SIGKILL');
    await once(npm, 'exit');
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** The process that serves this folder, however many stand between it and us. */
function serverOf(folder: string): number | null {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (environment.includes(`DATA_DIR=${folder}`) && command[1] === 'server/src/main.ts')
        return Number(pid);
    } catch {
      // It has ended meanwhile.
    }
  return null;
}

describe.runIf(process.platform === 'linux')('npm start', () => {
  test('V14 starts a server again whose disk has failed, and people who stayed go on with all they did', async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'facet-again-'));
    const port = await freePort();
    const started = spawn('npm', ['start'], {
      cwd: resolve(import.meta.dirname, '../..'),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir },
    });
    npm = started;
    let printed = '';
    for (const from of [started.stdout, started.stderr])
      from.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const starts = (): number => printed.split('also listening on').length - 1;
    const says = (): string => `a server to listen; it printed:\n${printed}`;
    await until(says, () => starts() === 1, 120_000);

    const url = `http://127.0.0.1:${port}`;
    const made = await makeSession(url, {
      title: 'Again',
      facilitator: 'Helen',
      activities: [{ kind: 'diamond9', question: 'What matters?', deck: DECK }],
    });
    const host = await new Person({ url, session: made.session, secret: made.secret }).ready();
    people.push(host);
    const me = await joinAs(url, made.code, { name: 'Ann', about: {} });
    people.push(me);
    await host.must({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
    const board = await me.board('individual', me.seat).whenSynced();
    placeCard(board.doc, ids, 'i1', '1');
    await board.whenSaved();

    const first = serverOf(dataDir) ?? NaN;
    const heal = await failSyncs(first);
    try {
      const before = board.saved;
      placeCard(board.doc, ids, 'i2', '5');
      await until('the server to end', () => printed.includes('the disk failed'));
      expect(board.saved).toBe(before);
    } finally {
      await heal();
    }
    await until(says, () => starts() === 2, 30_000);
    await board.whenSaved();
    expect(serverOf(dataDir)).not.toBe(first);
    const cold = await new Person({ url, session: me.session, secret: me.secret }).ready();
    people.push(cold);
    const { doc } = await cold.board('individual', me.seat).whenSynced();
    expect(doc.getMap('slots').toJSON()).toEqual({ '1': 'i1', '5': 'i2' });

    // It is told to stop as a service would be, and is not started again.
    started.kill('SIGTERM');
    await until('all of it to end', () => started.exitCode !== null || started.signalCode !== null, 20_000);
    await until('the server to end', () => serverOf(dataDir) === null, 20_000);
  }, 240_000);
});
