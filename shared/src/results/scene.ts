import type { Scope } from '../boards/address.ts';
import type { RoomInsights } from '../boards/diamond9/room.ts';
import type { Diamond } from '../boards/diamond9/shape.ts';
import type { Network } from '../boards/network/shape.ts';
import type { WholeSupport } from '../boards/network/wholeSupport.ts';
import {
  seatsInOrder,
  type Activity,
  type ActivityId,
  type SeatId,
  type SessionState,
} from '../session/state.ts';
import type { SessionReport } from './shape.ts';

/**
 * The boards of a session as they stand, null where nobody has opened one. Private ones too: what a report may say of
 * them is for `buildReport` to know.
 */
export interface SettledBoards {
  diamond: (activity: ActivityId, scope: Scope, owner: string) => Diamond | null;
  map: (activity: ActivityId, scope: Scope, owner: string) => Network | null;
  /** A dated copy of a map. */
  kept: (activity: ActivityId, snapshot: string) => Network | null;
}

export interface ReportOptions {
  /** Whether boards that people shared with their group are in it; not for what is handed on by a link. */
  individuals?: boolean;
  /** What takes long, where it has been counted before. */
  rooms?: ReadonlyMap<ActivityId, RoomInsights>;
  supports?: ReadonlyMap<ActivityId, WholeSupport>;
  /** The report of an earlier session that was brought along. */
  earlier?: SessionReport | null;
}

/** What a report takes of an activity and of who is called what. */
export interface ReportScene {
  state: SessionState;
  boards: SettledBoards;
  called: (seat: SeatId) => string;
  options: ReportOptions;
}

/** Participants, but for those who were removed: nothing of theirs is shown. */
export const peopleIn = (state: SessionState): SeatId[] =>
  seatsInOrder(state).flatMap((s) => (s.role === 'participant' && s.status !== 'removed' ? [s.id] : []));

/** Whose boards are in a report one by one: those who shared theirs with their group, in an order that tells nothing. */
export const sharers = ({ called, options }: ReportScene, { shared }: Activity): SeatId[] =>
  options.individuals === false
    ? []
    : shared.toSorted((x, y) => called(x).localeCompare(called(y), 'en-GB', { numeric: true }));
