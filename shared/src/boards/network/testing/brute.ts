import type { NetworkGraph } from '../graph.ts';
import type { NodeId } from '../shape.ts';

/** The same measures by the slow way their definitions name, to hold the quick ways against. */
const tied = ({ ties }: NetworkGraph, x: NodeId, y: NodeId): boolean =>
  ties.some((t) => (t.a === x && t.b === y) || (t.a === y && t.b === x));

/** Parts by growing closures: two nodes are in one part if there is any way between them. */
export function bruteParts(
  graph: NetworkGraph,
  ids: readonly NodeId[],
  isTied = (x: NodeId, y: NodeId): boolean => tied(graph, x, y),
): NodeId[][] {
  let parts = ids.map((id) => [id]);
  for (const x of ids) {
    for (const y of ids) {
      const px = parts.find((part) => part.includes(x)) ?? [];
      const py = parts.find((part) => part.includes(y)) ?? [];
      if (px !== py && isTied(x, y)) parts = [...parts.filter((p) => p !== px && p !== py), [...px, ...py]];
    }
  }
  return parts;
}

/** Every node without which there are more parts. */
export function bruteCutPoints(graph: NetworkGraph): NodeId[] {
  const ids = [...graph.nodes.keys()];
  const before = bruteParts(graph, ids).length;
  const after = (gone: NodeId): number => {
    const rest = ids.filter((id) => id !== gone);
    return bruteParts(graph, rest).length;
  };
  return ids.filter((id) => after(id) > before).toSorted();
}

/** Every tie without which there are more parts. */
export function bruteBridges(graph: NetworkGraph): string[] {
  const ids = [...graph.nodes.keys()];
  const before = bruteParts(graph, ids).length;
  return graph.ties
    .filter(({ a, b }) => {
      const cut = (x: NodeId, y: NodeId): boolean =>
        tied(graph, x, y) && !((x === a && y === b) || (x === b && y === a));
      return bruteParts(graph, ids, cut).length > before;
    })
    .map(({ a, b }) => `${a}~${b}`)
    .toSorted();
}

/** Betweenness by writing out every shortest way between every two nodes. */
export function bruteBetweenness(graph: NetworkGraph): Map<NodeId, number> {
  const ids = [...graph.nodes.keys()];
  const sum = new Map(ids.map((id) => [id, 0]));
  const pairs = ids.flatMap((s, i) => ids.slice(i + 1).map((t) => [s, t] as const));
  for (const [s, t] of pairs) {
    let ways = [[s]];
    while (ways.length > 0 && !ways.some((way) => way.at(-1) === t)) {
      ways = ways.flatMap((way) =>
        ids.filter((id) => !way.includes(id) && tied(graph, way.at(-1) ?? '', id)).map((id) => [...way, id]),
      );
    }
    const shortest = ways.filter((way) => way.at(-1) === t);
    for (const way of shortest) {
      for (const id of way.slice(1, -1)) sum.set(id, (sum.get(id) ?? 0) + 1 / shortest.length);
    }
  }
  const n = ids.length;
  return new Map([...sum].map(([id, x]) => [id, n < 3 ? 0 : x / (((n - 1) * (n - 2)) / 2)]));
}
