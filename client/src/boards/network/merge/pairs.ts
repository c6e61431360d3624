import type { Match } from '@facet/shared/boards/network/matchNames.ts';
import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { normalName } from '@facet/shared/boards/network/nameWords.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { tieKey, type NetworkNode, type NodeId } from '@facet/shared/boards/network/shape.ts';

/** Two nodes that may be the same, as the map stands now. */
export interface OpenPair {
  key: string;
  match: Match;
  /** Whose name and looks would stay. */
  kept: DrawnNode;
  other: DrawnNode;
}

/** How well each node is backed, to tell whose name stays. */
export type Weight = (node: DrawnNode) => number;

/**
 * The pairs that are still open, of those that were found a moment ago on a map that has changed since: what was
 * answered by anybody in the meantime, and what is gone, is left out. Those put aside come last.
 */
export function openPairs(
  matches: readonly Match[],
  nodes: readonly DrawnNode[],
  network: Pick<SettledNetwork, 'apart'>,
  aside: ReadonlySet<string>,
  weight: Weight,
): { open: OpenPair[]; aside: OpenPair[] } {
  const drawnAs = new Map(nodes.flatMap((n) => n.stands.map((id) => [id, n] as const)));
  const apart = new Set(
    network.apart.map(({ a, b }) => tieKey(drawnAs.get(a)?.id ?? a, drawnAs.get(b)?.id ?? b)),
  );
  const found = new Map<string, OpenPair>();
  for (const match of matches) {
    const [a, b] = [drawnAs.get(match.a), drawnAs.get(match.b)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = tieKey(a.id, b.id);
    if (apart.has(key) || found.has(key)) continue;
    const [kept, other] = weight(b) > weight(a) ? [b, a] : [a, b];
    found.set(key, { key, match, kept, other });
  }
  const all = [...found.values()];
  return { open: all.filter((p) => !aside.has(p.key)), aside: all.filter((p) => aside.has(p.key)) };
}

/** What is counted as one: the node shown, and the others it stands for under each of their names. */
export interface CountedAsOne {
  node: DrawnNode;
  others: { name: string; nodes: NodeId[] }[];
  /** All have the very same name, so nobody had to say anything. */
  sameName: boolean;
}

/** Everything that is counted as one, what people had to say first. */
export function countedAsOne(
  nodes: readonly DrawnNode[],
  network: { nodes: readonly NetworkNode[] },
): CountedAsOne[] {
  const names = new Map(network.nodes.map((n) => [n.id, n.name]));
  return nodes
    .filter((n) => n.stands.length > 1)
    .map((node) => {
      const others = Map.groupBy(
        node.stands.filter((id) => id !== node.id),
        (id) => names.get(id) ?? '',
      );
      const own = normalName(node.name);
      return {
        node,
        others: [...others].map(([name, ids]) => ({ name, nodes: ids })),
        sameName: [...others.keys()].every((name) => normalName(name) === own),
      };
    })
    .sort((x, y) => Number(x.sameName) - Number(y.sameName) || x.node.name.localeCompare(y.node.name));
}
