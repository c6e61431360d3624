import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { joinUpdates } from './joinUpdates.ts';
import { readUpdate } from './updateReader.ts';

/** What several people did to one map, each edit as an update, in the order in which all learnt of it. */
function editing(steps: readonly { who: number; key: string; what: 'set' | 'delete'; heard: boolean }[]) {
  const people = [1, 2, 3].map((id) => {
    const doc = new Y.Doc();
    doc.clientID = id * 1000;
    return doc;
  });
  const updates: Uint8Array[] = [];
  for (const { who, key, what, heard } of steps) {
    const doc = people[who];
    if (doc === undefined) continue;
    if (heard) for (const update of updates) Y.applyUpdate(doc, update);
    const before = Y.encodeStateVector(doc);
    const map = doc.getMap('slots');
    let update: Uint8Array | null = null;
    doc.once('update', (made: Uint8Array) => (update = made));
    if (what === 'set') map.set(key, { by: who, at: updates.length });
    else map.delete(key);
    if (update !== null && before.length > 0) updates.push(update);
  }
  return updates;
}
const keys = fc.constantFrom('a', 'b', 'c');
const step = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  key: keys,
  what: fc.constantFrom('set' as const, 'set' as const, 'delete' as const),
  heard: fc.boolean(),
});
const state = (doc: Y.Doc) => ({
  map: doc.getMap('slots').toJSON(),
  vector: [...Y.encodeStateVector(doc)],
  deleted: Y.createDeleteSetFromStructStore(doc.store).clients,
  pending: doc.store.pendingStructs,
});

test('joined updates do what they did one after the other, and are still well-formed', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 25 }), fc.nat(), (steps, cut) => {
      const updates = editing(steps);
      const known = updates.slice(0, cut % (updates.length + 1));
      const news = updates.slice(known.length);
      const [one, other] = [new Y.Doc(), new Y.Doc()];
      for (const doc of [one, other]) for (const update of known) Y.applyUpdate(doc, update);
      for (const update of news) Y.applyUpdate(one, update);
      const joined = joinUpdates(news);
      Y.applyUpdate(other, joined);
      expect(state(other)).toEqual(state(one));
      expect(readUpdate(joined, { roots: ['slots'], maxStructs: 1000 })).not.toBeNull();
    }),
  );
});

test('what does not follow on is merged by Yjs', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const n of [1, 2, 3]) doc.getMap('slots').set('a', n);
  const [first = new Uint8Array(), , third = new Uint8Array()] = updates;
  const copy = new Y.Doc();
  Y.applyUpdate(copy, joinUpdates([third, first]));
  expect(copy.store.pendingStructs).not.toBeNull();
  Y.applyUpdate(copy, updates[1] ?? new Uint8Array());
  expect(copy.getMap('slots').toJSON()).toEqual({ a: 3 });
});
