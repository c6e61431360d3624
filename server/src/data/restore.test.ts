import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { expect, it, vi } from 'vitest';
import { connect } from '../testing/wire.ts';
import { CANARY, fileOf, holding, knock, ranked, saved, start, stop, write } from './testing/served.ts';

// Each run of the command starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

/** The command as a person gives it. */
function restore(file: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, '../restore.ts'), file].filter((word) => word !== ''),
    { encoding: 'utf8', env: { DATA_DIR: dirname(fileOf('facet.sqlite')) } },
  );
  return { status, said: stdout + stderr };
}

it('V18 V19 the drill: a backup, work after it, the data lost, restored; tablets of before may not merge', async () => {
  const at = await start();
  const { made, seat } = await ranked(at);
  const backup = await at.data.backups.make();
  await write(at, seat, 'after the backup');
  const late = await at.join(made.code, 'Came later');
  const { epoch } = at.data;

  const running = restore(backup.file);
  expect(running.status).toBe(1);
  expect(running.said).toMatch(/^Nothing was restored\. Facet is already running/);
  await saved(at, seat, 'after the backup');
  await stop();

  expect(restore('').said).toContain(basename(backup.file));
  const done = restore(basename(backup.file));
  expect(done.said).toMatch(/^Restored: 1 session\(s\)\. Start Facet again\./);
  expect(done.status).toBe(0);
  const after = await start();
  expect(after.data.epoch).not.toBe(epoch);
  await saved(after, seat, `${CANARY} reason`);
  expect(await knock(after, seat, epoch)).toBe(CLOSE.otherData);
  // Their seat is not in the backup: they are told that the data are others, not that they were thrown out.
  expect(await knock(after, late, epoch)).toBe(CLOSE.otherData);
  const goodbye = (await connect(after.localUrl, late.secret)).last('goodbye');
  expect(goodbye).toEqual({ reason: 'unauthorised', epoch: after.data.epoch });
  await stop();
  const kept = readdirSync(fileOf('')).find((name) => name.startsWith('replaced-'));
  expect(readdirSync(fileOf(String(kept)))).toContain('facet.sqlite');
});

it('V16 who was erased since the backup was made does not come back with it', async () => {
  const at = await start();
  const one = await ranked(at);
  const two = await ranked(at);
  const backup = await at.data.backups.make();
  // As of a copy that lay elsewhere while people were erased.
  const elsewhere = fileOf('elsewhere.sqlite');
  renameSync(backup.file, elsewhere);
  const erase = (path: string, secret: string) => at.ask(path, { method: 'DELETE', secret });
  expect((await erase(`/api/sessions/${one.made.session}`, one.made.secret)).status).toBe(204);
  expect((await erase(`/api/seats/${two.seat.seat}`, two.made.secret)).status).toBe(204);
  await stop();
  expect(holding(CANARY)).toEqual(['elsewhere.sqlite']);
  expect(restore(elsewhere).said).toContain('Erased again, as it had been since: 2.');
  const after = await start();
  const lead = await connect(after.localUrl, two.made.secret);
  expect((await lead.until('facilitatorView')).seats.map((s) => s.name)).toEqual(['Fay']);
  lead.close();
  await stop();
  expect(holding(CANARY)).toEqual(['elsewhere.sqlite']);
});

it('V18 a file that is no sound backup changes nothing', async () => {
  const at = await start();
  const { seat } = await ranked(at);
  await stop();
  const bad = fileOf('bad.sqlite');
  writeFileSync(bad, 'SQLite format 3\0 but not really'.repeat(500));
  for (const file of [bad, fileOf('no-such-file')]) {
    const refused = restore(file);
    expect(refused.status).toBe(1);
    expect(refused.said).toMatch(/^Nothing was restored\. /);
  }
  expect(readdirSync(fileOf('')).some((name) => name.startsWith('replaced-'))).toBe(false);
  await saved(await start(), seat, `${CANARY} reason`);
});

it('V18 a restore that was cut short is not taken for a server without data', async () => {
  await start();
  await stop();
  renameSync(fileOf('facet.sqlite'), fileOf('facet.sqlite.restoring'));
  await expect(start()).rejects.toThrow('A restore was cut short. Run it again before you start Facet.');
  expect(existsSync(fileOf('facet.sqlite'))).toBe(false);
});

it('V18 data that are broken are kept aside, and a backup takes their place', async () => {
  const at = await start();
  const { seat } = await ranked(at);
  const backup = await at.data.backups.make();
  await stop();
  writeFileSync(fileOf('facet.sqlite'), 'x'.repeat(50_000));
  const done = restore(backup.file);
  expect(done.said).toContain('They could not be read');
  expect(done.status).toBe(0);
  await saved(await start(), seat, `${CANARY} reason`);
});
