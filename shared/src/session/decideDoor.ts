import type { ServerCommand } from './commands.ts';
import { accepted, refused, type Decided } from './decided.ts';
import type { SessionEvent } from './events.ts';
import { replay } from './evolve.ts';
import { cheapestGroup, severalSchools } from './groups.ts';
import { LIMITS } from './limits.ts';
import { membersIn, participants, seatOf, type Seat, type SeatId, type SessionState } from './state.ts';

/** A seat for somebody, or a place at the door where a facilitator lets people in one by one. */
export function takeSeat(
  state: SessionState,
  command: Extract<ServerCommand, { type: 'takeSeat' }>,
): Decided {
  const { join, role, byFacilitator, secret } = command;
  if (state.endedAt !== null) return refused('sessionEnded');
  if (state.locked && !byFacilitator) return refused('doorLocked');
  if (seatOf(state, command.seat) !== undefined || waits(state, command.seat)) return refused('conflict');
  // Who waits takes up room like who is in, so that a flood of them fills no memory.
  const waiting = byFacilitator ? 0 : state.atDoor.length;
  if (Object.keys(state.seats).length + waiting >= LIMITS.hardSeats) return refused('sessionFull');
  if (role === 'participant' && participants(state).length + waiting >= LIMITS.seats)
    return refused('sessionFull');
  const person = { id: command.seat, name: join.name, about: join.about, secret };
  if (state.admit && !byFacilitator && role === 'participant')
    return state.knocks >= LIMITS.knocks
      ? refused('sessionFull')
      : accepted({ type: 'seatKnocked', seat: person });
  const events: SessionEvent[] = [{ type: 'seatTaken', seat: { ...person, role, paper: command.paper } }];
  if (role === 'participant') events.push(...lateArrival(state, person));
  return accepted(...events);
}

const waits = (state: SessionState, id: SeatId): boolean => state.atDoor.some((one) => one.id === id);

/** Lets those in who still wait; who has been let in or turned away meanwhile is left as they are. All of them or none. */
export function admit(state: SessionState, ids: readonly SeatId[], now: number): Decided {
  if (state.endedAt !== null) return refused('sessionEnded');
  const coming = state.atDoor.filter((one) => ids.includes(one.id));
  const room = Math.min(
    LIMITS.seats - participants(state).length,
    LIMITS.hardSeats - Object.keys(state.seats).length,
  );
  if (coming.length > room) return refused('sessionFull');
  const events: SessionEvent[] = [];
  let so: SessionState | null = state;
  for (const one of coming) {
    // Each where the one before is already, or all of them would go to the same group.
    const theirs: SessionEvent[] = [
      { type: 'seatAdmitted', seat: one.id },
      ...(so === null ? [] : lateArrival(so, one)),
    ];
    so = replay(
      theirs.map((event) => ({ event, by: null, at: now })),
      so,
    );
    events.push(...theirs);
  }
  return accepted(...events);
}

/** Turns those away who still wait. Their place is free; they may come to the door again. */
export function turnAway(state: SessionState, ids: readonly SeatId[]): Decided {
  return accepted(
    ...state.atDoor.flatMap(({ id }): SessionEvent[] =>
      ids.includes(id) ? [{ type: 'seatRefused', seat: id }] : [],
    ),
  );
}

/** Somebody at the door goes away again. */
export function withdraw(state: SessionState, id: SeatId): Decided {
  return waits(state, id) ? accepted({ type: 'knockWithdrawn', seat: id }) : refused('unknownSeat');
}

/** Someone who comes after groups were formed goes to the cheapest group with room, if there is one. */
function lateArrival(state: SessionState, late: Pick<Seat, 'id' | 'about'>): SessionEvent[] {
  const people = [...participants(state), late];
  return state.agenda.flatMap((activity): SessionEvent[] => {
    if (activity.groups.length === 0 || activity.stage.at === 'closed') return [];
    const groups = activity.groups.map((g) => membersIn(state, g.members));
    const at = cheapestGroup(late, groups, severalSchools(people));
    const group = at === null ? undefined : activity.groups[at];
    return group === undefined
      ? []
      : [{ type: 'seatMoved', activity: activity.id, seat: late.id, group: group.id }];
  });
}
