import { describe, expect, it } from 'vitest';
import { originId, suggestions, union } from './combine.ts';
import { drawn } from './merge.ts';
import { NOTHING_GIVEN } from './networkDoc.ts';
import type { Alias, Network, NetworkNode, Tie } from './shape.ts';
import { support } from './support.ts';
import { supportCounts } from './wholeSupport.ts';
import { networkOf, node, tie } from './testing/networks.ts';

const none: ReadonlySet<string> = new Set();
const net = (nodes: NetworkNode[], ties: Tie[] = [], aliases: Alias[] = []): Network => ({
  ...networkOf(nodes, ties),
  aliases,
});
const ids = (network: Network): string[] => drawn(network).nodes.map((n) => n.id);
const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));

describe('what is drawn as one', () => {
  it('N14 a chain is shown as its end, several ends as the smallest, a circle as its smallest', () => {
    expect(
      ids(
        net(
          nodes,
          [],
          [
            { node: 'a', as: 'b' },
            { node: 'b', as: 'c' },
          ],
        ),
      ),
    ).toEqual(['c', 'd']);
    expect(
      ids(
        net(
          nodes,
          [],
          [
            { node: 'a', as: 'd' },
            { node: 'a', as: 'c' },
          ],
        ),
      ),
    ).toEqual(['b', 'c']);
    const circle = [
      { node: 'c', as: 'd' },
      { node: 'd', as: 'b' },
      { node: 'b', as: 'c' },
    ];
    expect(ids(net(nodes, [], circle))).toEqual(['a', 'b']);
  });

  it('N14 what was said through a node that was removed still holds', () => {
    const through = [
      { node: 'a', as: 'gone' },
      { node: 'b', as: 'gone' },
    ];
    expect(ids(net(nodes, [], through))).toEqual(['a', 'c', 'd']);
  });

  it('N14 it carries all names and places it stood under', () => {
    const two = [node('a', { name: 'HPS', at: { x: 1, y: 1 } }), node('b', { name: 'Harbour' })];
    expect(drawn(net(two, [], [{ node: 'a', as: 'b' }])).nodes).toMatchObject([
      { id: 'b', name: 'Harbour', names: ['Harbour', 'HPS'], stands: ['a', 'b'], at: { x: 1, y: 1 } },
    ]);
  });

  it('N33 a place somebody chose goes before one a layout chose; what it is part of is its own', () => {
    const laid = node('a', { part: 'North', at: { x: 1, y: 1, auto: true } });
    const two = [laid, node('b', { part: 'South', at: { x: 2, y: 2 } })];
    const one = drawn(net(two, [], [{ node: 'b', as: 'a' }])).nodes;
    expect(one).toMatchObject([{ id: 'a', part: 'North' }]);
    expect(one[0]?.at).toEqual({ x: 2, y: 2 });
    expect(drawn(net([laid, node('b')], [], [{ node: 'a', as: 'b' }])).nodes[0]?.at).toEqual(laid.at);
  });

  it('N15 ties between the same become one; now counts before wanted, the strongest of those; what differs is told', () => {
    const claims = [
      tie('a', 'c', { types: ['x'], strength: 2, direction: 'to', sentence: 'weekly' }),
      tie('b', 'c', { types: ['y'], strength: 3, direction: 'from', when: 'wanted' }),
      tie('d', 'c', { types: ['x'], strength: 1, direction: 'from' }),
      tie('a', 'b'),
    ];
    const map = drawn(
      net(nodes, claims, [
        { node: 'a', as: 'd' },
        { node: 'b', as: 'd' },
      ]),
    );
    expect(map.ties).toHaveLength(1);
    expect(map.ties[0]).toMatchObject({
      a: 'c',
      b: 'd',
      types: ['x', 'y'],
      strength: 2,
      when: 'now',
      direction: 'both',
    });
    expect(map.ties[0]).toMatchObject({ sentence: 'weekly', differ: ['strength', 'when', 'direction'] });
    expect(map.ties[0]?.of).toHaveLength(3);
  });
});

describe('a start made of several maps', () => {
  const one = net(
    [node('a', { name: 'Harbour Primary' }), node('b', { name: 'Mill Lane', sort: 'school' })],
    [tie('a', 'b')],
  );
  const two = net(
    [
      node('a', { name: 'Mill lane' }),
      node('c', { name: 'Harbour Primary School' }),
      node('h', { name: 'Head', kind: 'role' }),
    ],
    [tie('a', 'c', { strength: 3 }), tie('a', 'h')],
  );
  const all = [
    { drawer: 'p2', network: two },
    { drawer: 'p1', network: one },
  ];

  it('N16 keeps every node under an id of its own, the same whoever makes it; only the very same names are one', () => {
    const start = union(all, none);
    expect(union(all.toReversed(), none)).toEqual(start);
    expect(start.nodes).toHaveLength(5);
    expect(start.aliases).toEqual([{ node: originId('p2', 'a', none), as: originId('p1', 'b', none) }]);
    expect(drawn(start).ties).toHaveLength(3);
  });

  it('N16 what may be the same is suggested, but for what somebody said is not', () => {
    const start = union(all, none);
    const rest = {
      read: false,
      ready: false,
      me: null,
      agreed: [],
      talk: { turn: null, spoken: [], node: null },
      start: null,
    };
    const found = suggestions({ ...start, ...rest, apart: [] });
    expect(found).toMatchObject([{ reason: 'wording' }]);
    const [match] = found;
    expect(
      suggestions({ ...start, ...rest, apart: match === undefined ? [] : [{ a: match.a, b: match.b }] }),
    ).toEqual([]);
  });

  it('N16 roles, first names and what one drawer keeps apart are left for people to say', () => {
    const same = (name: string, kind: NetworkNode['kind']) =>
      union(
        ['p1', 'p2'].map((drawer) => ({ drawer, network: net([node('x', { name, kind })]) })),
        none,
      ).aliases;
    expect(same('Head teacher', 'role')).toEqual([]);
    expect(same('Sarah', 'person')).toEqual([]);
    expect(same('Governors', 'group')).toEqual([]);
    expect(same('Sarah Jones', 'person')).toHaveLength(1);
    const twice = net([node('x', { name: 'Mill' }), node('y', { name: 'Mill' })]);
    expect(
      union(
        [
          { drawer: 'p1', network: twice },
          { drawer: 'p2', network: one },
        ],
        none,
      ).aliases,
    ).toEqual([]);
  });

  it('N17 nodes everyone was given are one, with all their ties', () => {
    const given = new Set(['a', 'b']);
    const maps = [1, 3].map((s) => ({
      drawer: `p${s}`,
      network: net([node('a'), node('b')], [tie('a', 'b', { strength: s as 1 | 3 })]),
    }));
    const start = union(maps, given);
    expect(start.nodes.map((n) => n.id)).toEqual(['a', 'b']);
    expect(start.ties).toMatchObject([{ a: 'a', b: 'b', strength: 3 }]);
    expect(support(start, maps, { nodes: [node('a'), node('b')], ties: [] }).ties[0]).toMatchObject({
      drawnBy: ['p1', 'p3'],
      differ: ['strength'],
    });
  });

  it('N35 a given node is drawn by those who tied, changed or merged it, a given tie by those who changed it', () => {
    const given = {
      nodes: ['a', 'b', 'c', 'd'].map((id) => node(id, { at: { x: 1, y: 1 } })),
      ties: [tie('a', 'b', { types: ['x', 'y'] })],
    };
    const by = (drawer: string, more: NetworkNode[], ties: Tie[], aliases: Alias[] = []) => {
      const changed = new Set(more.map((n) => n.id));
      const nodes = [...given.nodes.filter((n) => !changed.has(n.id)), ...more];
      return { drawer, network: net(nodes, ties, aliases) };
    };
    const maps = [
      by('idle', [node('c', { at: { x: 9, y: 9 } })], given.ties),
      by('tied', [], [...given.ties, tie('c', 'd')]),
      by('changed', [node('c', { part: 'North' })], [tie('a', 'b', { types: ['x'] })]),
      by('merged', [node('own')], given.ties, [{ node: 'own', as: 'd' }]),
      by('took', [], []),
    ];
    const shared = net(given.nodes, [...given.ties, tie('c', 'd')]);
    const counts = supportCounts(support(shared, maps, given));
    expect(counts).toEqual({
      of: 3,
      nodes: { a: 1, b: 1, c: 2, d: 2 },
      ties: { 'a~b': { by: 1, differ: [] }, 'c~d': { by: 1, differ: [] } },
    });
  });

  it('N18 support: who drew what, what they do not agree about, and ties only one end claims', () => {
    const start = union(all, none);
    const [harbour, harbour2] = [originId('p1', 'a', none), originId('p2', 'c', none)];
    const mill = originId('p1', 'b', none);
    const shared = { ...start, aliases: [...start.aliases, { node: harbour2, as: harbour }] };
    const maps = [
      ...all,
      {
        drawer: 'p3',
        network: net([node('q', { name: 'harbour primary' }), node('r', { name: 'Mill Lane' })]),
      },
      { drawer: 'p4', network: net([]) },
    ];
    const s = support(
      shared,
      maps,
      NOTHING_GIVEN,
      new Map([
        ['p1', mill],
        ['p3', harbour],
      ]),
    );
    expect(s.of).toBe(3);
    expect(s.nodes.find((n) => n.node === harbour)?.drawnBy).toEqual(['p1', 'p2', 'p3']);
    const between = s.ties.find((t) => [t.a, t.b].includes(harbour));
    expect(between).toMatchObject({ drawnBy: ['p1', 'p2'], differ: ['strength'], claimedOnlyBy: mill });
    const both = new Map([
      ['p1', mill],
      ['p2', harbour],
    ]);
    const agreed = support(shared, maps, NOTHING_GIVEN, both).ties.find((t) => [t.a, t.b].includes(harbour));
    expect(agreed?.claimedOnlyBy).toBeNull();
    expect(support(shared, maps, NOTHING_GIVEN).ties.every((t) => t.claimedOnlyBy === null)).toBe(true);
  });
});
