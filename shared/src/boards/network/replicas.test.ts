import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { NETWORK_ROOTS, ownUndo, readNetwork } from './networkDoc.ts';
import { addNode, alias, removeNode, unalias } from './networkMovesDoc.ts';
import { anyMove, Replicas, seen } from './testing/gestures.ts';
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
        fc.nat(),
        (count, steps, attacks, seed) => {
          const replicas = new Replicas(count);
          const undo = replicas.docs.map((doc) => ownUndo(doc));
          for (const a of attacks) strike(replicas.doc(1), a);
          for (const s of steps) {
            if ('move' in s) s.move(replicas.doc(s.who));
            else if ('which' in s) replicas.deliver(s.which, s.who);
            else if (s.undo) undo[s.who % count]?.undo();
            else undo[s.who % count]?.redo();
            expectLegal(readNetwork(replicas.doc(s.who)));
          }
          replicas.deliverAll(seed);
          for (const doc of replicas.docs) {
            expectLegal(readNetwork(doc));
            expect(readNetwork(doc)).toEqual(readNetwork(replicas.doc(0)));
            expect(seen(doc)).toEqual(seen(replicas.doc(0)));
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
        (attacks, moves) => {
          const doc = new Replicas(1).doc(0);
          for (const a of attacks) strike(doc, a);
          expectLegal(readNetwork(doc));
          for (const move of moves) move(doc);
          expectLegal(readNetwork(doc));
          expect(addNode(doc, { id: 'mine', name: 'Mine' })).toBe(true);
          expect(seen(doc).nodes.find((n) => n.id === 'mine')?.name).toBe('Mine');
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
    expectLegal(readNetwork(doc));
    addNode(doc, { id: 'n0', name: 'x' });
    expect(seen(doc).nodes).toHaveLength(1);
  });

  it('N3 whatever was drawn, saying that two are the same and taking it back gives exactly what was', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), fc.nat(5), fc.nat(5), (moves, x, y) => {
        const doc = new Replicas(1).doc(0);
        for (const move of moves) move(doc);
        const before = seen(doc);
        const linked = readNetwork(doc).aliases;
        if (linked.some((l) => [l.node, l.as].every((id) => [`n${x}`, `n${y}`].includes(id)))) return;
        alias(doc, `n${x}`, `n${y}`);
        unalias(doc, `n${x}`, `n${y}`);
        expect(seen(doc)).toEqual(before);
      }),
    );
  });

  it('N4 a removal taken back brings back everything, also what others did to it meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(anyMove, { maxLength: 40 }),
        fc.nat(5),
        fc.array(anyMove, { maxLength: 5 }),
        (moves, x, theirs) => {
          const [with_, without] = [new Replicas(2), new Replicas(2)];
          for (const replicas of [with_, without]) {
            for (const move of moves) move(replicas.doc(0));
            replicas.meet(0, 1);
            const undo = ownUndo(replicas.doc(0));
            if (replicas === with_) removeNode(replicas.doc(0), `n${x}`);
            for (const move of theirs) move(replicas.doc(1));
            if (replicas === with_) undo.undo();
            replicas.meet(0, 1);
          }
          expect(seen(with_.doc(0))).toEqual(seen(without.doc(0)));
        },
      ),
    );
  });
});
