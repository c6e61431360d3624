import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { boardStream, sessionStream } from '../log/port.ts';
import { openPostgresLog } from '../log/postgres/postgresLog.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { CANARY, fileOf, knock, ranked, saved, start, stop, write } from './testing/served.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
beforeAll(async () => void (postgres = await startPostgres()));
afterAll(() => postgres.end());

/** The command as a person gives it. */
function move(from: string, to: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, '../move.ts'), '--from', from, '--to', to],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

it('V5 the whole way: a server on SQLite, moved to Postgres, served there, and moved back', async () => {
  const url = await postgres.database();
  const folder = fileOf('');
  const at = await start();
  const { made, seat } = await ranked(at);
  const gone = await at.makeSession();
  await at.ask(`/api/sessions/${gone.session}`, { method: 'DELETE', secret: gone.secret });
  const { epoch } = at.data;
  expect(move(`sqlite:${folder}`, url).said).toMatch(/^Nothing was moved\. Facet is already running/);
  await stop();

  const there = move(`sqlite:${folder}`, url);
  expect(there.said).toMatch(/^Moved and compared: 1 session\(s\)/);
  expect(there.said).toContain('What was erased is remembered there too: 1.');
  expect(there.status).toBe(0);
  expect(move(`sqlite:${folder}`, url).said).toMatch(
    /^Nothing was moved\. There are data in that database already/,
  );

  const onPostgres = await start({ env: { DATABASE_URL: url } });
  expect(onPostgres.data.epoch).toBe(epoch);
  expect(await knock(onPostgres, seat, epoch)).toBe('let in');
  await saved(onPostgres, seat, `${CANARY} reason`);
  await write(onPostgres, seat, 'written on Postgres');
  expect((await onPostgres.ask(`/api/codes/${made.code}`)).status).toBe(200);
  const back = fileOf('back');
  mkdirSync(back);
  expect(move(url, `sqlite:${back}`).said).toMatch(/^Nothing was moved\. Facet is running on these data/);
  await stop();

  expect(move(url, `sqlite:${folder}`).said).toMatch(/^Nothing was moved\. There are data in/);
  expect(move(url, `sqlite:${back}`).status).toBe(0);
  const again = await start({ dataDir: back });
  expect(again.data.epoch).toBe(epoch);
  await saved(again, seat, 'written on Postgres');
  await stop();
  const first = await start();
  expect(first.data.epoch).not.toBe(epoch);
});

it('V13 snapshots, holes and damage come out as they were, and what cannot be read is said', async () => {
  const url = await postgres.database();
  const path = fileOf('facet.sqlite');
  const log = openSqliteLog({ path });
  const board = boardStream('s1', 's1/a1/whole');
  const record = (text: string, by: string | null = 'p1') => ({ at: 7, by, data: Buffer.from(text) });
  await log.append(sessionStream('s1'), [record('a'), record('b', null), record('c')], { claim: ['code/A'] });
  await log.append(
    board,
    ['1', '2', '3', '4'].map((text) => record(text)),
  );
  await log.compact(board, 3, record('123', null));
  await log.rewrite('s1', { seat: 'p9' }, 5);
  await log.close();
  const db = new DatabaseSync(path);
  db.exec("UPDATE records SET data = x'00' WHERE data = x'62'");
  db.close();
  const done = move(`sqlite:${fileOf('')}`, url);
  expect(done.said).toContain('1 record(s) could not be read');
  const moved = await openPostgresLog({ url });
  expect((await moved.read(sessionStream('s1'))).map((r) => [r.seq, r.damaged])).toEqual([
    [1, undefined],
    [2, true],
    [3, undefined],
  ]);
  expect((await moved.read(board)).map((r) => [r.seq, r.snapshot, Buffer.from(r.data).toString()])).toEqual([
    [3, true, '123'],
    [4, false, '4'],
  ]);
  expect(await moved.find('code/A')).toBe('s1');
  expect(await moved.erasures()).toEqual([{ session: 's1', seat: 'p9', at: 5 }]);
  expect(await moved.append(board, [record('5')], { expected: 4 })).toBe(5);
  await moved.close();
});
