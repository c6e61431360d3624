import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';

/** A place on the map, in map units: 1 is a pixel at the scale a map has on a tablet before anybody zooms. */
export interface Point {
  x: number;
  y: number;
}

/** What somebody has touched. */
export type Selection = { what: 'node'; id: NodeId } | { what: 'tie'; a: NodeId; b: NodeId };

/** What a sentence or a search is about: it stands out, the rest steps back. Ties by their key. */
export interface Lit {
  nodes: ReadonlySet<NodeId>;
  ties: ReadonlySet<string>;
}

/** A map ready to be shown: what filters leave of it, with a place for every node. */
export interface MapView {
  nodes: readonly DrawnNode[];
  ties: readonly DrawnTie[];
  at: ReadonlyMap<NodeId, Point>;
}

/** In how many of the maps it was made from each part of a shared map stands; ties by their key. */
export interface Backing {
  of: number;
  nodes: ReadonlyMap<NodeId, number>;
  ties: ReadonlyMap<string, number>;
}
