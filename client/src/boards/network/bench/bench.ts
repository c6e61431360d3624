import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { ReactNode } from 'react';
import type { BoundMoves } from '../moves.ts';
import type { MapView, Selection } from '../view.ts';

/** What a stage's own parts of the bench are given. */
export interface Bench {
  view: MapView;
  network: SettledNetwork;
  moves: BoundMoves;
  selected: Selection | null;
  select: (what: Selection | null) => void;
  spot: string | null;
  /** Lights what a sentence is about, on this page. */
  point: (spot: string | null) => void;
  /** Lights these, as while they are in question. */
  look: (nodes: readonly NodeId[] | null) => void;
}

/** What stands beside the map while nothing is chosen, or over it on small screens. */
export interface StagePanel {
  title: string;
  /** On the button that opens it. */
  button: string;
  content: (bench: Bench) => ReactNode;
}
