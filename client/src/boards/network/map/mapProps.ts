import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { ReactNode } from 'react';
import type { TieLook } from './tieStyles.ts';
import type { Backing, Lit, MapView, Point, Selection } from '../view.ts';

export interface NetworkMapProps {
  view: MapView;
  /** What a screen reader calls the map: "Your map", "The map of group 3". */
  label: string;
  /** The node that stands for whoever drew it; filled, with a star. */
  me?: NodeId | null;
  selected?: Selection | null;
  /** What a sentence is about; the rest steps back. */
  lit?: Lit | null;
  /** Of a shared map: ties are as thick as many drew them. Without it they are as thick as they are strong. */
  backing?: Backing | null;
  /** Small "3/5" on the ties; on a tablet, never on a projector. */
  showBacking?: boolean;
  /** Held against an earlier map: what became of each tie, by its key, and of each node. */
  changes?: { ties: ReadonlyMap<string, TieLook>; nodes: ReadonlyMap<NodeId, 'new' | 'gone'> } | null;
  /** May change the map. Without it nothing can be dragged, tied or added. */
  canWrite?: boolean;
  /** What a tap does: `add` on the ground adds there, `tie` takes the first and then the other end. */
  mode?: 'look' | 'add' | 'tie';
  /** The first end of a tie that is being drawn. */
  tieFrom?: NodeId | null;
  size?: 'tablet' | 'projector';
  /** Beside the zoom buttons, e.g. "As a table". */
  beside?: ReactNode;
  /** Null: nothing is selected any more. */
  onSelect?: (what: Selection | null) => void;
  /** Several ties lie under the tap, the nearest first: ask which. Without it the nearest is selected. */
  onAmbiguous?: (ties: { a: NodeId; b: NodeId }[]) => void;
  /** Both ends of a tie were picked. */
  onTie?: (one: NodeId, other: NodeId) => void;
  onTieFrom?: (node: NodeId | null) => void;
  /** A node was put somewhere, in whole map units. */
  onMove?: (node: NodeId, to: Point) => void;
  /** Null: no place was pointed at (N on the keyboard). */
  onAddAt?: (at: Point | null) => void;
  /** Delete was pressed; ask first. */
  onRemove?: (what: Selection) => void;
}
