import { originId, type Contribution } from './combine.ts';
import { differences, drawn, tieBetween, type Claim } from './merge.ts';
import { normalName } from './nameWords.ts';
import { tieEnds, tieKey, type Network, type NodeId, type Tie } from './shape.ts';

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
 * own; without it nothing can be said about ends.
 */
export function support(
  shared: Network,
  contributions: readonly Contribution[],
  given: ReadonlySet<NodeId>,
  standsFor: ReadonlyMap<string, NodeId> = new Map(),
): Support {
  const map = drawn(shared);
  const byId = new Map(map.nodes.flatMap((n) => n.stands.map((id) => [id, n.id] as const)));
  const byName = new Map<string, NodeId | null>();
  for (const node of map.nodes)
    for (const name of new Set(node.names.map(normalName)))
      // A name that stands there twice tells nothing.
      byName.set(name, byName.has(name) ? null : node.id);
  const drawers = contributions
    .filter((c) => c.network.nodes.length > 0)
    .toSorted((x, y) => (x.drawer < y.drawer ? -1 : x.drawer > y.drawer ? 1 : 0));
  const nodes = new Map(map.nodes.map((n) => [n.id, new Set<string>()]));
  const ties = new Map(map.ties.map((t) => [tieKey(t.a, t.b), [] as TieSupport['claims']]));

  for (const { drawer, network } of drawers) {
    const own = drawn(network);
    const found = new Map<NodeId, NodeId>();
    for (const node of own.nodes) {
      const here = byId.get(originId(drawer, node.id, given)) ?? byName.get(normalName(node.name));
      if (here === undefined || here === null) continue;
      found.set(node.id, here);
      nodes.get(here)?.add(drawer);
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
