import { boardName, type Scope } from '@facet/shared/boards/address.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useMapView, type MapModel } from '../../../boards/network/map/useMapView.ts';
import { useNetworkPlan } from '../../../boards/network/useNetworkPlan.ts';
import { useBoard } from '../../../boards/useBoard.ts';
import type { WallSeat } from '../kinds.ts';

/** The map on a board as the wall shows it; null until it has been seen in full. Without a network it is the last one. */
export function useWallBoard(
  seat: WallSeat,
  activity: ActivityView,
  scope: Scope,
  owner: string,
): MapModel | null {
  const name = boardName({ session: seat.session, activity: activity.id, scope, owner });
  const open = useBoard(name, seat.secret);
  const model = useMapView(open?.board ?? null, useNetworkPlan(activity.id));
  return open === null || open.status === 'loading' ? null : model;
}
