import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { NetworkNode, NodeId, Tie } from './shape.ts';

/** Nodes and ties as they are drawn: what is the same already stands once, and what is filtered out is gone. */
export interface Picture<N extends NetworkNode = NetworkNode, T extends Tie = Tie> {
  nodes: readonly N[];
  ties: readonly T[];
}

export type TiesOf = Tie['when'] | 'all';

/** A picture as graphs to measure: built once, read by every measure. */
export interface NetworkGraph {
  nodes: ReadonlyMap<NodeId, NetworkNode>;
  ties: readonly Tie[];
  /** Every tie, whatever its direction. */
  undirected: UndirectedGraph;
  /** Drawn arrows only: a tie without a direction is in the undirected graph alone, and "both" is two arrows. */
  directed: DirectedGraph;
}

/**
 * The graphs of a picture, of the ties there are now unless asked for others. A tie without both its ends, from a node
 * to itself, or drawn twice, is left out: graphology would throw.
 */
export function graphOf(picture: Picture, which: TiesOf = 'now'): NetworkGraph {
  const nodes = new Map<NodeId, NetworkNode>();
  for (const node of picture.nodes) nodes.set(node.id, node);
  const undirected = new UndirectedGraph();
  const directed = new DirectedGraph();
  for (const id of nodes.keys()) {
    undirected.addNode(id);
    directed.addNode(id);
  }
  const ties: Tie[] = [];
  for (const tie of picture.ties) {
    const { a, b, strength, direction } = tie;
    if (which !== 'all' && tie.when !== which) continue;
    if (a === b || !nodes.has(a) || !nodes.has(b) || undirected.hasEdge(a, b)) continue;
    ties.push(tie);
    undirected.addEdge(a, b, { strength });
    if (direction === 'to' || direction === 'both') directed.addEdge(a, b, { strength });
    if (direction === 'from' || direction === 'both') directed.addEdge(b, a, { strength });
  }
  return { nodes, ties, undirected, directed };
}
