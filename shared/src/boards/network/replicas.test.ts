import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { NETWORK_ROOTS, NOTHING_GIVEN, ownUndo, readNetwork } from './networkDoc.ts';
import { addNode, alias, removeNode, unalias } from './networkMovesDoc.ts';
import { anyGiven, anyMove, Replicas, seen } from './testing/gestures.ts';
import { expectLegal } from './testing/legal.ts';

/** Values a hostile or broken peer could put anywhere. */
const place = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'n0',
    'n1',
    'n:n0',
    't:n0~n1',
    's:n0~n1',
    'n0~n1',
    '__proto__',
    'constructor',
    'n0~n0',
    'n1~n0',
  ),
  fc
    .tuple(
      fc.constantFrom('n0', 'n1', 'n0~n1', 'n1~n2', '__proto__'),
      fc.constantFrom(
        'name',
        'gone',
        'at',
        'kind',
        'size',
        '+partners',
        '+',
        '+ a ',
        '+__proto__',
        'strength',
        'when',
      ),
    )
    .map(([x, y]) => `${x}/${y}`),
);
const value = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(
    true,
    false,
    'n0',
    'n1',
    'union',
    { name: 'x' },
    { name: 'y', at: { x: NaN, y: 1 } },
  ),
  fc.constantFrom<unknown>(
    { types: ['a', 'a', 3, '\u0000'] },
    { types: 'a' },
    { x: 1e99, y: -0 },
    'x'.repeat(5000),
  ),
  fc.constantFrom<() => unknown>(
    () => new Y.Map([['name', 'x']]),
    () => Y.Array.from(['x']),
    () => new Y.Text('x'),
    () => new Y.Doc(),
  ),
);
const attack = fc.record({ root: fc.constantFrom(...NETWORK_ROOTS), key: place, value });

function strike(doc: Y.Doc, { root, key, value: v }: { root: string; key: string; value: unknown }): void {
  try {
    doc.getMap(root).set(key, typeof v === 'function' ? (v as () => unknown)() : v);
  } catch {
    // Not everything can be written at all.
  }
}

describe('one network on many devices', () => {
  it('N1 any moves, merged in any order and with repeats, settle to one legal drawing', () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.record({ who: fc.nat(3), move: anyMove }) },
      { weight: 2, arbitrary: fc.record({ who: fc.nat(3), undo: fc.boolean() }) },
      { weight: 5, arbitrary: fc.record({ who: fc.nat(3), which: fc.nat() }) },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.array(step, { maxLength: 60 }),
        fc.array(attack, { maxLength: 3 }),
        anyGiven,
        fc.nat(),
        (count, steps, attacks, given, seed) => {
          const replicas = new Replicas(count, given);
          const undo = replicas.docs.map((doc) => ownUndo(doc));
          for (const a of attacks) strike(replicas.doc(1), a);
          for (const s of steps) {
            if ('move' in s) s.move(replicas.map(s.who));
            else if ('which' in s) replicas.deliver(s.which, s.who);
            else if (s.undo) undo[s.who % count]?.undo();
            else undo[s.who % count]?.redo();
            expectLegal(readNetwork(replicas.map(s.who)));
          }
          replicas.deliverAll(seed);
          for (const map of replicas.maps()) {
            expectLegal(readNetwork(map));
            expect(readNetwork(map)).toEqual(readNetwork(replicas.map(0)));
            expect(seen(map)).toEqual(seen(replicas.map(0)));
          }
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('N2 a document full of anything, even of other types, settles to a legal map that can be drawn on', () => {
    fc.assert(
      fc.property(
        fc.array(attack, { maxLength: 30 }),
        fc.array(anyMove, { maxLength: 8 }),
        anyGiven,
        (attacks, moves, given) => {
          const map = new Replicas(1, given).map(0);
          for (const a of attacks) strike(map.doc, a);
          expectLegal(readNetwork(map));
          for (const move of moves) move(map);
          expectLegal(readNetwork(map));
          expect(addNode(map, { id: 'mine', name: 'Mine' })).toBe(true);
          expect(seen(map).nodes.find((n) => n.id === 'mine')?.name).toBe('Mine');
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('N2 roots that a peer filled as a list or as text settle too', () => {
    const peer = new Y.Doc();
    peer.getArray('nodes').push(['n0']);
    peer.getText('ties').insert(0, 'hello');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
    const map = { doc, given: NOTHING_GIVEN };
    expectLegal(readNetwork(map));
    addNode(map, { id: 'n0', name: 'x' });
    expect(seen(map).nodes).toHaveLength(1);
  });

  it('N3 whatever was drawn, saying that two are the same and taking it back gives exactly what was', () => {
    fc.assert(
      fc.property(
        fc.array(anyMove, { maxLength: 40 }),
        anyGiven,
        fc.nat(5),
        fc.nat(5),
        (moves, given, x, y) => {
          const map = new Replicas(1, given).map(0);
          for (const move of moves) move(map);
          const before = seen(map);
          const linked = readNetwork(map).aliases;
          if (linked.some((l) => [l.node, l.as].every((id) => [`n${x}`, `n${y}`].includes(id)))) return;
          alias(map, `n${x}`, `n${y}`);
          unalias(map, `n${x}`, `n${y}`);
          expect(seen(map)).toEqual(before);
        },
      ),
    );
  });

  it('N4 a removal taken back brings back everything, also what others did to it meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(anyMove, { maxLength: 40 }),
        fc.nat(5),
        fc.array(anyMove, { maxLength: 5 }),
        anyGiven,
        (moves, x, theirs, given) => {
          const [with_, without] = [new Replicas(2, given), new Replicas(2, given)];
          for (const replicas of [with_, without]) {
            for (const move of moves) move(replicas.map(0));
            replicas.meet(0, 1);
            const undo = ownUndo(replicas.doc(0));
            if (replicas === with_) removeNode(replicas.map(0), `n${x}`);
            for (const move of theirs) move(replicas.map(1));
            if (replicas === with_) undo.undo();
            replicas.meet(0, 1);
          }
          expect(seen(with_.map(0))).toEqual(seen(without.map(0)));
        },
      ),
    );
  });
});
