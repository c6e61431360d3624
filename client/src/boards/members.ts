import type { SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';

/** The group a seat is in, or null. */
export const groupOfSeat = (activity: ActivityView, seat: SeatId): GroupView | null =>
  activity.groups.find((g) => g.members.some((m) => m.seat === seat)) ?? null;

/** Everyone's name who is in a group of this activity. */
export const namesOf = (activity: ActivityView): ReadonlyMap<SeatId, string> =>
  new Map(activity.groups.flatMap((g) => g.members.map((m) => [m.seat, m.name] as const)));
