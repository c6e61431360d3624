import { seatOf, type Activity, type ConsentRound, type Seat, type SessionState } from './state.ts';

/** A list with one more in it, once. */
export const added = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? [...list] : [...list, one];

/** A change to one seat; none where there is no such seat. */
export function withSeat(state: SessionState, id: string, change: (s: Seat) => Seat): SessionState {
  const seat = seatOf(state, id);
  return seat === undefined ? state : { ...state, seats: { ...state.seats, [id]: change(seat) } };
}

/** A change to an activity that concerns a seat; none where the seat is unknown or was removed. */
export function withWork(
  state: SessionState,
  { activity, seat }: { activity: string; seat: string },
  change: (a: Activity) => Activity,
): SessionState {
  const found = seatOf(state, seat);
  return found === undefined || found.status === 'removed' ? state : withActivity(state, activity, change);
}

/** A change to one activity; none where there is no such activity. */
export function withActivity(
  state: SessionState,
  id: string,
  change: (a: Activity) => Activity,
): SessionState {
  return { ...state, agenda: state.agenda.map((a) => (a.id === id ? change(a) : a)) };
}

/** Nothing of a removed seat is shown: out of its groups, and what it shared is shared no more. */
export function withoutWork(state: SessionState, seat: string): SessionState {
  const agenda = state.agenda.map((a) => ({
    ...a,
    groups: a.groups.map((g) => ({ ...g, members: g.members.filter((m) => m !== seat) })),
    shared: a.shared.filter((s) => s !== seat),
    shown: a.shown.filter((s) => s !== seat),
    consent: a.consent === null ? null : withoutAnswers(a.consent, seat),
    consents: a.consents.map((round) => withoutAnswers(round, seat)),
  }));
  return { ...state, agenda };
}

function withoutAnswers(round: ConsentRound, seat: string): ConsentRound {
  const { [seat]: _, ...answers } = round.answers;
  return { ...round, answers };
}
