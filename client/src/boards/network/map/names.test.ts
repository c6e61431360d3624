import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap } from '../layout/boxes.ts';
import { placedNames, withName } from './names.ts';

const NAMES = ['Fernhill', 'Saint Brannocs Primary School', 'Westshire Speech Service', 'Oakmere'];
const place = fc.record({ x: fc.integer({ min: 0, max: 420 }), y: fc.integer({ min: 0, max: 300 }) });

/** A map so crowded that some of its names find no place. */
const crowded = fc.array(place, { minLength: 12, maxLength: 40 }).map((places) => {
  const nodes = places.map((_, i) => ({
    id: `n${i}`,
    name: `${NAMES[i % NAMES.length]} ${i}`,
    sort: 'school',
    size: 2,
  })) as DrawnNode[];
  const ties = nodes.slice(1).map((n) => ({ a: 'n0', b: n.id })) as DrawnTie[];
  const view = { nodes, ties, at: new Map(places.map((at, i) => [`n${i}`, at])) };
  const faded = (): boolean => false;
  return {
    view,
    k: 1,
    symbol: 1,
    font: 17,
    me: null,
    must: new Set<string>(),
    most: 160,
    previous: new Map(),
    faded,
  };
});

test('N39 a name that found no place stands there once it is chosen, on no other name, and no name moves', () => {
  let hidden = 0;
  fc.assert(
    fc.property(crowded, (input) => {
      const usual = placedNames(input);
      const shown = new Set(usual.names.map((n) => n.id));
      for (const { id } of input.view.nodes) {
        if (shown.has(id)) continue;
        hidden++;
        const { names, taken } = withName(usual, id, input);
        expect(names.at(-1)?.id).toBe(id);
        expect(taken).toHaveLength(names.length);
        taken.forEach((box, i) => taken.slice(i + 1).forEach((o) => expect(overlap(box, o)).toBe(false)));
        for (const name of names.slice(0, -1)) expect(usual.names).toContain(name);
      }
    }),
    { numRuns: 30 },
  );
  expect(hidden).toBeGreaterThan(0);
});
