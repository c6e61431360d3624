import { KITE } from '@facet/shared/boards/network/testing/published.ts';
import { fromList, networkOf, node, tie } from '@facet/shared/boards/network/testing/networks.ts';
import { expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

it('ranks by the middle: in Krackhardt’s kite Heather, then Fernando and Garth, who share a rank', () => {
  const { nodes, density } = figuresOf(fromList(KITE));
  expect(nodes.slice(0, 4).map((n) => [n.node, n.rank])).toEqual([
    ['Heather', 1],
    ['Fernando', 2],
    ['Garth', 2],
    ['Ike', 4],
  ]);
  expect(density).toBeCloseTo(18 / 45);
  expect(nodes.find((n) => n.node === 'Jane')?.rank).toBeNull();
});

it('under eight names gives ranks and counts, and no decimal', () => {
  const figures = figuresOf(fromList('a: b c\nc: d'));
  expect(figures).toMatchObject({ few: true, density: null, ties: 3, possible: 6, parts: [4] });
  expect(figures.nodes.every((n) => n.between === null)).toBe(true);
  expect(figures.nodes[0]).toMatchObject({ node: 'a', rank: 1, all: 2 });
});

it('counts arrows that are returned, and parts, a name alone being one', () => {
  const map = networkOf(
    ['a', 'b', 'c', 'd'].map((id) => node(id)),
    [
      tie('a', 'b', { direction: 'both', strength: 3 }),
      tie('b', 'c', { direction: 'to' }),
      tie('a', 'd', { when: 'wanted' }),
    ],
  );
  const figures = figuresOf(map);
  expect(figures.returned).toEqual({ arrows: 2, of: 3, share: null });
  expect(figures.parts).toEqual([3, 1]);
  expect(figures.nodes.find((n) => n.node === 'b')).toMatchObject({ in: 1, out: 2, strength: 4, all: 2 });
  expect(figuresOf(fromList('a: b')).returned).toBeNull();
});
