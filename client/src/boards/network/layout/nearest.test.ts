import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '../view.ts';
import { nextTowards, readingOrder, WAYS } from './nearest.ts';

const grid = new Map<string, Point>(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => [id, { x: (i % 3) * 100, y: Math.floor(i / 3) * 100 }]),
);

test('an arrow leads to the nearest node that way', () => {
  expect(nextTowards(grid, 'a', 'right')).toBe('b');
  expect(nextTowards(grid, 'b', 'left')).toBe('a');
  expect(nextTowards(grid, 'b', 'down')).toBe('e');
  expect(nextTowards(grid, 'e', 'up')).toBe('b');
});

test('from every node every other can be reached by arrows, wherever they stand', () => {
  const point = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
      const places = new Map(points.map((p, i) => [`n${i}`, p]));
      for (const start of places.keys()) {
        const seen = new Set([start]);
        for (const id of seen)
          for (const way of WAYS) {
            const next = nextTowards(places, id, way);
            if (next !== null) seen.add(next);
          }
        expect(seen.size).toBe(places.size);
      }
    }),
    { numRuns: 300 },
  );
});

test('nodes are read row by row from the top, each row from the left', () => {
  expect(readingOrder(grid)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  const uneven = new Map([
    ['low', { x: 0, y: 90 }],
    ['right', { x: 200, y: 0 }],
    ['left', { x: 0, y: 12 }],
  ]);
  expect(readingOrder(uneven)).toEqual(['left', 'right', 'low']);
});

test('a node alone and one that is not there lead nowhere', () => {
  expect(nextTowards(new Map([['a', { x: 0, y: 0 }]]), 'a', 'up')).toBeNull();
  expect(nextTowards(grid, 'gone', 'up')).toBeNull();
});
