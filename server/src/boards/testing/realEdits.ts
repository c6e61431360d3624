import { DIAMOND_ROOTS } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import fc from 'fast-check';
import * as Y from 'yjs';

export const ROOTS = DIAMOND_ROOTS.filter((r) => r !== 'meta');
export const doc = (clientID: number, gc = true) => Object.assign(new Y.Doc({ gc }), { clientID });
export const isSound = (d: Y.Doc) => d.store.pendingStructs === null && d.store.pendingDs === null;

/** A change of a map, by one of three people, who sometimes hear from each other. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      who: fc.nat(2),
      root: fc.constantFrom(...ROOTS),
      key: fc.constantFrom('a', 'b', 'c'),
      value: fc.oneof(
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.double(),
        fc.constant(null),
        fc.array(fc.string(), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('x', 'ü'), fc.nat(), { noNullPrototype: true }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('delete' as const),
      who: fc.nat(2),
      root: fc.constantFrom(...ROOTS),
      key: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), who: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hear' as const), who: fc.nat(2), from: fc.nat(2) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps on three real documents; returns them and each update that was made, in order. */
export function play(steps: readonly Step[]): {
  docs: Y.Doc[];
  updates: { who: number; update: Uint8Array }[];
} {
  const docs = [11, 22, 33].map((id) => doc(id));
  const undo = docs.map(
    (d) =>
      new Y.UndoManager(
        ROOTS.map((r) => d.getMap(r)),
        { captureTimeout: 0, trackedOrigins: new Set(['me']) },
      ),
  );
  const updates: { who: number; update: Uint8Array }[] = [];
  for (const [who, d] of docs.entries()) {
    d.on(
      'update',
      (update: Uint8Array, origin: unknown) => origin !== 'heard' && updates.push({ who, update }),
    );
  }
  for (const s of steps) {
    const d = docs[s.who] as Y.Doc;
    if (s.do === 'set') d.transact(() => d.getMap(s.root).set(s.key, s.value), 'me');
    if (s.do === 'delete') d.transact(() => d.getMap(s.root).delete(s.key), 'me');
    if (s.do === 'undo') undo[s.who]?.undo();
    if (s.do === 'hear')
      Y.applyUpdate(d, Y.encodeStateAsUpdate(docs[s.from] as Y.Doc, Y.encodeStateVector(d)), 'heard');
  }
  return { docs, updates };
}
