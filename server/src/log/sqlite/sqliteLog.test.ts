import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logContract } from '../contract.testSuite.ts';
import { CannotSaveError, sessionStream, type Log, type NewRecord } from '../port.ts';
import { checkVersion } from './schema.ts';
import { openSqliteLog } from './sqliteLog.ts';

const folderFor = () => mkdtempSync(join(tmpdir(), 'facet-log-'));

logContract('SQLite', () => {
  const folder = folderFor();
  const path = join(folder, 'facet.db');
  return {
    log: openSqliteLog({ path }),
    reopen: () => openSqliteLog({ path }),
    dispose: () => rmSync(folder, { recursive: true }),
  };
});

const stream = sessionStream('s1');
const record = (text: string): NewRecord => ({ at: 1, by: null, data: Buffer.from(text) });
const texts = async (log: Log) => (await log.read(stream)).map((r) => Buffer.from(r.data).toString());

describe('the SQLite log', () => {
  let folder: string;
  let path: string;
  let log: Log;
  let damage: { stream: string; seq: number }[];
  let commits: number[];
  const open = () =>
    openSqliteLog({
      path,
      busyTimeoutMs: 20,
      onDamage: (d) => damage.push(d),
      onCommit: (_ms, appends) => commits.push(appends),
    });
  beforeEach(() => {
    folder = folderFor();
    path = join(folder, 'facet.db');
    damage = [];
    commits = [];
    log = open();
  });
  afterEach(async () => {
    await log.close();
    rmSync(folder, { recursive: true });
  });

  test('appends of one turn are one commit', async () => {
    await Promise.all(['a', 'b', 'c'].map((t) => log.append(stream, [record(t)])));
    expect(commits).toEqual([3]);
  });

  test('commits are synced in full before an append resolves', async () => {
    await log.append(stream, [record('a')]);
    const db = new DatabaseSync(path);
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(db.prepare('SELECT count(*) AS n FROM records').get()).toEqual({ n: 1 });
    db.close();
  });

  test('a commit that fails appends nothing, is told to each, and the log recovers by itself', async () => {
    await log.append(stream, [record('a')]);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const failed = await Promise.allSettled([
      log.append(stream, [record('b')]),
      log.append(stream, [record('c')]),
    ]);
    for (const f of failed)
      expect(f).toMatchObject({ status: 'rejected', reason: expect.any(CannotSaveError) });
    other.exec('ROLLBACK');
    expect(await log.append(stream, [record('d')], { expected: 1 })).toBe(2);
    expect(await texts(log)).toEqual(['a', 'd']);
    other.close();
  });

  test('an append that fails half way leaves none of its records, nor those of the same commit', async () => {
    await log.append(stream, [record('a')]);
    const other = new DatabaseSync(path);
    other.exec(
      "CREATE TRIGGER t BEFORE INSERT ON records WHEN NEW.data = x'62' BEGIN SELECT RAISE(FAIL, 'full'); END",
    );
    const failed = await Promise.allSettled([
      log.append(stream, [record('x')]),
      log.append(stream, [record('y'), record('b')]),
      log.append(sessionStream('s2'), [record('y')]),
    ]);
    for (const { status } of failed) expect(status).toBe('rejected');
    expect(await log.sessions()).toEqual(['s1']);
    other.exec('DROP TRIGGER t');
    expect(await log.append(stream, [record('b')], { expected: 1 })).toBe(2);
    expect(await texts(log)).toEqual(['a', 'b']);
    other.close();
  });

  test.each(['data', 'by', 'at', 'crc'])(
    'a record whose %s was flipped is told and left out; the rest opens',
    async (column) => {
      await log.append(stream, [record('a'), record('b'), record('c')]);
      const other = new DatabaseSync(path);
      const value = column === 'data' ? "x'63'" : column === 'by' ? "'p9'" : '7';
      other.exec(`UPDATE records SET ${column} = ${value} WHERE seq = 2`);
      other.close();
      expect(await texts(log)).toEqual(['a', 'c']);
      expect(damage).toEqual([{ stream: 'session/s1', seq: 2 }]);
      expect(await log.append(stream, [record('d')], { expected: 3 })).toBe(4);
    },
  );

  test('what was erased is in no file any more, the write-ahead log included', async () => {
    const canary = 'canary-8c1f';
    await log.append(stream, [record(canary), record(canary.repeat(1000))], { claim: [`code/${canary}`] });
    const found = () => readdirSync(folder).filter((f) => readFileSync(join(folder, f)).includes(canary));
    expect(found()).not.toEqual([]);
    await log.erase('s1');
    expect(found()).toEqual([]);
  });

  test('what a snapshot replaced is gone from the files once the session is erased', async () => {
    await log.append(stream, [record('canary-77aa'), record('b')]);
    await log.compact(stream, 2, record('ab'));
    await log.erase('s1');
    expect(readdirSync(folder).filter((f) => readFileSync(join(folder, f)).includes('canary-77aa'))).toEqual(
      [],
    );
  });

  test('a database of a newer schema is not touched', async () => {
    await log.close();
    const other = new DatabaseSync(path);
    other.exec('INSERT INTO schema_version VALUES (999, 0)');
    expect(open).toThrow(/newer Facet/);
    other.exec('DELETE FROM schema_version WHERE version = 999');
    other.close();
    log = open();
    expect(await texts(log)).toEqual([]);
  });

  test('after close every append is refused', async () => {
    await log.close();
    await expect(log.append(stream, [record('a')])).rejects.toBeInstanceOf(CannotSaveError);
  });

  test('an SQLite that can lose commits is refused in words', () => {
    for (const old of ['3.51.2', '3.50.9', '2.99.99']) expect(() => checkVersion(old)).toThrow(/newer Node/);
    for (const fine of ['3.51.3', '3.52.0', '4.0.0']) expect(() => checkVersion(fine)).not.toThrow();
  });
});
