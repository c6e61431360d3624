import { seededByText, shuffled } from '../session/random.ts';
import { seatOf, seatsInOrder, type SeatId, type SessionState } from '../session/state.ts';
import { shownNames } from '../session/views.ts';

/**
 * What each participant is called in a report: their name where the session gives names, else "Person 3". The numbers
 * are the order of seats shuffled with the session's salt, which nobody is told; so they are the same in every report,
 * but they are dealt anew when somebody joins, as a newcomer with the highest number would be known by it. Who left or
 * was removed keeps a number, or those of the others would tell.
 */
export function calledInReport(state: SessionState): (seat: SeatId) => string {
  const people = seatsInOrder(state)
    .filter((s) => s.role === 'participant')
    .map((s) => s.id);
  if (state.named) {
    const names = shownNames(state);
    return (seat) => names.get(seat) ?? seatOf(state, seat)?.name ?? '';
  }
  const numbers = new Map(
    shuffled(people.toSorted(), seededByText(state.salt)).map((seat, at) => [seat, at + 1] as const),
  );
  return (seat) => `Person ${numbers.get(seat) ?? 0}`;
}
