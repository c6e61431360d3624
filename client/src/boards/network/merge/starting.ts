import { suggestions, union, type Contribution } from '@facet/shared/boards/network/combine.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import { NETWORK_LIMITS, type Network } from '@facet/shared/boards/network/shape.ts';
import { arrangeSlowly } from '../layout/arrange.ts';

/** What a start from several maps would bring. */
export interface Start {
  network: Network;
  names: number;
  ties: number;
  /** How many are counted as one because they have the very same name. */
  asOne: number;
  /** Pairs that may be the same, which people are asked about. */
  maybe: number;
  /** More than a map can hold: nothing may be started from it. */
  tooMany: boolean;
}

/** The union of maps, and what there is to say of it before somebody chooses it. */
export function startOf(contributions: readonly Contribution[], given: GivenMap): Start {
  const network = union(contributions, new Set(given.nodes.map((n) => n.id)));
  const map = drawn({ ...network });
  const settled = {
    ...network,
    apart: [],
    read: false,
    ready: false,
    me: null,
    agreed: [],
    talk: { turn: null, spoken: [], node: null },
    start: null,
  };
  return {
    network,
    names: map.nodes.length,
    ties: map.ties.length,
    asOne: map.nodes.filter((n) => n.stands.length > 1).length,
    maybe: suggestions(settled).length,
    tooMany:
      network.nodes.length > NETWORK_LIMITS.keptNodes ||
      new Set(aliasRoots(network)).size > NETWORK_LIMITS.nodes,
  };
}

/** Nodes that would be drawn, beyond any limit of what is drawn: those that are part of no other. */
const aliasRoots = ({ nodes, aliases }: Network): string[] => {
  const part = new Set(aliases.map((x) => x.node));
  return nodes.filter((n) => !part.has(n.id)).map((n) => n.id);
};

/** The same start with a place for every node, `auto`: a layout put it there, and no hand. */
export async function placed(network: Network, signal?: AbortSignal): Promise<Network> {
  const map = drawn(network);
  const places = await arrangeSlowly(map.nodes, map.ties, {}, signal);
  return {
    ...network,
    nodes: network.nodes.map((n) => {
      const to = places.get(n.id);
      return to === undefined ? n : { ...n, at: { x: Math.round(to.x), y: Math.round(to.y), auto: true } };
    }),
  };
}
