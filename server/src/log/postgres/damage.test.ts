import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { sessionStream, type Log, type NewRecord } from '../port.ts';
import { openPostgresLog } from './postgresLog.ts';

// Each file starts a Postgres of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let url: string;
let log: Log;
let damage: { stream: string; seq: number }[];
const open = () => openPostgresLog({ url, onDamage: (found) => damage.push(found) });
beforeAll(async () => void (postgres = await startPostgres()));
beforeEach(async () => {
  url = await postgres.database();
  damage = [];
  log = await open();
});
afterEach(() => log.close());
afterAll(() => postgres.end());

const stream = sessionStream('s1');
const record = (text: string): NewRecord => ({ at: 1, by: null, data: Buffer.from(text) });
const texts = async () =>
  (await log.read(stream)).map((r) => (r.damaged ? '(damaged)' : Buffer.from(r.data).toString()));

async function sql(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
}

test.each([
  ['data', "'\\x63'"],
  ['by', "'p9'"],
  ['at', '7'],
  ['crc', '7'],
  ['snapshot', 'true'],
])('V13 a record whose %s was changed is told and marked; the rest opens', async (column, value) => {
  await log.append(stream, [record('a'), record('b'), record('c')]);
  await sql(`UPDATE facet.records SET ${column} = ${value} WHERE seq = 2`);
  expect(await texts()).toEqual(['a', '(damaged)', 'c']);
  expect(damage).toEqual([{ stream: 'session/s1', seq: 2 }]);
  expect(await log.append(stream, [record('d')], { expected: 3 })).toBe(4);
});

test('V13 records in each other’s place are damaged both', async () => {
  await log.append(stream, [record('a'), record('b'), record('c')]);
  await sql(
    'UPDATE facet.records SET seq = -seq; UPDATE facet.records SET seq = 3 + seq WHERE seq IN (-1, -2)',
  );
  await sql('UPDATE facet.records SET seq = 3 WHERE seq = -3');
  expect(await texts()).toEqual(['(damaged)', '(damaged)', 'c']);
});

test('V13 records that are gone leave a mark where they were, at the end of the stream too', async () => {
  await log.append(stream, ['a', 'b', 'c', 'd', 'e'].map(record));
  await sql('DELETE FROM facet.records WHERE seq IN (2, 3, 5)');
  expect((await log.read(stream)).map((r) => [r.seq, r.damaged])).toEqual([
    [1, undefined],
    [3, true],
    [4, undefined],
    [5, true],
  ]);
});

test('V13 a torn page in the file costs the records they lie on and no other', async () => {
  const all = Array.from({ length: 30 }, (_, i) => `<${String(i).padStart(2, '0')}>`.repeat(300));
  await log.append(stream, all.map(record));
  const [found] = await sql("SELECT pg_relation_filepath('facet.records') AS path");
  await log.close();
  await postgres.stop();
  const path = join(postgres.folder, String(found?.['path']));
  const file = readFileSync(path);
  const at = file.indexOf('<17>');
  expect(at).toBeGreaterThan(0);
  file.fill(0xaa, at - (at % 8192) + 100, at - (at % 8192) + 8192);
  writeFileSync(path, file);
  await postgres.start();
  log = await open();
  const read = await texts();
  const lost = all.flatMap((text, i) => (read[i] === text ? [] : [i]));
  expect(read).toHaveLength(30);
  expect(lost).toContain(17);
  expect(lost.length).toBeLessThanOrEqual(10);
  expect(lost.map((i) => read[i])).toEqual(lost.map(() => '(damaged)'));
  expect(await log.append(sessionStream('s2'), [record('after')])).toBe(1);
});
