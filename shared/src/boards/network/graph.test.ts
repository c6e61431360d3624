import { describe, expect, it } from 'vitest';
import { graphOf } from './graph.ts';
import { networkOf, node, tie } from './testing/networks.ts';

const abc = [node('a'), node('b'), node('c')];

describe('a picture as graphs', () => {
  it('only ties of now are measured, wanted ones and all of them on request', () => {
    const network = networkOf(abc, [tie('a', 'b'), tie('b', 'c', { when: 'wanted' })]);
    expect(graphOf(network).undirected.size).toBe(1);
    expect(graphOf(network, 'wanted').ties.map((t) => t.b)).toEqual(['c']);
    expect(graphOf(network, 'all').undirected.size).toBe(2);
    expect(graphOf(network).undirected.order).toBe(3);
  });

  it('an arrow points the way it was drawn, both is two arrows, no direction is none', () => {
    const of = (direction: 'none' | 'to' | 'from' | 'both') =>
      graphOf(networkOf(abc, [tie('a', 'b', { direction })])).directed.mapEdges(
        (_e, _x, from, to) => from + to,
      );
    expect(of('to')).toEqual(['ab']);
    expect(of('from')).toEqual(['ba']);
    expect(of('both')).toEqual(['ab', 'ba']);
    expect(of('none')).toEqual([]);
  });

  it('a tie without both its ends, from a node to itself, or drawn twice, is left out and throws nothing', () => {
    const loop = { ...tie('a', 'b'), b: 'a' };
    const { ties, undirected } = graphOf({
      nodes: abc,
      ties: [tie('a', 'gone'), loop, tie('a', 'b'), tie('b', 'a')],
    });
    expect(ties).toEqual([tie('a', 'b')]);
    expect(undirected.size).toBe(1);
  });
});
