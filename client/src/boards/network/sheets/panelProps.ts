import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { Moves } from '../moves.ts';
import type { Backing, MapView, Selection } from '../view.ts';

/** What the sheets of a map and its table are given alike. */
export interface OnMap {
  /** What is on the map now; places are not needed. */
  view: Pick<MapView, 'nodes' | 'ties'>;
  plan: NetworkPlan;
  moves: Moves;
  /** A closed map, or another's that was shared, can only be looked at. */
  canWrite: boolean;
  /** By how many each part was drawn; null on one's own map. */
  backing: Backing | null;
  /** The node that stands for the map's owner; undefined where a map has none, as a group's. */
  me?: NodeId | null | undefined;
  onSelect: (selection: Selection | null) => void;
}

export interface SheetProps extends OnMap {
  onClose: () => void;
  modal?: boolean | undefined;
  takesFocus?: boolean | undefined;
}
