import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  boardStream,
  ClaimedError,
  ConflictError,
  ErasedError,
  sessionStream,
  type Log,
  type NewRecord,
} from './port.ts';

export interface LogUnderTest {
  log: Log;
  /** Opens the same data again, after `log` was closed. */
  reopen: () => Promise<Log> | Log;
  dispose: () => Promise<void> | void;
}

const record = (text: string, by: string | null = 'p1'): NewRecord => ({
  at: 1000,
  by,
  data: Buffer.from(text),
});
const texts = (records: readonly { data: Uint8Array }[]): string[] =>
  records.map((r) => Buffer.from(r.data).toString());
const s1 = sessionStream('s1');
const b1 = boardStream('s1', 's1/a1/whole');

/** What every adapter of the log must do; each adapter's own test calls this. */
export function logContract(name: string, open: () => Promise<LogUnderTest> | LogUnderTest): void {
  describe(`${name} keeps the contract of the log`, () => {
    let under: LogUnderTest;
    let log: Log;
    beforeEach(async () => {
      under = await open();
      log = under.log;
    });
    afterEach(async () => {
      await log.close();
      await under.dispose();
    });

    test('a stream nobody wrote is empty', async () => {
      expect(await log.read(s1)).toEqual([]);
      expect(await log.sessions()).toEqual([]);
    });

    test('records come back as they went in, numbered from 1 without gaps', async () => {
      expect(await log.append(s1, [record('a'), record('b', null)])).toBe(2);
      expect(await log.append(s1, [record('c')])).toBe(3);
      const read = await log.read(s1);
      expect(texts(read)).toEqual(['a', 'b', 'c']);
      expect(read.map((r) => [r.seq, r.by, r.at, r.snapshot])).toEqual([
        [1, 'p1', 1000, false],
        [2, null, 1000, false],
        [3, 'p1', 1000, false],
      ]);
      expect(texts(await log.read(s1, 2))).toEqual(['c']);
    });

    test('appending nothing tells the last seq and changes nothing', async () => {
      expect(await log.append(s1, [])).toBe(0);
      expect(await log.sessions()).toEqual([]);
      await log.append(s1, [record('a'), record('b')]);
      expect(await log.append(s1, [])).toBe(2);
      expect(texts(await log.read(s1))).toEqual(['a', 'b']);
    });

    test('streams are numbered apart', async () => {
      await log.append(s1, [record('a')]);
      expect(await log.append(b1, [record('x')])).toBe(1);
      expect(texts(await log.read(b1))).toEqual(['x']);
    });

    test('appends of one turn keep the order of the calls, and one that fails undoes no other', async () => {
      const outcomes = await Promise.allSettled([
        log.append(s1, [record('a')], { expected: 0 }),
        log.append(s1, [record('never')], { expected: 0 }),
        log.append(s1, [record('b')], { expected: 1 }),
        log.append(b1, [record('x')]),
      ]);
      expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
      expect(texts(await log.read(s1))).toEqual(['a', 'b']);
    });

    test('the last seqs of many streams are told in one look, 0 for those that nobody wrote', async () => {
      await log.append(s1, [record('a'), record('b')]);
      await log.append(b1, [record('x'), record('y'), record('z')]);
      await log.append(sessionStream('s2'), [record('c')]);
      await log.compact(b1, 3, record('xyz'));
      const names = [s1.name, 'board/none', b1.name];
      expect(await log.lastSeqs(names)).toEqual(
        new Map([
          [s1.name, 2],
          ['board/none', 0],
          [b1.name, 3],
        ]),
      );
      expect(await log.lastSeqs([])).toEqual(new Map());
      await log.erase('s1', 1);
      expect(await log.lastSeqs([s1.name])).toEqual(new Map([[s1.name, 0]]));
      await expect(log.append(b1, [])).rejects.toBeInstanceOf(ErasedError);
    });

    test('an append on another version than expected is a conflict, and appends nothing', async () => {
      await log.append(s1, [record('a')]);
      await expect(log.append(s1, [record('b')], { expected: 0 })).rejects.toBeInstanceOf(ConflictError);
      await expect(log.append(s1, [record('b')], { expected: 2 })).rejects.toBeInstanceOf(ConflictError);
      expect(texts(await log.read(s1))).toEqual(['a']);
    });

    test('an append to a stream that is shorter than it was is a conflict: what was erased does not begin again', async () => {
      await log.append(b1, [record('a')]);
      expect(await log.append(b1, [record('b')], { atLeast: 1 })).toBe(2);
      expect(await log.append(b1, [record('c')], { atLeast: 1 })).toBe(3);
      await log.rewrite('s1', { drop: [b1.name] }, 1);
      await expect(log.append(b1, [record('d')], { atLeast: 3 })).rejects.toBeInstanceOf(ConflictError);
      expect(await log.lastSeqs([b1.name])).toEqual(new Map([[b1.name, 0]]));
    });

    test('a claimed key leads to its session until it is released, and no other can claim it', async () => {
      await log.append(s1, [record('a')], { claim: ['code/AAA'] });
      expect(await log.find('code/AAA')).toBe('s1');
      expect(await log.find('code/BBB')).toBeNull();
      const other = sessionStream('s2');
      const claim = ['code/BBB', 'code/AAA'];
      await expect(log.append(other, [record('x')], { claim })).rejects.toBeInstanceOf(ClaimedError);
      expect(await log.find('code/BBB')).toBeNull();
      expect(await log.read(other)).toEqual([]);
      await log.append(s1, [record('b')], { claim: ['code/AAA', 'code/CCC'], release: ['code/AAA'] });
      await log.append(s1, [record('c')], { release: ['code/CCC', 'code/none'] });
      expect(await log.find('code/AAA')).toBe('s1');
      expect(await log.find('code/CCC')).toBeNull();
      await log.append(other, [record('x')], { claim: ['code/CCC'], release: ['code/AAA'] });
      expect(await log.find('code/AAA')).toBe('s1');
    });

    test('a snapshot stands for all it replaces, and the stream goes on from it', async () => {
      await log.append(b1, [record('a'), record('b'), record('c')]);
      await log.compact(b1, 2, record('ab', null));
      const read = await log.read(b1);
      expect(texts(read)).toEqual(['ab', 'c']);
      expect(read.map((r) => [r.seq, r.snapshot])).toEqual([
        [2, true],
        [3, false],
      ]);
      expect(await log.append(b1, [record('d')], { expected: 3 })).toBe(4);
      await log.compact(b1, 4, record('abcd', null));
      expect(texts(await log.read(b1))).toEqual(['abcd']);
      expect(await log.append(b1, [record('e')], { expected: 4 })).toBe(5);
    });

    test('read from within what a snapshot stands for, a stream begins with the snapshot', async () => {
      await log.append(b1, [record('a'), record('b'), record('c'), record('d')]);
      await log.compact(b1, 3, record('abc', null));
      const read = await log.read(b1, 1);
      expect(texts(read)).toEqual(['abc', 'd']);
      expect(read.map((r) => [r.seq, r.snapshot, r.damaged])).toEqual([
        [3, true, undefined],
        [4, false, undefined],
      ]);
      expect(texts(await log.read(b1, 3))).toEqual(['d']);
    });

    test('of several who compact a stream, whoever comes late with less changes nothing', async () => {
      await log.append(b1, [record('a'), record('b'), record('c')]);
      await log.compact(b1, 3, record('abc', null));
      await log.compact(b1, 2, record('ab', null));
      expect(texts(await log.read(b1))).toEqual(['abc']);
      await log.compact(b1, 3, record('abc again', null));
      expect(texts(await log.read(b1))).toEqual(['abc again']);
      expect(await log.append(b1, [record('d')], { expected: 3 })).toBe(4);
    });

    test('a stream cannot be compacted beyond its end', async () => {
      await log.append(b1, [record('a')]);
      await expect(log.compact(b1, 2, record('x'))).rejects.toBeInstanceOf(Error);
      expect(texts(await log.read(b1))).toEqual(['a']);
    });

    test('sessions are listed newest first', async () => {
      await log.append(s1, [record('a')]);
      await log.append(sessionStream('s2'), [record('a')]);
      await log.append(b1, [record('x')]);
      expect(await log.sessions()).toEqual(['s2', 's1']);
    });

    test('an erased session has no record and no key left, takes none, and others keep theirs', async () => {
      await log.append(s1, [record('a')], { claim: ['code/AAA'] });
      await log.append(b1, [record('x')]);
      await log.append(sessionStream('s2'), [record('b')], { claim: ['code/BBB'] });
      await log.erase('s1', 77);
      expect(await log.read(s1)).toEqual([]);
      expect(await log.read(b1)).toEqual([]);
      expect(await log.find('code/AAA')).toBeNull();
      expect(await log.sessions()).toEqual(['s2']);
      expect(texts(await log.read(sessionStream('s2')))).toEqual(['b']);
      await expect(log.append(s1, [record('new')], { expected: 0 })).rejects.toBeInstanceOf(ErasedError);
      await expect(log.append(b1, [record('new')])).rejects.toBeInstanceOf(ErasedError);
      expect(await log.erasures()).toEqual([{ session: 's1', seat: null, at: 77 }]);
      await log.forgetErasures(77);
      expect(await log.erasures()).toHaveLength(1);
      await log.forgetErasures(78);
      expect(await log.erasures()).toEqual([]);
    });

    test('a person is erased in one go: streams go, records say something else, keys are free, all else stays', async () => {
      const own = boardStream('s1', 's1/a1/individual/p1');
      await log.append(s1, [record('a'), record('Anna', null), record('c')], { claim: ['code/AAA'] });
      await log.append(own, [record('x')]);
      await log.append(b1, [record('y')]);
      const replace = [
        { stream: s1.name, seq: 2, data: Buffer.from('nobody at all') },
        { stream: s1.name, seq: 9, data: Buffer.from('no such record') },
        { stream: 'session/s9', seq: 1, data: Buffer.from('nor such a stream') },
      ];
      await log.rewrite('s1', { drop: [own.name], replace, release: ['code/AAA'], seat: 'p1' }, 5);
      const read = await log.read(s1);
      expect(texts(read)).toEqual(['a', 'nobody at all', 'c']);
      expect(read.map((r) => [r.seq, r.by, r.at, r.damaged])).toEqual([
        [1, 'p1', 1000, undefined],
        [2, null, 1000, undefined],
        [3, 'p1', 1000, undefined],
      ]);
      expect(await log.read(own)).toEqual([]);
      expect(await log.streams('s1')).toEqual([s1.name, b1.name]);
      expect(await log.find('code/AAA')).toBeNull();
      expect(await log.erasures()).toEqual([{ session: 's1', seat: 'p1', at: 5 }]);
      expect(await log.append(s1, [record('d')], { expected: 3 })).toBe(4);
    });

    test('a session was last used when its newest record of any stream was made', async () => {
      expect(await log.lastUsed('s1')).toBeNull();
      await log.append(s1, [record('a')]);
      await log.append(b1, [{ ...record('x'), at: 5000 }]);
      await log.append(sessionStream('s2'), [{ ...record('x'), at: 9000 }]);
      expect(await log.lastUsed('s1')).toBe(5000);
    });

    test('the data keep their epoch', async () => {
      const epoch = await log.epoch();
      expect(epoch).toMatch(/^[a-z0-9]{8,40}$/);
      await log.append(s1, [record('a')]);
      await log.close();
      log = await under.reopen();
      expect(await log.epoch()).toBe(epoch);
    });

    test('all of it is there after opening again', async () => {
      await log.append(s1, [record('a')], { claim: ['code/AAA'] });
      await log.append(b1, [record('x'), record('y')]);
      await log.compact(b1, 1, record('X', null));
      await log.close();
      log = await under.reopen();
      expect(texts(await log.read(s1))).toEqual(['a']);
      expect(texts(await log.read(b1))).toEqual(['X', 'y']);
      expect(await log.find('code/AAA')).toBe('s1');
      expect(await log.append(b1, [record('z')], { expected: 2 })).toBe(3);
    });

    test('records given as a view of a larger buffer keep their own bytes only', async () => {
      const large = Buffer.from('before-middle-after');
      await log.append(s1, [{ at: 1, by: null, data: large.subarray(7, 13) }]);
      expect(texts(await log.read(s1))).toEqual(['middle']);
    });
  });
}
