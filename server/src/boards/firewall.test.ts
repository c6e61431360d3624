import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { heldIn } from './boardDoc.ts';
import { Firewall } from './firewall.ts';
import { fastest } from './testing/fastest.ts';
import { manyRoots, nestedArrays, varUint } from './testing/hostileUpdates.ts';
import { doc, isSound, ROOTS } from './testing/realEdits.ts';
import { readUpdate } from './updateReader.ts';

describe('the firewall', () => {
  const set = (id: number, key = '1', value = 'v') => {
    const d = doc(id);
    d.getMap('slots').set(key, value);
    return d;
  };
  const state = (d: Y.Doc) => Y.encodeStateAsUpdate(d);

  test('a client id belongs to the first seat that used it', () => {
    const wall = new Firewall(ROOTS);
    const d = set(7);
    const first = wall.check(state(d), 'p1');
    if (!first.ok) throw new Error(first.refused);
    wall.accept(first.parsed, 'p1');
    expect(wall.check(state(d), 'p2')).toMatchObject({ ok: true, newStructs: false });
    d.getMap('slots').set('2', 'more');
    expect(wall.check(state(d), 'p2')).toEqual({ ok: false, refused: 'foreign' });
    expect(wall.check(state(d), 'p1')).toMatchObject({ ok: true, newStructs: true });
    expect(wall.claim(7, 'p2')).toBe(false);
  });

  test('a seat has so many client ids and no more, also when the board has rested', () => {
    const wall = new Firewall(ROOTS);
    const empty = { held: () => heldIn(new Y.Doc()) };
    wall.bind(1, null);
    for (let id = 10; id < 510; id++) {
      expect(wall.claim(id, 'p1')).toBe(true);
      if (id % 100 === 0) wall.rest(empty);
    }
    expect(wall.claim(510, 'p1')).toBe(false);
    wall.rest(empty);
    expect(wall.claim(510, 'p1')).toBe(false);
    expect(wall.claim(510, 'p2')).toBe(true);
  });

  test("the server's own content cannot be overwritten, continued or deleted", () => {
    const seeded = doc(5);
    seeded.getMap('meta').set('kind', 'diamond9');
    const wall = new Firewall(ROOTS);
    const seed = readUpdate(state(seeded), { roots: null, maxStructs: 9 });
    if (seed === null || seed === 'tooLarge') throw new Error('seed');
    wall.accept(seed, null);
    // All that a client has, the server's content included, adds nothing; the same root under its own id does.
    expect(wall.check(state(seeded), 'p1')).toMatchObject({ ok: true, newStructs: false, newDeletes: false });
    const own = doc(8);
    own.getMap('meta').set('kind', 'other');
    expect(wall.check(state(own), 'p1')).toEqual({ ok: false, refused: 'bad' });
    // Client 6, clock 0 hangs on the server's (5, 0), and says nothing of deleting it.
    const continues = Uint8Array.from([1, 1, 6, 0, 8 | 0x80, 5, 0, 1, 126, 0]);
    expect(wall.check(continues, 'p1')).toEqual({ ok: false, refused: 'foreign' });
    for (const change of ['set', 'delete'] as const) {
      const d = doc(6);
      Y.applyUpdate(d, state(seeded));
      const before = Y.encodeStateVector(d);
      if (change === 'set') d.getMap('meta').set('kind', 'other');
      else d.getMap('meta').delete('kind');
      expect(wall.check(Y.encodeStateAsUpdate(d, before), 'p1')).toEqual({ ok: false, refused: 'foreign' });
    }
  });

  test('an update that does not connect is a gap, not a crime', () => {
    const wall = new Firewall(ROOTS);
    const d = set(7);
    const before = Y.encodeStateVector(d);
    d.getMap('slots').set('1', 'second');
    expect(wall.check(Y.encodeStateAsUpdate(d, before), 'p1')).toEqual({ ok: false, refused: 'gap' });
    const other = doc(8);
    Y.applyUpdate(other, state(d));
    const seen = Y.encodeStateVector(other);
    other.getMap('slots').set('1', 'third');
    expect(wall.check(Y.encodeStateAsUpdate(other, seen), 'p1')).toEqual({ ok: false, refused: 'gap' });
    other.getMap('slots').delete('1');
    const onlyDeletes = Y.diffUpdate(state(other), Y.encodeStateVector(other));
    expect(wall.check(onlyDeletes, 'p1')).toEqual({ ok: false, refused: 'gap' });
  });

  test('two clients that wait for each other are a gap', () => {
    // Client 1, clock 0 hangs on (2, 0); client 2, clock 0 hangs on (1, 0).
    const any = [8 | 0x80];
    const cycle = Uint8Array.from([2, 1, 2, 0, ...any, 1, 0, 1, 126, 1, 1, 0, ...any, 2, 0, 1, 126, 0]);
    const applied = new Y.Doc();
    Y.applyUpdate(applied, cycle);
    expect(isSound(applied)).toBe(false);
    expect(new Firewall(ROOTS).check(cycle, 'p1')).toEqual({ ok: false, refused: 'gap' });
  });

  test('a struct that hangs on itself or on a later one of its own is bad: Yjs throws on it', () => {
    for (const clock of [0, 1]) {
      const update = Uint8Array.from([1, 1, 1, 0, 8 | 0x80, 1, clock, 1, 126, 0]);
      expect(() => Y.applyUpdate(new Y.Doc(), update)).toThrow(/./);
      expect(new Firewall(ROOTS).check(update, 'p1')).toEqual({ ok: false, refused: 'bad' });
    }
  });

  test('where a struct is known in part it is cut, and a copy from the log reads as the live board does', () => {
    const wall = new Firewall(ROOTS);
    const board = new Y.Doc();
    const take = (update: Uint8Array) => {
      const verdict = wall.check(update, 'p1');
      if (!verdict.ok) throw new Error(verdict.refused);
      wall.accept(verdict.parsed, 'p1');
      Y.applyUpdate(board, verdict.update);
      return verdict;
    };
    const item = (key: string, values: number) => [
      8 | 0x20,
      1,
      5,
      ...Buffer.from('slots'),
      1,
      key.charCodeAt(0),
      values,
      ...new Array<number>(values).fill(126),
    ];
    take(Uint8Array.from([1, 1, 9, 0, ...item('a', 1), 0]));
    // The same clock 0, said to lie under another key, and one more.
    take(Uint8Array.from([1, 1, 9, 0, ...item('b', 2), 0]));
    const copy = new Y.Doc();
    Y.applyUpdate(copy, state(board));
    expect(copy.getMap('slots').toJSON()).toEqual(board.getMap('slots').toJSON());
    expect(Object.keys(board.getMap('slots').toJSON())).toEqual(['a']);
  });

  test('hostile counts, lengths and depths are refused within 50 ms', () => {
    const huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];
    const many = doc(2);
    many.transact(() => {
      for (let i = 0; i < 12_001; i++) many.getMap('slots').set(`${i % 500}`, 1);
    });
    const v2 = Y.encodeStateAsUpdateV2(set(3));
    const reversed = [...Array(1500).keys()].flatMap((i) => [
      1,
      ...varUint(i + 1),
      0,
      8 | 0x80,
      ...varUint(i + 2),
      0,
      1,
      126,
    ]);
    const attacks: Record<string, Uint8Array> = {
      empty: new Uint8Array(0),
      sections: Uint8Array.from(huge),
      structs: Uint8Array.from([1, ...huge, 1, 0]),
      values: Uint8Array.from([1, 1, 1, 0, 8 | 0x20, 1, 5, ...Buffer.from('slots'), 1, 97, ...huge, 0]),
      length: Uint8Array.from([1, 1, 1, 0, 1 | 0x20, 1, 5, ...Buffer.from('slots'), 1, 97, ...huge, 0]),
      skip: Uint8Array.from([1, 1, 1, 0, 10, ...huge, 0]),
      endless: new Uint8Array(60_000).fill(0x80),
      roots: manyRoots(20_000),
      many: state(many),
      nested: nestedArrays(100_000),
      v2,
      chain: Uint8Array.from([...varUint(1500), ...reversed, 0]),
      twice: Uint8Array.from([2, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 0]),
      none: Uint8Array.from([1, 0, 1, 0, 0]),
      zero: Uint8Array.from([1, 1, 1, 0, 0, 0, 0]),
    };
    for (const [name, update] of Object.entries(attacks)) {
      const verdict = new Firewall(ROOTS).check(update, 'p1', true);
      const ms = fastest(() => new Firewall(ROOTS).check(update, 'p1', true));
      expect([name, verdict.ok, ms < 50]).toEqual([name, false, true]);
    }
  });

  test('sizes are limited, more widely for what a tablet brings back at once', () => {
    const long = (values: number) => {
      const d = doc(1);
      for (let i = 0; i < values; i += 1) d.getMap('slots').set(`${i}`, 'x'.repeat(7000));
      return d;
    };
    const d = long(10);
    expect(new Firewall(ROOTS).check(state(d), 'p1')).toEqual({ ok: false, refused: 'tooLarge' });
    expect(new Firewall(ROOTS).check(state(d), 'p1', true)).toMatchObject({ ok: true });
    expect(new Firewall(ROOTS).check(state(long(160)), 'p1', true)).toEqual({
      ok: false,
      refused: 'tooLarge',
    });
    const longValue = set(1, '1', 'x'.repeat(9000));
    expect(new Firewall(ROOTS).check(state(longValue), 'p1')).toEqual({ ok: false, refused: 'bad' });
  });

  test('a struct of very many values and a delete set of very many ranges are refused: Yjs would take minutes', () => {
    // One client, one struct at clock 0 in `slots`, key "1", with 64,000 nulls; no deletes.
    const head = [1, 1, 9, 0, 0x28, 1, 5, ...Buffer.from('slots'), 1, 0x31];
    const values = Uint8Array.from([...head, ...varUint(64_000), ...new Uint8Array(64_000).fill(126), 0]);
    expect(readUpdate(values, { roots: ROOTS, maxStructs: 2000 })).toBeNull();
    const few = Uint8Array.from([...head, ...varUint(200), ...new Uint8Array(200).fill(126), 0]);
    expect(readUpdate(few, { roots: ROOTS, maxStructs: 2000 })).toMatchObject({ sections: [{ end: 200 }] });
    const cuts = (n: number) =>
      Uint8Array.from([
        0,
        1,
        9,
        ...varUint(n),
        ...Array.from({ length: n }, (_, i) => [...varUint(2 * i + 1), 1]).flat(),
      ]);
    expect(readUpdate(cuts(16_000), { roots: ROOTS, maxStructs: 2000 })).toBeNull();
    expect(readUpdate(cuts(3_000), { roots: ROOTS, maxStructs: 2000 })).not.toBeNull();
  });
});
