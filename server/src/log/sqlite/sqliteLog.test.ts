import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const texts = async (log: Log) =>
  (await log.read(stream)).map((r) => (r.damaged ? '(damaged)' : Buffer.from(r.data).toString()));

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

  test('after a commit of several the next one begins a while later, so that it is one of several again', async () => {
    const begun: number[] = [];
    const onCommit = (ms: number) => void begun.push(performance.now() - ms);
    const paced = openSqliteLog({ path: join(folder, 'paced.db'), everyMs: 40, onCommit });
    const both = () => Promise.all(['a', 'b'].map((t) => paced.append(stream, [record(t)])));
    for (let i = 0; i < 4; i++) await both();
    await paced.close();
    const apart = begun.slice(1).map((at, i) => at - (begun[i] ?? 0));
    expect(apart).toHaveLength(3);
    // A timer may fire a millisecond early.
    expect(Math.min(...apart)).toBeGreaterThan(38);
  });

  test('who looks up a code hurries nobody else’s records, and finds what is about to be claimed or released', async () => {
    const waiting = [
      log.append(stream, [record('a')], { claim: ['code/A'] }),
      log.append(stream, [record('b')]),
    ];
    expect(await log.find('code/B')).toBeNull();
    expect(commits).toEqual([]);
    expect(await log.find('code/A')).toBe('s1');
    expect(commits).toEqual([2]);
    await Promise.all(waiting);
    const released = log.append(stream, [], { release: ['code/A'] });
    expect(await log.find('code/A')).toBeNull();
    await released;
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
    'V13 a record whose %s was flipped is told and marked, its bytes stay; the rest opens',
    async (column) => {
      await log.append(stream, [record('a'), record('b'), record('c')]);
      const other = new DatabaseSync(path);
      const value = column === 'data' ? "x'63'" : column === 'by' ? "'p9'" : '7';
      other.exec(`UPDATE records SET ${column} = ${value} WHERE seq = 2`);
      other.close();
      expect(await texts(log)).toEqual(['a', '(damaged)', 'c']);
      expect(damage).toEqual([{ stream: 'session/s1', seq: 2 }]);
      expect(await log.append(stream, [record('d')], { expected: 3 })).toBe(4);
    },
  );

  test('V13 a record that is gone without a trace leaves a mark where it was', async () => {
    await log.append(stream, [record('a'), record('b'), record('c'), record('d')]);
    const other = new DatabaseSync(path);
    other.exec('DELETE FROM records WHERE seq IN (2, 3)');
    other.close();
    expect((await log.read(stream)).map((r) => [r.seq, r.damaged])).toEqual([
      [1, undefined],
      [3, true],
      [4, undefined],
    ]);
    expect(damage).toEqual([{ stream: 'session/s1', seq: 3 }]);
  });

  test.each([
    [
      'bytes flipped in the middle of it',
      (file: Buffer, at: number) => void file.writeUInt8(file.readUInt8(at + 100) ^ 0x40, at + 100),
    ],
    [
      'a torn page',
      (file: Buffer, at: number) => void file.fill(0xaa, at - (at % 4096), at - (at % 4096) + 4096),
    ],
  ])('V13 %s in the file cost the records they lie in and no other', async (_what, spoil) => {
    const texts30 = Array.from({ length: 30 }, (_, i) => `<${String(i).padStart(2, '0')}>`.repeat(300));
    await log.append(stream, texts30.map(record));
    await log.close();
    const file = readFileSync(path);
    spoil(file, file.indexOf('<17>'));
    writeFileSync(path, file);
    log = open();
    const read = await texts(log);
    const lost = texts30.flatMap((text, i) => (read[i] === text ? [] : [i]));
    expect(read).toHaveLength(30);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThanOrEqual(6);
    expect(lost.map((i) => read[i])).toEqual(lost.map(() => '(damaged)'));
    expect(damage.map((d) => d.seq - 1)).toEqual(lost);
    expect(await log.append(stream, [record('after')], { expected: 30 })).toBe(31);
  });

  test('data of an older schema are brought forward, and keep all they hold', async () => {
    await log.append(stream, [record('old')]);
    await log.close();
    const other = new DatabaseSync(path);
    other.exec('DROP TABLE facts; DROP TABLE erasures; DELETE FROM schema_version WHERE version = 2');
    other.close();
    log = open();
    expect(await texts(log)).toEqual(['old']);
    expect(await log.epoch()).toMatch(/^[0-9a-f]{18}$/);
    expect(await log.erasures()).toEqual([]);
  });

  test('erasing waits for whoever still reads an older state, and then leaves nothing of it', async () => {
    await log.append(stream, [record('canary-55bb')]);
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM records').get();
    let done = false;
    const erasing = log.erase('s1', 1).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(done).toBe(false);
    reader.exec('COMMIT');
    reader.close();
    await erasing;
    const left = readdirSync(folder).filter((f) => readFileSync(join(folder, f)).includes('canary-55bb'));
    expect(left).toEqual([]);
  });

  test('a person’s name is in no file any more once their records say something else', async () => {
    await log.append(stream, [record('canary-9d0e Anna'), record('b')]);
    const data = Buffer.from('nobody');
    await log.rewrite('s1', { replace: [{ stream: stream.name, seq: 1, data }], seat: 'p1' }, 1);
    const left = readdirSync(folder).filter((f) => readFileSync(join(folder, f)).includes('canary-9d0e'));
    expect(left).toEqual([]);
    expect(await texts(log)).toEqual(['nobody', 'b']);
  });

  test('what was erased is in no file any more, the write-ahead log included', async () => {
    const canary = 'canary-8c1f';
    await log.append(stream, [record(canary), record(canary.repeat(1000))], { claim: [`code/${canary}`] });
    const found = () => readdirSync(folder).filter((f) => readFileSync(join(folder, f)).includes(canary));
    expect(found()).not.toEqual([]);
    await log.erase('s1', 1);
    expect(found()).toEqual([]);
  });

  test('what a snapshot replaced is gone from the files once the session is erased', async () => {
    await log.append(stream, [record('canary-77aa'), record('b')]);
    await log.compact(stream, 2, record('ab'));
    await log.erase('s1', 1);
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
