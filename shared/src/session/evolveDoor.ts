import type { SessionEvent } from './events.ts';
import { LIMITS } from './limits.ts';
import { seatOf, type Seat, type SessionState } from './state.ts';

type DoorEvent = Extract<
  SessionEvent,
  { type: 'seatKnocked' | 'seatAdmitted' | 'seatRefused' | 'knockWithdrawn' }
>;

/** Who comes to the door, is let in, is turned away, or goes by themselves. */
export function doorEvolved(state: SessionState, event: DoorEvent, at: number): SessionState {
  if (event.type === 'seatKnocked') {
    const { id } = event.seat;
    const known = seatOf(state, id) !== undefined || state.atDoor.some((one) => one.id === id);
    if (known) return state;
    return { ...state, atDoor: [...state.atDoor, { ...event.seat, at }], knocks: state.knocks + 1 };
  }
  const one = state.atDoor.find(({ id }) => id === event.seat);
  if (one === undefined) return state;
  const left = { ...state, atDoor: state.atDoor.filter((other) => other !== one) };
  switch (event.type) {
    case 'seatAdmitted': {
      const { id, name, about, secret } = one;
      const seat: Seat = {
        id,
        name,
        role: 'participant',
        about,
        joinedAt: at,
        status: 'in',
        secrets: [secret],
      };
      return { ...left, seats: { ...state.seats, [id]: seat } };
    }
    case 'seatRefused':
      return { ...left, turnedAway: [...state.turnedAway, one.secret].slice(-LIMITS.turnedAway) };
    case 'knockWithdrawn':
      return left;
    default:
      return event satisfies never;
  }
}
