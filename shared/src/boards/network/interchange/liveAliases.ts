import type { Alias, Network, NodeId } from '../shape.ts';

/**
 * A network whose aliases name only nodes that are there, for files that have no place for a removed one. Nodes that
 * were said to be the same through a removed node are said to be so directly; where none was removed, nothing changes.
 */
export function liveAliases(network: Network): Network {
  const live = new Set(network.nodes.map((n) => n.id));
  const kept = network.aliases.filter((a) => live.has(a.node) && live.has(a.as));
  if (kept.length === network.aliases.length) return network;
  const before = partsOf(network.aliases);
  const now = partsOf(kept);
  const partOfAnother = new Set(kept.map((a) => a.node));
  const made: Alias[] = [];
  for (const same of Map.groupBy(live, before).values()) {
    // One node for each part that has come off: one that stands for itself, if there is such a one.
    const heads = [...Map.groupBy(same, now).values()].map(
      (part) => part.find((id) => !partOfAnother.has(id)) ?? part[0] ?? '',
    );
    const [first = '', ...others] = heads;
    for (const node of others) made.push({ node, as: first });
  }
  return {
    ...network,
    aliases: [...kept, ...made].toSorted((p, q) => order(p.node, q.node) || order(p.as, q.as)),
  };
}

const order = (p: string, q: string): number => (p < q ? -1 : p > q ? 1 : 0);

/** For each node the smallest id of those it was said to be the same as, in as many steps as it takes. */
export function partsOf(aliases: readonly Alias[]): (id: NodeId) => NodeId {
  const parent = new Map<NodeId, NodeId>();
  const root = (id: NodeId): NodeId => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { node, as } of aliases) {
    const [low = '', high = ''] = [root(node), root(as)].toSorted(order);
    if (low !== high) parent.set(high, low);
  }
  return root;
}
