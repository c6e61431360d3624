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
  const ways = waysOf(near);
  return {
    cutPoints: [...cuts].toSorted().map((node) => ({ node, parts: partsWithout(ways, node) })),
    bridges: bridges
      .map(([x, y]) => (x < y ? { a: x, b: y } : { a: y, b: x }))
      .toSorted((p, q) => (p.a === q.a ? (p.b < q.b ? -1 : 1) : p.a < q.a ? -1 : 1))
      .map(({ a, b }) => ({ a, b, parts: sides(ways, a, b) })),
  };

  function visit(node: NodeId, parent: NodeId | null) {
    order.set(node, order.size);
    low.set(node, seen(node));
    return { node, parent, left: [...(near.get(node) ?? [])] };
  }
}

/** What a node's part of the map falls into when it is taken away, largest first. */
export const without = (graph: NetworkGraph, gone: NodeId): NodeId[][] =>
  partsWithout(waysOf(neighboursOf(graph)), gone);

/** The neighbours of each node, nodes in the order of their ids: read once, for the graph makes a new list each time. */
const neighboursOf = ({ undirected }: NetworkGraph): Map<NodeId, NodeId[]> =>
  new Map(
    undirected
      .nodes()
      .toSorted()
      .map((id) => [id, undirected.neighbors(id)]),
  );

/** The same by number: every weak point walks through its whole part of the map, and by id that would be felt. */
interface Ways {
  ids: readonly NodeId[];
  at: ReadonlyMap<NodeId, number>;
  near: readonly (readonly number[])[];
}

function waysOf(near: ReadonlyMap<NodeId, readonly NodeId[]>): Ways {
  const ids = [...near.keys()];
  const at = new Map(ids.map((id, i) => [id, i]));
  return { ids, at, near: [...near.values()].map((all) => all.map((id) => at.get(id) ?? -1)) };
}

function partsWithout(ways: Ways, node: NodeId): NodeId[][] {
  const gone = ways.at.get(node) ?? -1;
  return fallApart(ways, ways.near[gone] ?? [], (_from, to) => to !== gone);
}

/** The two sides of a tie when it is taken away: what hangs on its first end, and the rest of their part. */
function sides(ways: Ways, one: NodeId, other: NodeId): NodeId[][] {
  const [a, b] = [ways.at.get(one) ?? -1, ways.at.get(other) ?? -1];
  const open = (from: number, to: number): boolean => !((from === a && to === b) || (from === b && to === a));
  return fallApart(ways, [a, b], open);
}

/** The parts in which some nodes lie, by the ways still open; each in the order of the ids without sorting it anew. */
function fallApart(
  { ids, near }: Ways,
  starts: readonly number[],
  open: (from: number, to: number) => boolean,
): NodeId[][] {
  const partOf = new Int32Array(ids.length).fill(-1);
  const parts: NodeId[][] = [];
  for (const start of starts) {
    if (partOf[start] !== -1) continue;
    const part = parts.push([]) - 1;
    partOf[start] = part;
    const found = [start];
    for (const from of found) {
      for (const to of near[from] ?? []) {
        if (partOf[to] !== -1 || !open(from, to)) continue;
        partOf[to] = part;
        found.push(to);
      }
    }
  }
  ids.forEach((id, i) => parts[partOf[i] ?? -1]?.push(id));
  return largestFirst(parts);
}
