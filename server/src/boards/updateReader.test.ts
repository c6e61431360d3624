import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { made } from './testing/hostileUpdates.ts';
import { doc, play, ROOTS, step } from './testing/realEdits.ts';
import { readUpdate } from './updateReader.ts';

const rules = { roots: ROOTS, maxStructs: 2000 };

const plain = (update: Uint8Array) => {
  const { structs, ds } = Y.decodeUpdate(update);
  const ends = new Map<number, number>();
  for (const s of structs) ends.set(s.id.client, Math.max(ends.get(s.id.client) ?? 0, s.id.clock + s.length));
  return {
    count: structs.length,
    ends,
    deletes: [...ds.clients].map(([c, items]) => [c, items.flatMap((i) => [i.clock, i.clock + i.len])]),
  };
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
  }, 120_000);

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
    expect(read((d) => d.getMap('meta').set('kind', 'x'))).toMatchObject({ sections: [{ serverEnd: 1 }] });
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
