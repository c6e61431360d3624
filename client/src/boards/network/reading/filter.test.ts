import { drawn, type Drawn } from '@facet/shared/boards/network/merge.ts';
import { anyNetwork, networkOf, node, tie } from '@facet/shared/boards/network/testing/networks.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choicesOf, EVERYTHING, shown, toggled, type Showing } from './filter.ts';

const map: Drawn = drawn(
  networkOf(
    [
      node('a', { sort: 'school', part: 'East' }),
      node('b', { sort: 'school', part: 'West' }),
      node('c', { sort: 'agency', part: 'East' }),
      node('d'),
    ],
    [
      tie('a', 'b', { strength: 3, types: ['knowledge'] }),
      tie('a', 'c', { strength: 1, types: ['resources'] }),
      tie('b', 'd', { strength: 1, when: 'wanted', types: ['knowledge', 'resources'] }),
    ],
  ),
);
const backing = { of: 3, nodes: new Map([['a', 3]]), ties: new Map([['a~b', 3]]) };
const only = (change: Partial<Showing>): string[] => {
  const { nodes, ties } = shown(map, { ...EVERYTHING, ...change }, backing);
  return [...nodes.map((n) => n.id), ...ties.map((t) => `${t.a}~${t.b}`)];
};

it('everything chosen shows the map itself', () => {
  expect(shown(map, EVERYTHING, null)).toBe(map);
});

it('shows what each choice says, and only ties between what is shown', () => {
  expect(only({ sorts: ['school'] })).toEqual(['a', 'b', 'a~b']);
  expect(only({ parts: ['East'] })).toEqual(['a', 'c', 'a~c']);
  expect(only({ parts: [''] })).toEqual(['d']);
  expect(only({ types: ['knowledge'] })).toEqual(['a', 'b', 'c', 'd', 'a~b', 'b~d']);
  expect(only({ strength: 2 })).toEqual(['a', 'b', 'c', 'd', 'a~b']);
  expect(only({ when: 'wanted' })).toEqual(['a', 'b', 'c', 'd', 'b~d']);
  expect(only({ atLeast: 2 })).toEqual(['a']);
});

it('a choice by support hides nothing where nothing is known of it', () => {
  expect(shown(map, { ...EVERYTHING, atLeast: 2 }, null).nodes).toHaveLength(4);
});

it('offers what is on the map, with counts, and no choice of one', () => {
  const choices = choicesOf(map, backing);
  expect(choices.sorts).toEqual([
    { value: 'school', count: 2 },
    { value: 'agency', count: 1 },
    { value: '', count: 1 },
  ]);
  expect(choices.types).toEqual([
    { value: 'knowledge', count: 2 },
    { value: 'resources', count: 2 },
  ]);
  // From "some" on it is the same tie as from "strong" on.
  expect(choices.strengths).toEqual([
    { value: 1, count: 3 },
    { value: 2, count: 1 },
  ]);
  expect(choices.atLeast).toEqual([
    { value: 2, count: 1 },
    { value: 3, count: 1 },
  ]);
  expect(choicesOf(map, null).atLeast).toEqual([]);
  expect(choicesOf(drawn(networkOf([node('a')], [])), null)).toEqual({
    sorts: [],
    parts: [],
    types: [],
    strengths: [],
    whens: [],
    atLeast: [],
  });
});

it('a value taken out and put in again is everything again', () => {
  const all = choicesOf(map, null).sorts;
  const without = toggled(null, 'school', all);
  expect(without).toEqual(['agency', '']);
  expect(toggled(without, 'school', all)).toBeNull();
});

it('whatever is chosen, what is shown is part of the map', () => {
  const showing = fc.record({
    sorts: fc.option(fc.subarray(['', 'school', 'agency'])),
    parts: fc.option(fc.subarray(['', 'East'])),
    types: fc.option(fc.subarray(['knowledge', 'partners'])),
    strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
    when: fc.constantFrom('all' as const, 'now' as const, 'wanted' as const),
    atLeast: fc.nat(3),
  });
  fc.assert(
    fc.property(anyNetwork(7), showing, (network, chosen) => {
      const whole = drawn(network);
      const part = shown(whole, chosen, backing);
      const ids = new Set(part.nodes.map((n) => n.id));
      expect(whole.nodes).toEqual(expect.arrayContaining(part.nodes));
      expect(part.ties.every((t) => whole.ties.includes(t) && ids.has(t.a) && ids.has(t.b))).toBe(true);
    }),
  );
});
