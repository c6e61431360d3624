import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtered, type NetworkFilter } from './filters.ts';
import { anyNetwork, networkOf, node, tie } from './testing/networks.ts';

const network = networkOf(
  [node('a', { sort: 'school' }), node('b', { sort: 'school' }), node('c', { sort: 'agency' }), node('d')],
  [
    tie('a', 'b', { strength: 3, types: ['knowledge', 'partners'] }),
    tie('b', 'c', { strength: 2, when: 'wanted' }),
    tie('c', 'd', { strength: 1, types: ['resources'] }),
  ],
);

const shown = (filter: NetworkFilter): string[] => {
  const { nodes, ties } = filtered(network, filter);
  return [nodes.map((n) => n.id).join(''), ...ties.map((t) => t.a + t.b)];
};

describe('filters', () => {
  it('by sort hides nodes and the ties that lose an end; no sort is a sort of its own', () => {
    expect(shown({ sorts: ['school'] })).toEqual(['ab', 'ab']);
    expect(shown({ sorts: ['agency', ''] })).toEqual(['cd', 'cd']);
    expect(shown({ sorts: [] })).toEqual(['']);
  });

  it('by type, strength and now or wanted hides ties and leaves every node', () => {
    expect(shown({ types: ['partners'] })).toEqual(['abcd', 'ab', 'bc']);
    expect(shown({ types: [] })).toEqual(['abcd']);
    expect(shown({ strength: 2 })).toEqual(['abcd', 'ab', 'bc']);
    expect(shown({ when: 'now' })).toEqual(['abcd', 'ab', 'cd']);
    expect(shown({ when: 'wanted' })).toEqual(['abcd', 'bc']);
  });

  it('by support hides what fewer people drew, and what has no count is drawn by none', () => {
    const nodes = new Map('abcd'.split('').map((id, i) => [id, 4 - i]));
    const ties = new Map([
      ['a~b', 3],
      ['b~c', 1],
    ]);
    expect(shown({ support: { atLeast: 2, nodes, ties } })).toEqual(['abc', 'ab']);
    expect(shown({ support: { atLeast: 1, nodes, ties } })).toEqual(['abcd', 'ab', 'bc']);
    expect(shown({ support: { atLeast: 1, nodes: new Map([['a', 1]]), ties } })).toEqual(['a']);
    expect(shown({ support: { atLeast: 0, nodes: new Map(), ties: new Map() } })).toHaveLength(4);
  });

  it('nothing asked hides nothing, and filtering again hides no more, whatever the filter', () => {
    const anyFilter = fc.record(
      {
        sorts: fc.subarray(['', 'school', 'agency']),
        types: fc.subarray(['knowledge', 'partners']),
        strength: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
        when: fc.constantFrom<('now' | 'wanted')[]>('now', 'wanted'),
      },
      { requiredKeys: [] },
    );
    expect(shown({})).toEqual(['abcd', 'ab', 'bc', 'cd']);
    fc.assert(
      fc.property(anyNetwork(), anyFilter, (any, filter) => {
        const once = filtered(any, filter);
        expect(filtered(once, filter)).toEqual(once);
        const ids = new Set(once.nodes.map((n) => n.id));
        expect(once.ties.every((t) => ids.has(t.a) && ids.has(t.b))).toBe(true);
      }),
    );
  });
});
