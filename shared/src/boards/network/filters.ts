import type { Picture } from './graph.ts';
import { tieKey, type NetworkNode, type NodeId, type Tie } from './shape.ts';

/** What to show; a filter left out shows everything, a list left empty shows nothing. */
export interface NetworkFilter {
  /** Nodes of these sorts, '' being those of none; ties only between nodes that are shown. */
  sorts?: readonly string[];
  /** Ties about any of these. */
  types?: readonly string[];
  /** Ties at least this strong. */
  strength?: Tie['strength'];
  when?: Tie['when'];
  /** What at least so many people drew. What has no count, as what a group added by itself, counts as drawn by none. */
  support?: {
    atLeast: number;
    nodes: ReadonlyMap<NodeId, number>;
    /** By `tieKey`. */
    ties: ReadonlyMap<string, number>;
  };
}

/**
 * The part of a picture that a filter shows. Nodes are hidden only by sort and by support: one that loses its ties stays, for that
 * is what there is to see. Hidden ties are not counted by a measure of what is left.
 */
export function filtered<N extends NetworkNode, T extends Tie>(
  picture: Picture<N, T>,
  filter: NetworkFilter,
): { nodes: N[]; ties: T[] } {
  const { sorts, types, strength, when, support } = filter;
  const nodes = picture.nodes.filter(
    (node) =>
      (sorts === undefined || sorts.includes(node.sort)) &&
      (support === undefined || (support.nodes.get(node.id) ?? 0) >= support.atLeast),
  );
  const shown = new Set(nodes.map((node) => node.id));
  const ties = picture.ties.filter(
    (tie) =>
      shown.has(tie.a) &&
      shown.has(tie.b) &&
      (types === undefined || tie.types.some((type) => types.includes(type))) &&
      (strength === undefined || tie.strength >= strength) &&
      (when === undefined || tie.when === when) &&
      (support === undefined || (support.ties.get(tieKey(tie.a, tie.b)) ?? 0) >= support.atLeast),
  );
  return { nodes, ties };
}
