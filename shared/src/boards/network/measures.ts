import { connectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { directedDensity, undirectedDensity } from 'graphology-metrics/graph/density.js';
import type { NetworkGraph } from './graph.ts';
import type { NodeId } from './shape.ts';

/** Left out on purpose: closeness, which is not defined where a map falls into several parts, as most drawn maps do. */
export interface Density {
  ties: number;
  /** Pairs of nodes that could be tied. */
  possible: number;
  /** 2L / (n(n - 1)), 0 to 1; 0 below two nodes. Source: Wasserman & Faust, Social Network Analysis (1994), 4.1. */
  density: number;
  /** Of the arrows alone: L / (n(n - 1)), an arrow both ways being two. The same source, 4.3. */
  arrows: number;
}

export function density({ undirected, directed }: NetworkGraph): Density {
  const n = undirected.order;
  return {
    ties: undirected.size,
    possible: n < 2 ? 0 : (n * (n - 1)) / 2,
    density: undirectedDensity(undirected),
    arrows: directedDensity(directed),
  };
}

export interface Degree {
  /** To how many others a node is tied, whatever the direction. */
  all: number;
  /** Arrows that point to it, and from it; a tie without a direction is in neither. */
  in: number;
  out: number;
  /** The strengths of all its ties, summed. Source: Barrat et al., PNAS 101 (2004) 3747-3752. */
  strength: number;
}

export function degrees({ nodes, undirected, directed }: NetworkGraph): Map<NodeId, Degree> {
  const of = (id: NodeId): Degree => ({
    all: undirected.degree(id),
    in: directed.inDegree(id),
    out: directed.outDegree(id),
    strength: undirected.reduceEdges(
      id,
      (sum: number, _edge, attributes) => sum + Number(attributes['strength']),
      0,
    ),
  });
  return new Map([...nodes.keys()].map((id) => [id, of(id)]));
}

/** Nodes without a tie, in the order of the ids. */
export const isolates = ({ nodes, undirected }: NetworkGraph): NodeId[] =>
  [...nodes.keys()].filter((id) => undirected.degree(id) === 0).toSorted();

/** The parts of the map between which there is no way, largest first; a node alone is a part too. */
export const components = ({ undirected }: NetworkGraph): NodeId[][] =>
  bySize(connectedComponents(undirected));

/** Each part sorted by id, and the parts by size. */
export const bySize = (parts: readonly NodeId[][]): NodeId[][] =>
  largestFirst(parts.map((part) => part.toSorted()));

/** Sorted parts by size, largest first, then by their first id: the same whatever order they came in. */
export const largestFirst = (parts: readonly NodeId[][]): NodeId[][] =>
  parts.toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));

/**
 * On what share of the shortest ways between two others a node lies, 0 to 1: the sum of sigma_st(v) / sigma_st over all
 * pairs, divided by (n - 1)(n - 2) / 2. Directions and strengths play no part: a strong tie is not a short one.
 * Source: Freeman, Sociometry 40 (1977) 35-41; Brandes, J. Mathematical Sociology 25 (2001) 163-177. Rounded to
 * 9 places, because the last bits depend on the order of the nodes and equals must come out equal.
 */
export function betweenness({ undirected }: NetworkGraph): Map<NodeId, number> {
  if (undirected.order < 3) return new Map(undirected.nodes().map((id) => [id, 0]));
  const found = betweennessCentrality(undirected, { getEdgeWeight: null });
  return new Map(Object.entries(found).map(([id, value]) => [id, Math.round(value * 1e9) / 1e9]));
}

export interface Reciprocity {
  /** Ties with arrows both ways, with one arrow, and without a direction. */
  mutual: number;
  oneWay: number;
  undirected: number;
  /** The share of arrows that are returned, 2M / (2M + A); null without an arrow. Source: Wasserman & Faust (1994), 13.1; Newman, Networks (2010), 7.10. */
  share: number | null;
}

export function reciprocity({ ties }: NetworkGraph): Reciprocity {
  const mutual = ties.filter((tie) => tie.direction === 'both').length;
  const undirected = ties.filter((tie) => tie.direction === 'none').length;
  const oneWay = ties.length - mutual - undirected;
  const arrows = 2 * mutual + oneWay;
  return { mutual, oneWay, undirected, share: arrows === 0 ? null : (2 * mutual) / arrows };
}
