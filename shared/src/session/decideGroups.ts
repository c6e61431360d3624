import { accepted, refused, type Decided } from './decided.ts';
import { formGroups, pairKey } from './groups.ts';
import { LIMITS } from './limits.ts';
import {
  groupOf,
  membersIn,
  participants,
  seatOf,
  type Activity,
  type Group,
  type SessionState,
} from './state.ts';

const isEarly = (at: string): boolean => at === 'waiting' || at === 'individual';

/** Whether there may be work on the groups' boards, even if the activity has gone back since. */
export const groupsHaveMet = (activity: Activity): boolean =>
  !isEarly(activity.stage.at) || Object.keys(activity.leftAt).some((at) => !isEarly(at));

/** Groups of everyone who is here. Only before the groups meet, or after going back to the private step. */
export function formFor(state: SessionState, activity: Activity, seed: number): Decided {
  if (!isEarly(activity.stage.at) && activity.groups.length > 0) {
    return refused('wrongStage');
  }
  const people = participants(state);
  if (people.length === 0) return refused('nobodyToGroup');
  const before = new Set(
    state.agenda
      .filter((a) => a.id !== activity.id)
      .flatMap((a) =>
        a.groups.flatMap((g) =>
          g.members.flatMap((m, i) => g.members.slice(i + 1).map((n) => pairKey(m, n))),
        ),
      ),
  );
  // Groups that have met own a board: new ones get ids of their own, or they would inherit it.
  const used = groupsHaveMet(activity) ? lastNumber(activity) : 0;
  const groups = formGroups(people, before, seed).map((members, i): Group => ({
    id: `g${used + i + 1}`,
    name: `${i + 1}`,
    members,
    ready: false,
  }));
  return accepted({ type: 'groupsFormed', activity: activity.id, groups, seed });
}

const lastNumber = (activity: Activity): number =>
  Math.max(0, ...activity.groups.map((g) => Number(g.id.slice(1)) || 0));

/** One more group, with the next number and nobody in it. */
export function newGroup(activity: Activity): Group {
  const name = Math.max(0, ...activity.groups.map((g) => Number(g.name) || 0)) + 1;
  return { id: `g${lastNumber(activity) + 1}`, name: `${name}`, members: [], ready: false };
}

/** Someone moved by hand to a group, or out of all of them. */
export function moveSeat(
  state: SessionState,
  activity: Activity,
  seatId: string,
  groupId: string | null,
): Decided {
  const seat = seatOf(state, seatId);
  if (seat === undefined || seat.role !== 'participant' || seat.status !== 'in')
    return refused('unknownSeat');
  const group = activity.groups.find((g) => g.id === groupId);
  if (groupId !== null && group === undefined) return refused('unknownGroup');
  if (
    group !== undefined &&
    !group.members.includes(seatId) &&
    membersIn(state, group.members).length >= LIMITS.groupSize
  ) {
    return refused('groupFull');
  }
  if (groupOf(activity, seatId) === group) return accepted();
  return accepted({ type: 'seatMoved', activity: activity.id, seat: seatId, group: groupId });
}
