import { agreedMark } from '@facet/shared/boards/network/agreed.ts';
import { originId } from '@facet/shared/boards/network/combine.ts';
import { drawn, mergeTies, type Claim, type DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { normalName } from '@facet/shared/boards/network/nameWords.ts';
import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { tieKey, type Network, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { support, type Support, type TieSupport } from '@facet/shared/boards/network/support.ts';
import type { Backing } from '../view.ts';

/** What a member has drawn on their own and shared with the group, or what a group has drawn. */
export interface OwnMap {
  drawer: string;
  network: SettledNetwork;
}

/** How many drew each part of a shared map, for its lines and labels. */
export const backingOf = (found: Support): Backing => ({
  of: found.of,
  nodes: new Map(found.nodes.map((n) => [n.node, n.drawnBy.length])),
  ties: new Map(found.ties.map((t) => [tieKey(t.a, t.b), t.drawnBy.length])),
});

const EMPTY: Network = { nodes: [], ties: [], aliases: [] };

/** Whose maps count as drawn: who only has what everybody was given has drawn nothing. */
export const drawersOf = (maps: readonly OwnMap[], given: GivenMap): string[] =>
  maps.filter((map) => support(EMPTY, [map], given).of > 0).map((map) => map.drawer);

/**
 * Which node of the shared map is each member's own, found like any node of theirs: by where it came from, else by its
 * name. Who has not said which node is theirs, or whose name stands there twice, has none.
 */
export function standsFor(
  shared: Network,
  maps: readonly OwnMap[],
  given: GivenMap,
): ReadonlyMap<string, NodeId> {
  const nodes = drawn(shared).nodes;
  const ids = new Set(given.nodes.map((n) => n.id));
  const byId = new Map(nodes.flatMap((n) => n.stands.map((id) => [id, n.id] as const)));
  return new Map(
    maps.flatMap(({ drawer, network }): [string, NodeId][] => {
      const me = network.nodes.find((n) => n.id === network.me);
      if (me === undefined) return [];
      const name = normalName(me.name);
      const named = nodes.filter((n) => n.names.some((other) => normalName(other) === name));
      const here = byId.get(originId(drawer, me.id, ids)) ?? (named.length === 1 ? named[0]?.id : undefined);
      return here === undefined ? [] : [[drawer, here]];
    }),
  );
}

/**
 * What of a tie's differences the group has decided: what it said it agrees on, and where the map says something else
 * than the maps it was made of add up to, for somebody has changed it.
 */
export function decided(
  tie: DrawnTie,
  { claims, differ }: TieSupport,
  agreed: readonly string[] = [],
): Claim[] {
  if (claims.length === 0) return [];
  const added = mergeTies(
    tie,
    claims.map((c) => c.tie),
  );
  return differ.filter(
    (what) => tie[what] !== added[what] || agreed.includes(agreedMark(tie.a, tie.b, what)),
  );
}

/** A tie people should talk about. */
export interface LooseTie {
  tie: DrawnTie;
  support: TieSupport;
  /** What they differ on and have not decided. */
  open: Claim[];
}

/** Ties that those who drew them differ on, most drawn first, and ties that only the people at one end claim. */
export function looseTies(
  found: Support,
  ties: readonly DrawnTie[],
  agreed: readonly string[] = [],
): { differ: LooseTie[]; oneEnd: LooseTie[] } {
  const shown = new Map(ties.map((t) => [tieKey(t.a, t.b), t]));
  const all = found.ties
    .flatMap((s): LooseTie[] => {
      const tie = shown.get(tieKey(s.a, s.b));
      if (tie === undefined) return [];
      const done = decided(tie, s, agreed);
      return [{ tie, support: s, open: s.differ.filter((what) => !done.includes(what)) }];
    })
    .sort((x, y) => y.support.drawnBy.length - x.support.drawnBy.length);
  return {
    differ: all.filter((t) => t.open.length > 0),
    oneEnd: all.filter((t) => t.support.claimedOnlyBy !== null),
  };
}
