import type { NetworkGraph } from './graph.ts';
import { largestFirst } from './measures.ts';
import type { NodeId } from './shape.ts';

/** A node without which its part of the map falls apart. */
export interface CutPoint {
  node: NodeId;
  /** What its part falls into without it, largest first; at least two. */
  parts: NodeId[][];
}

/** A tie without which its part of the map falls in two. */
export interface Bridge {
  a: NodeId;
  b: NodeId;
  /** The two sides, larger first. */
  parts: NodeId[][];
}

/**
 * Cut points and bridges in one walk, depth first: a child that reaches nothing above its parent but through it hangs
 * on that parent (low >= order: a cut point) or on that very tie (low > order: a bridge). The root of a walk is a cut point if it
 * has two children. Source: Hopcroft & Tarjan, Comm. ACM 16 (1973) 372-378; Tarjan, Inf. Proc. Letters 2 (1974) 160-161.
 * Without recursion, so that no shape of a map exhausts a stack.
 */
export function weakPoints(graph: NetworkGraph): { cutPoints: CutPoint[]; bridges: Bridge[] } {
  const near = neighboursOf(graph);
  const order = new Map<NodeId, number>();
  const low = new Map<NodeId, number>();
  const cuts = new Set<NodeId>();
  const bridges: [NodeId, NodeId][] = [];
  const seen = (node: NodeId): number => order.get(node) ?? Infinity;
  const reach = (node: NodeId): number => low.get(node) ?? Infinity;

  for (const root of near.keys()) {
    if (order.has(root)) continue;
    let children = 0;
    const path = [visit(root, null)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const next = at.left.pop();
      if (next !== undefined) {
        if (!order.has(next)) path.push(visit(next, at.node));
        else if (next !== at.parent) low.set(at.node, Math.min(reach(at.node), seen(next)));
        continue;
      }
      path.pop();
      if (at.parent === null) continue;
      low.set(at.parent, Math.min(reach(at.parent), reach(at.node)));
      if (reach(at.node) > seen(at.parent)) bridges.push([at.parent, at.node]);
      if (at.parent === root) children += 1;
      else if (reach(at.node) >= seen(at.parent)) cuts.add(at.parent);
    }
    if (children > 1) cuts.add(root);
  }
  return {
    cutPoints: [...cuts]
      .toSorted()
      .map((node) => ({ node, parts: fallApart(near, near.get(node) ?? [], (_from, to) => to !== node) })),
    bridges: bridges
      .map(([x, y]) => (x < y ? { a: x, b: y } : { a: y, b: x }))
      .toSorted((p, q) => (p.a === q.a ? (p.b < q.b ? -1 : 1) : p.a < q.a ? -1 : 1))
      .map(({ a, b }) => ({ a, b, parts: sides(near, a, b) })),
  };

  function visit(node: NodeId, parent: NodeId | null) {
    order.set(node, order.size);
    low.set(node, seen(node));
    return { node, parent, left: [...(near.get(node) ?? [])] };
  }
}

/** What a node's part of the map falls into when it is taken away, largest first. */
export const without = (graph: NetworkGraph, gone: NodeId): NodeId[][] =>
  fallApart(neighboursOf(graph), graph.undirected.neighbors(gone), (_from, to) => to !== gone);

/** The two sides of a tie when it is taken away: what hangs on its first end, and the rest of their part. */
function sides(near: ReadonlyMap<NodeId, NodeId[]>, a: NodeId, b: NodeId): NodeId[][] {
  const open = (from: NodeId, to: NodeId): boolean => !((from === a && to === b) || (from === b && to === a));
  return fallApart(near, [a, b], open);
}

/** The neighbours of each node, nodes in the order of their ids: read once, for the graph makes a new list each time. */
const neighboursOf = ({ undirected }: NetworkGraph): Map<NodeId, NodeId[]> =>
  new Map(
    undirected
      .nodes()
      .toSorted()
      .map((id) => [id, undirected.neighbors(id)]),
  );

/** The parts in which some nodes lie, by the ways still open; each in the order of the ids without sorting it anew. */
function fallApart(
  near: ReadonlyMap<NodeId, NodeId[]>,
  starts: readonly NodeId[],
  open: (from: NodeId, to: NodeId) => boolean,
): NodeId[][] {
  const partOf = new Map<NodeId, NodeId[]>();
  const parts: NodeId[][] = [];
  for (const start of starts) {
    if (partOf.has(start)) continue;
    const part: NodeId[] = [];
    parts.push(part);
    const found = new Set([start]);
    for (const from of found) {
      partOf.set(from, part);
      for (const to of near.get(from) ?? []) if (open(from, to)) found.add(to);
    }
  }
  for (const id of near.keys()) partOf.get(id)?.push(id);
  return largestFirst(parts);
}
