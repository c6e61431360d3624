import fc from 'fast-check';
import { tieEnds, tieKey, type Network, type NetworkNode, type NodeId, type Tie } from '../shape.ts';

export const node = (id: NodeId, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  name: id,
  kind: 'organisation',
  sort: '',
  part: '',
  size: 2,
  note: '',
  at: null,
  ...more,
});

/** A tie of now without a direction, unless said otherwise; directions are from the first end given to the second. */
export function tie(from: NodeId, to: NodeId, more: Partial<Tie> = {}): Tie {
  const given = more.direction ?? 'none';
  const turned = given === 'to' ? 'from' : given === 'from' ? 'to' : given;
  return {
    types: ['partners'],
    strength: 1,
    when: 'now',
    sentence: '',
    ...more,
    ...tieEnds(from, to),
    direction: from < to ? given : turned,
  };
}

export const networkOf = (nodes: readonly NetworkNode[], ties: readonly Tie[]): Network => ({
  nodes: nodes.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
  ties: ties.toSorted((x, y) => (tieKey(x.a, x.b) < tieKey(y.a, y.b) ? -1 : 1)),
  aliases: [],
});

/** A network from lines "a: b c", a name and those it is tied to; a name alone is a node without ties. */
export function fromList(list: string): Network {
  const lines = list
    .trim()
    .split('\n')
    .map((line) => line.split(/[:\s]+/).filter((word) => word !== ''));
  const ids = new Set(lines.flat());
  const ties = lines.flatMap(([from = '', ...others]) => others.map((to) => tie(from, to)));
  return networkOf(
    [...ids].map((id) => node(id)),
    ties,
  );
}

/** The same network under other names. */
export function renamed(network: Network, name: (id: NodeId) => NodeId): Network {
  return networkOf(
    network.nodes.map((one) => ({ ...one, id: name(one.id) })),
    network.ties.map((one) => tie(name(one.a), name(one.b), one)),
  );
}

/** What may be said of a tie. */
export const anyTieSaid: fc.Arbitrary<Partial<Tie> & Pick<Tie, 'types'>> = fc.record({
  direction: fc.constantFrom('none', 'to', 'from', 'both'),
  strength: fc.constantFrom(1, 2, 3),
  when: fc.constantFrom('now', 'now', 'now', 'wanted'),
  types: fc.subarray(['knowledge', 'partners'], { minLength: 1 }),
});

/** Any legal network of up to `most` nodes, from scattered nodes to a thicket. */
export const anyNetwork = (most = 9): fc.Arbitrary<Network> =>
  fc.integer({ min: 0, max: most }).chain((n) => {
    const ids = Array.from({ length: n }, (_, i) => `n${i}`);
    const pairs = ids.flatMap((from, i) => ids.slice(i + 1).map((to) => [from, to] as const));
    return fc
      .tuple(
        fc.subarray(pairs),
        fc.array(anyTieSaid, { minLength: pairs.length, maxLength: pairs.length }),
        fc.array(fc.constantFrom('', 'school', 'agency'), { minLength: n, maxLength: n }),
        fc.array(fc.constantFrom('', 'North', 'north', 'South'), { minLength: n, maxLength: n }),
      )
      .map(([chosen, how, sorts, parts]) =>
        networkOf(
          ids.map((id, i) => node(id, { sort: sorts[i] ?? '', part: parts[i] ?? '' })),
          chosen.map(([from, to], i) => tie(from, to, how[i])),
        ),
      );
  });
