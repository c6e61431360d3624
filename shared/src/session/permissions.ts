import type { BoardAddress } from '../boards/address.ts';
import { LIMITS } from './limits.ts';
import {
  activityOf,
  groupOf,
  seatOf,
  type Activity,
  type Role,
  type Seat,
  type SeatId,
  type SessionState,
  type StageName,
} from './state.ts';

/** How a board stands to the seat that asks for it. */
export const RELATIONS = [
  'ownIndividual',
  'memberIndividual',
  'otherIndividual',
  'ownGroup',
  'otherGroup',
  'whole',
] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * - `ifShared`: read, once the board's owner has shared it with the group
 * - `ifShown`: read, once the board's owner has shown it to the facilitators
 * - `ifPresented`: read, if the group is presenting or has presented
 * - `ifOpen`: write, or read where the activity lets only facilitators write
 */
export type Right = 'none' | 'read' | 'write' | 'ifShared' | 'ifShown' | 'ifPresented' | 'ifOpen';
type Row = Record<StageName, Right>;

const row = (
  waiting: Right,
  individual: Right,
  groups: Right,
  present: Right,
  whole: Right,
  closed: Right,
): Row => ({
  waiting,
  individual,
  groups,
  present,
  whole,
  closed,
});
const never = row('none', 'none', 'none', 'none', 'none', 'none');
const watcher: Record<Relation, Row> = {
  ownIndividual: never,
  memberIndividual: never,
  otherIndividual: never,
  ownGroup: never,
  otherGroup: row('none', 'none', 'none', 'ifPresented', 'ifPresented', 'ifPresented'),
  whole: row('none', 'none', 'none', 'none', 'read', 'read'),
};

/** The whole of who may do what with a board. Private means withheld by the server: nothing is sent and then hidden. */
export const BOARD_RIGHTS: Record<Role, Record<Relation, Row>> = {
  participant: {
    ownIndividual: row('read', 'write', 'read', 'read', 'read', 'read'),
    memberIndividual: row('none', 'none', 'ifShared', 'ifShared', 'ifShared', 'ifShared'),
    otherIndividual: never,
    ownGroup: row('none', 'none', 'write', 'read', 'read', 'read'),
    otherGroup: row('none', 'none', 'none', 'ifPresented', 'read', 'read'),
    whole: row('none', 'none', 'none', 'none', 'ifOpen', 'read'),
  },
  facilitator: {
    ownIndividual: never,
    memberIndividual: never,
    otherIndividual: row('ifShown', 'ifShown', 'ifShown', 'ifShown', 'ifShown', 'ifShown'),
    ownGroup: never,
    otherGroup: row('read', 'read', 'read', 'read', 'read', 'read'),
    whole: row('none', 'none', 'none', 'none', 'write', 'read'),
  },
  projector: watcher,
  observer: watcher,
};

export interface Access {
  read: boolean;
  write: boolean;
  /** Edits made before the stage closed are still taken until then (milliseconds since 1970), else null. */
  lateUntil: number | null;
}

export const NO_ACCESS: Access = { read: false, write: false, lateUntil: null };

/** How `board` stands to `seat`; null where there is no such board in this session. */
export function relationOf(state: SessionState, seat: Seat, board: BoardAddress): Relation | null {
  const activity = activityOf(state, board.activity);
  if (activity === undefined || board.session !== state.id) return null;
  if (board.scope === 'whole') return 'whole';
  if (board.scope === 'group') {
    const group = activity.groups.find((g) => g.id === board.owner);
    if (group === undefined) return null;
    return group.members.includes(seat.id) ? 'ownGroup' : 'otherGroup';
  }
  if (state.ownBoardsGone) return null;
  const owner = seatOf(state, board.owner);
  if (owner === undefined || owner.role !== 'participant' || owner.status === 'removed') return null;
  if (owner.id === seat.id) return 'ownIndividual';
  const group = groupOf(activity, seat.id);
  return group !== undefined && group.members.includes(owner.id) ? 'memberIndividual' : 'otherIndividual';
}

/**
 * What a seat may do with a board now. Asked at connection, at every change of the session, and for every edit.
 * A seat that left or was removed may do nothing.
 */
export function access(state: SessionState, seatId: SeatId, board: BoardAddress, now: number): Access {
  const seat = seatOf(state, seatId);
  if (seat === undefined || seat.status !== 'in') return NO_ACCESS;
  const relation = relationOf(state, seat, board);
  const activity = activityOf(state, board.activity);
  if (relation === null || activity === undefined) return NO_ACCESS;
  const rights = BOARD_RIGHTS[seat.role][relation];
  const { read, write } = grant(rights[activity.stage.at], activity, board);
  if (!read || write) return { read, write, lateUntil: null };
  return {
    read,
    write,
    lateUntil: lateUntil(rights, activity, board, cameAt(activity, seat, relation), now),
  };
}

function grant(right: Right, activity: Activity, board: BoardAddress): { read: boolean; write: boolean } {
  const only = (read: boolean) => ({ read, write: false });
  switch (right) {
    case 'none':
      return only(false);
    case 'read':
      return only(true);
    case 'write':
      return { read: true, write: true };
    case 'ifShared':
      return only(activity.shared.includes(board.owner));
    case 'ifShown':
      return only(activity.shown.includes(board.owner));
    case 'ifPresented':
      return only(activity.presented.includes(board.owner));
    case 'ifOpen':
      return { read: true, write: activity.wholeWrite === 'everyone' };
    default:
      return right satisfies never;
  }
}

/** Since when a seat has stood to a board as it does now. Ids are checked as own keys: `constructor` came at no time. */
function cameAt(activity: Activity, seat: Seat, relation: Relation): number {
  const grouped = Object.hasOwn(activity.groupedAt, seat.id) ? (activity.groupedAt[seat.id] ?? 0) : 0;
  return relation === 'ownGroup' ? Math.max(seat.joinedAt, grouped) : seat.joinedAt;
}

function lateUntil(
  rights: Row,
  activity: Activity,
  board: BoardAddress,
  since: number,
  now: number,
): number | null {
  let latest: number | null = null;
  for (const [stage, at] of Object.entries(activity.leftAt) as [StageName, number][]) {
    const until = at + LIMITS.graceMs;
    // Who was not there when the stage closed made no edit before it.
    if (since > at) continue;
    if (until > now && grant(rights[stage], activity, board).write) latest = Math.max(latest ?? 0, until);
  }
  const { wholeKeptAt: kept } = activity;
  if (rights.whole !== 'ifOpen' || kept === null || since > kept || kept + LIMITS.graceMs <= now)
    return latest;
  return Math.max(latest ?? 0, kept + LIMITS.graceMs);
}
