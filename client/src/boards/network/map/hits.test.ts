import { expect, test } from 'vitest';
import { hitAt } from './hits.ts';
import type { MapView } from '../view.ts';

const view = (at: Record<string, [number, number]>, ties: [string, string][]): MapView => ({
  nodes: [],
  ties: ties.map(([a, b]) => ({ a, b })) as unknown as MapView['ties'],
  at: new Map(Object.entries(at).map(([id, [x, y]]) => [id, { x, y }])),
});
const small = () => 10;

test('a node is hit within 22 screen pixels of its middle, however small it is drawn and whatever the zoom', () => {
  const map = view({ a: [0, 0] }, []);
  expect(hitAt(map, { x: 21, y: 0 }, 1, small).node).toBe('a');
  expect(hitAt(map, { x: 23, y: 0 }, 1, small).node).toBeNull();
  expect(hitAt(map, { x: 42, y: 0 }, 0.5, small).node).toBe('a');
  expect(hitAt(map, { x: 12, y: 0 }, 2, small).node).toBeNull();
});

test('of several nodes in reach the one whose edge is nearest is hit', () => {
  const map = view({ large: [0, 0], small: [50, 0] }, []);
  const radius = (id: string) => (id === 'large' ? 34 : 10);
  expect(hitAt(map, { x: 30, y: 0 }, 1, radius).node).toBe('large');
  expect(hitAt(map, { x: 44, y: 0 }, 1, radius).node).toBe('small');
});

test('a tie is hit within 22 screen pixels on either side, and never before a node', () => {
  const map = view({ a: [0, 0], b: [400, 0] }, [['a', 'b']]);
  expect(hitAt(map, { x: 200, y: 21 }, 1, small).ties).toEqual([{ a: 'a', b: 'b' }]);
  expect(hitAt(map, { x: 200, y: 23 }, 1, small).ties).toEqual([]);
  expect(hitAt(map, { x: 5, y: 3 }, 1, small)).toEqual({ node: 'a', ties: [] });
});

test('ties that cannot be told apart under the finger are all named, the nearest first; one clearly nearer is meant', () => {
  const map = view({ a: [0, 0], b: [400, 0], c: [0, 100], d: [400, -96] }, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(hitAt(map, { x: 200, y: 0.5 }, 1, small).ties).toEqual([
    { a: 'a', b: 'b' },
    { a: 'c', b: 'd' },
  ]);
  expect(hitAt(map, { x: 212, y: -1 }, 1, small).ties).toHaveLength(2);
  expect(hitAt(map, { x: 165, y: 14 }, 1, small).ties).toEqual([{ a: 'c', b: 'd' }]);
});
