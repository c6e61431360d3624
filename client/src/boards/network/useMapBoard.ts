import type { MapDoc } from '@facet/shared/boards/network/networkDoc.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { ActivityId } from '@facet/shared/session/state.ts';
import { useMemo } from 'react';
import { useBoard, type OpenBoard } from '../useBoard.ts';
import { useMapView, type MapModel } from './map/useMapView.ts';
import { useNetworkPlan } from './useNetworkPlan.ts';

/** A map that is open and drawn: what a bench works on. */
export interface Drawable {
  open: OpenBoard;
  map: MapDoc;
  model: MapModel;
}

interface MapBoard {
  plan: NetworkPlan;
  /** Null while it is being opened. */
  open: OpenBoard | null;
  model: MapModel | null;
  /** Null while there is nothing to work on: it is on its way, or not open to this seat. */
  ready: Drawable | null;
}

/** A board of a network activity, opened, settled and placed; `name` null opens none. */
export function useMapBoard(activity: ActivityId, name: string | null, secret: string): MapBoard {
  const open = useBoard(name, secret);
  const board = open?.board ?? null;
  const plan = useNetworkPlan(activity);
  const model = useMapView(board, plan);
  const map = useMemo(
    () => (board === null ? null : { doc: board.doc, given: plan.given }),
    [board, plan.given],
  );
  const waits =
    open === null || model === null || map === null || open.status === 'loading' || open.status === 'closed';
  return { plan, open, model, ready: waits ? null : { open, map, model } };
}
