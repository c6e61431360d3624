import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { DIAMOND_ROOTS } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { deletedIn } from './boardDoc.ts';
import { Firewall } from './firewall.ts';
import { made, manyRoots, nestedArrays, varUint } from './testing/hostileUpdates.ts';
import { readUpdate } from './updateReader.ts';

const ROOTS = DIAMOND_ROOTS.filter((r) => r !== 'meta');
const rules = { roots: ROOTS, maxStructs: 2000 };
const doc = (clientID: number, gc = true) => Object.assign(new Y.Doc({ gc }), { clientID });
const isSound = (d: Y.Doc) => d.store.pendingStructs === null && d.store.pendingDs === null;

/** A change of a map, by one of three people, who sometimes hear from each other. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('set' as const), who: fc.nat(2), root: fc.constantFrom(...ROOTS), key: fc.constantFrom('a', 'b', 'c'), value: fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.double(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }), fc.dictionary(fc.constantFrom('x', 'ü'), fc.nat(), { noNullPrototype: true })) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), who: fc.nat(2), root: fc.constantFrom(...ROOTS), key: fc.constantFrom('a', 'b', 'c') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), who: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hear' as const), who: fc.nat(2), from: fc.nat(2) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps on three real documents; returns them and each update that was made, in order. */
function play(steps: readonly Step[]): { docs: Y.Doc[]; updates: { who: number; update: Uint8Array }[] } {
  const docs = [11, 22, 33].map((id) => doc(id));
  const undo = docs.map((d) => new Y.UndoManager(ROOTS.map((r) => d.getMap(r)), { captureTimeout: 0, trackedOrigins: new Set(['me']) }));
  const updates: { who: number; update: Uint8Array }[] = [];
  for (const [who, d] of docs.entries()) {
    d.on('update', (update: Uint8Array, origin: unknown) => origin !== 'heard' && updates.push({ who, update }));
  }
  for (const s of steps) {
    const d = docs[s.who] as Y.Doc;
    if (s.do === 'set') d.transact(() => d.getMap(s.root).set(s.key, s.value), 'me');
    if (s.do === 'delete') d.transact(() => d.getMap(s.root).delete(s.key), 'me');
    if (s.do === 'undo') undo[s.who]?.undo();
    if (s.do === 'hear') Y.applyUpdate(d, Y.encodeStateAsUpdate(docs[s.from] as Y.Doc, Y.encodeStateVector(d)), 'heard');
  }
  return { docs, updates };
}

const plain = (update: Uint8Array) => {
  const { structs, ds } = Y.decodeUpdate(update);
  const ends = new Map<number, number>();
  for (const s of structs) ends.set(s.id.client, Math.max(ends.get(s.id.client) ?? 0, s.id.clock + s.length));
  return { count: structs.length, ends, deletes: [...ds.clients].map(([c, items]) => [c, items.flatMap((i) => [i.clock, i.clock + i.len])]) };
};

describe('the walk over an update', () => {
  test('reads every update of real documents as Yjs does', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { docs, updates } = play(steps);
        const states = docs.map((d) => Y.encodeStateAsUpdate(d));
        for (const update of [...updates.map((u) => u.update), ...states, Y.mergeUpdates(states)]) {
          const mine = readUpdate(update, rules);
          if (mine === null || mine === 'tooLarge') throw new Error('refused what Yjs made');
          const theirs = plain(update);
          expect(mine.sections.reduce((n, s) => n + s.ends.length, 0)).toBe(theirs.count);
          expect(new Map(mine.sections.map((s) => [s.client, s.end]))).toEqual(theirs.ends);
          expect(mine.deletes.map((d) => [d.client, d.ranges])).toEqual(theirs.deletes);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('takes nothing that is not well-formed to the last byte', () => {
    const d = doc(1);
    d.getMap('slots').set('1', { a: ['text', 1.5, -7, null, true] });
    const update = Y.encodeStateAsUpdate(d);
    expect(readUpdate(update, rules)).not.toBeNull();
    for (let i = 0; i < update.length; i++) expect(readUpdate(update.subarray(0, i), rules)).toBeNull();
    expect(readUpdate(Buffer.concat([update, Buffer.from([0])]), rules)).toBeNull();
  });

  test('knows flat maps of known roots only', () => {
    const read = (change: (d: Y.Doc) => void) => readUpdate(made(change), rules);
    expect(read((d) => d.getMap('slots').set('1', 'i1'))).not.toBeNull();
    expect(read((d) => d.getMap('meta').set('kind', 'x'))).toBeNull();
    expect(read((d) => d.getMap('other').set('kind', 'x'))).toBeNull();
    expect(read((d) => d.getMap('slots').set('1', new Y.Map()))).toBeNull();
    expect(read((d) => d.getMap('slots').set('1', new Y.Text('t')))).toBeNull();
    expect(read((d) => d.getMap('slots').set('1', new Y.Doc()))).toBeNull();
    expect(read((d) => d.getMap('slots').set('1', new Uint8Array(3)))).toBeNull();
    expect(read((d) => d.getArray('slots').push(['x']))).toBeNull();
    expect(read((d) => d.getText('slots').insert(0, 'x'))).toBeNull();
    expect(read((d) => d.getXmlFragment('slots').insert(0, [new Y.XmlElement('p')]))).toBeNull();
    expect(read((d) => d.getMap('slots').set('1', JSON.parse('{"__proto__":{"a":1}}')))).toBeNull();
  });

  test('values nest eight deep and no deeper', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);
    const d = (depth: number) => {
      const made = doc(1);
      made.getMap('slots').set('1', nested(depth));
      return Y.encodeStateAsUpdate(made);
    };
    expect(readUpdate(d(8), rules)).not.toBeNull();
    expect(readUpdate(d(9), rules)).toBeNull();
  });
});

describe('the firewall', () => {
  /** Feeds real updates the way a room does, and keeps a document of what was accepted. */
  const feed = (updates: readonly { who: number; update: Uint8Array }[]) => {
    const wall = new Firewall(ROOTS);
    const board = new Y.Doc();
    for (const { who, update } of updates) {
      const verdict = wall.check(update, `p${who}`);
      if (!verdict.ok) continue;
      wall.accept(verdict.parsed, `p${who}`);
      Y.applyUpdate(board, verdict.update);
    }
    return { wall, board };
  };

  test('real edits pass in the order they were made, and the board ends as theirs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { docs, updates } = play(steps);
        const wall = new Firewall(ROOTS);
        const board = new Y.Doc();
        for (const { who, update } of updates) {
          const verdict = wall.check(update, `p${who}`);
          if (!verdict.ok) throw new Error(`refused: ${verdict.refused}`);
          wall.accept(verdict.parsed, `p${who}`);
          Y.applyUpdate(board, verdict.update);
        }
        expect(isSound(board)).toBe(true);
        const all = new Y.Doc();
        for (const d of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(d));
        for (const root of ROOTS) expect(board.getMap(root).toJSON()).toEqual(all.getMap(root).toJSON());
        // Whoever has it all adds nothing, once the firewall has learnt what Yjs deleted by itself.
        wall.learnDeleted(deletedIn(board));
        const again = wall.check(Y.encodeStateAsUpdate(all), 'reader', true);
        expect(again).toMatchObject({ ok: true, newStructs: false, newDeletes: false });
      }),
      { numRuns: 150 },
    );
  });

  const mutation = fc.record({ at: fc.nat(), to: fc.nat(255), how: fc.constantFrom('set', 'cut', 'insert', 'remove', 'copy') });
  const mutate = (bytes: Uint8Array, changes: { at: number; to: number; how: string }[]): Uint8Array => {
    let out = Buffer.from(bytes);
    for (const { at, to, how } of changes) {
      const i = out.length === 0 ? 0 : at % out.length;
      if (how === 'set' && out.length > 0) out[i] = to;
      if (how === 'cut') out = out.subarray(0, i);
      if (how === 'insert') out = Buffer.concat([out.subarray(0, i), Buffer.from([to]), out.subarray(i)]);
      if (how === 'remove') out = Buffer.concat([out.subarray(0, i), out.subarray(i + 1)]);
      if (how === 'copy') out = Buffer.concat([out.subarray(0, i), out.subarray(to % out.length || 0, i), out.subarray(i)]);
    }
    return out;
  };

  test('whatever is accepted, Yjs applies without throwing and without anything pending', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 30 }),
        fc.array(fc.record({ of: fc.nat(), changes: fc.array(mutation, { minLength: 1, maxLength: 3 }), step2: fc.boolean() }), { minLength: 20, maxLength: 40 }),
        (steps, attacks) => {
          const { docs, updates } = play(steps);
          const half = updates.slice(0, Math.ceil(updates.length / 2));
          // One seat for all, so that most attacks get as far as the clocks.
          const { wall, board } = feed(half.map(({ update }) => ({ who: 0, update })));
          const sources = [...updates.map((u) => u.update), ...docs.map((d) => Y.encodeStateAsUpdate(d))];
          for (const { of, changes, step2 } of attacks) {
            const update = mutate(sources[of % sources.length] as Uint8Array, changes);
            const start = performance.now();
            const verdict = wall.check(update, 'p0', step2);
            expect(performance.now() - start).toBeLessThan(50);
            if (!verdict.ok) continue;
            if (verdict.newStructs) accepted++;
            wall.accept(verdict.parsed, 'p0');
            Y.applyUpdate(board, verdict.update);
            expect(isSound(board)).toBe(true);
          }
          const copy = new Y.Doc();
          Y.applyUpdate(copy, Y.encodeStateAsUpdate(board));
          expect(isSound(copy)).toBe(true);
          for (const root of ROOTS) expect(copy.getMap(root).toJSON()).toEqual(board.getMap(root).toJSON());
        },
      ),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

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

  test("the server's own content cannot be overwritten, continued or deleted", () => {
    const seeded = doc(5);
    seeded.getMap('meta').set('kind', 'diamond9');
    const wall = new Firewall(ROOTS);
    const seed = readUpdate(state(seeded), { roots: null, maxStructs: 9 });
    if (seed === null || seed === 'tooLarge') throw new Error('seed');
    wall.accept(seed, null);
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
    const item = (key: string, values: number) => [8 | 0x20, 1, 5, ...Buffer.from('slots'), 1, key.charCodeAt(0), values, ...new Array<number>(values).fill(126)];
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
      for (let i = 0; i < 4001; i++) many.getMap('slots').set(`${i % 500}`, 1);
    });
    const v2 = Y.encodeStateAsUpdateV2(set(3));
    const reversed = [...Array(1500).keys()].flatMap((i) => [1, ...varUint(i + 1), 0, 8 | 0x80, ...varUint(i + 2), 0, 1, 126]);
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
      const start = performance.now();
      const verdict = new Firewall(ROOTS).check(update, 'p1', true);
      expect([name, verdict.ok, performance.now() - start < 50]).toEqual([name, false, true]);
    }
  });

  test('sizes are limited, more widely for what a tablet brings back at once', () => {
    const d = set(1, '1', 'x'.repeat(70_000));
    expect(new Firewall(ROOTS).check(state(d), 'p1')).toEqual({ ok: false, refused: 'tooLarge' });
    expect(new Firewall(ROOTS).check(state(d), 'p1', true)).toMatchObject({ ok: true });
    const larger = set(1, '1', 'x'.repeat(270_000));
    expect(new Firewall(ROOTS).check(state(larger), 'p1', true)).toEqual({ ok: false, refused: 'tooLarge' });
  });
});
