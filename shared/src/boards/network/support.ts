import { givenAmong, originId, type Contribution } from './combine.ts';
import {
  differences,
  drawn,
  tieBetween,
  type Claim,
  type Drawn,
  type DrawnNode,
  type DrawnTie,
} from './merge.ts';
import { normalName } from './nameWords.ts';
import type { GivenMap } from './plan.ts';
import { tieEnds, tieKey, type Network, type NetworkNode, type NodeId, type Tie } from './shape.ts';

export interface NodeSupport {
  node: NodeId;
  /** Who drew it, sorted. */
  drawnBy: string[];
}

export interface TieSupport {
  a: NodeId;
  b: NodeId;
  drawnBy: string[];
  /** The end whose people claim the tie while those at the other end, who drew too, do not; null for any other tie. */
  claimedOnlyBy: NodeId | null;
  /** What those who drew it do not agree about. */
  differ: Claim[];
  /** What each of them drew, seen from these ends. */
  claims: { drawer: string; tie: Tie }[];
}

export interface Support {
  /** How many have drawn anything: the m of "drawn by k of m". */
  of: number;
  nodes: NodeSupport[];
  ties: TieSupport[];
}

/**
 * How many of those who drew on their own drew each node and tie of a shared map. A drawer's node is found on it by
 * where it came from, or, on a map that did not start from theirs, by its name. `standsFor` says which node is whose
 * own; without it nothing can be said about ends. What was given lies on every map: a drawer drew a given tie only where
 * they changed it, and a given node where they tied, changed or merged it.
 */
export function support(
  shared: Network,
  contributions: readonly Contribution[],
  given: GivenMap,
  standsFor: ReadonlyMap<string, NodeId> = new Map(),
): Support {
  const map = drawn(shared);
  const byId = new Map(map.nodes.flatMap((n) => n.stands.map((id) => [id, n.id] as const)));
  const byName = new Map<string, NodeId | null>();
  for (const node of map.nodes)
    for (const name of new Set(node.names.map(normalName)))
      // A name that stands there twice tells nothing.
      byName.set(name, byName.has(name) ? null : node.id);
  const asGiven = givenIn(given);
  const drawers = contributions
    .map(({ drawer, network }) => ({ drawer, own: ownOf(drawn(network), asGiven) }))
    .filter(({ own }) => own.drew.size > 0 || own.ties.length > 0)
    .toSorted((x, y) => (x.drawer < y.drawer ? -1 : x.drawer > y.drawer ? 1 : 0));
  const nodes = new Map(map.nodes.map((n) => [n.id, new Set<string>()]));
  const ties = new Map(map.ties.map((t) => [tieKey(t.a, t.b), [] as TieSupport['claims']]));

  for (const { drawer, own } of drawers) {
    const found = new Map<NodeId, NodeId>();
    for (const node of own.nodes) {
      const origin = originId(drawer, givenAmong(node, asGiven.ids), asGiven.ids);
      const here = byId.get(origin) ?? byName.get(normalName(node.name));
      if (here === undefined || here === null) continue;
      found.set(node.id, here);
      if (own.drew.has(node.id)) nodes.get(here)?.add(drawer);
    }
    for (const { of: _o, differ: _d, ...tie } of own.ties) {
      const [one, other] = [found.get(tie.a), found.get(tie.b)];
      if (one === undefined || other === undefined || one === other) continue;
      ties.get(tieKey(one, other))?.push({ drawer, tie: tieBetween(tie, one, other) });
    }
  }

  const own = new Map<NodeId, string[]>();
  for (const { drawer } of drawers) {
    const node = standsFor.get(drawer);
    const here = node === undefined ? undefined : byId.get(node);
    if (here !== undefined) own.set(here, [...(own.get(here) ?? []), drawer]);
  }
  return {
    of: drawers.length,
    nodes: map.nodes.map(({ id }) => ({ node: id, drawnBy: [...(nodes.get(id) ?? [])] })),
    ties: map.ties.map((t) => {
      const claims = ties.get(tieKey(t.a, t.b)) ?? [];
      const drawnBy = [...new Set(claims.map((c) => c.drawer))];
      return {
        ...tieEnds(t.a, t.b),
        drawnBy,
        claimedOnlyBy: onlyEnd(t, own, drawnBy),
        differ: differences(claims.map((c) => c.tie)),
        claims,
      };
    }),
  };
}

function onlyEnd(
  { a, b }: Tie,
  own: ReadonlyMap<NodeId, string[]>,
  drawnBy: readonly string[],
): NodeId | null {
  const [atA, atB] = [own.get(a), own.get(b)];
  if (atA === undefined || atB === undefined) return null;
  const claims = (people: readonly string[]): boolean => people.some((p) => drawnBy.includes(p));
  return claims(atA) === claims(atB) ? null : claims(atA) ? a : b;
}

interface AsGiven {
  ids: ReadonlySet<NodeId>;
  nodes: ReadonlyMap<NodeId, NetworkNode>;
  ties: ReadonlyMap<string, Tie>;
}

const givenIn = ({ nodes, ties }: GivenMap): AsGiven => ({
  ids: new Set(nodes.map((n) => n.id)),
  nodes: new Map(nodes.map((n) => [n.id, n])),
  ties: new Map(ties.map((t) => [tieKey(t.a, t.b), t])),
});

/** A drawer's map, which of its nodes are of their drawing, and the ties that are. */
function ownOf({ nodes, ties }: Drawn, given: AsGiven) {
  const theirs = ties.filter((tie) => !isAsGiven(tie, given));
  const tied = new Set(theirs.flatMap((tie) => [tie.a, tie.b]));
  const drew = nodes.filter(
    (n) => tied.has(n.id) || n.stands.length > 1 || isChanged(n, given.nodes.get(n.id)),
  );
  return { nodes, ties: theirs, drew: new Set(drew.map((n) => n.id)) };
}

/** A node nobody was given is all the drawer's own. Where it lies says nothing about the network. */
const isChanged = (node: DrawnNode, given: NetworkNode | undefined): boolean =>
  given === undefined || SAID_OF_NODES.some((field) => node[field] !== given[field]);

const SAID_OF_NODES = ['name', 'kind', 'sort', 'part', 'size', 'note'] as const;

const isAsGiven = ({ of }: DrawnTie, given: AsGiven): boolean =>
  of.every((tie) => {
    const there = given.ties.get(tieKey(tie.a, tie.b));
    return (
      there !== undefined &&
      SAID_OF_TIES.every((field) => tie[field] === there[field]) &&
      tie.types.join('\n') === there.types.toSorted().join('\n')
    );
  });

const SAID_OF_TIES = ['direction', 'strength', 'when', 'sentence'] as const;
