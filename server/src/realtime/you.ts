import type { Hello } from '@facet/shared/protocol/sessionWire.ts';
import { seatOf, type Seat, type SessionState } from '@facet/shared/session/state.ts';
import { shownNames } from '@facet/shared/session/views.ts';
import type { Line } from './socketTypes.ts';

/** What a seat is told of itself. Its name is as everyone else sees it: a second Anna must find herself as "Anna 2". */
export const youIn = (state: SessionState, seat: Seat): Hello['you'] => ({
  seat: seat.id,
  name: shownNames(state).get(seat.id) ?? seat.name,
  role: seat.role,
  about: seat.about,
});

/** Tells every connection of a seat that is called something else now, or says something else of itself. */
export function createYouNews(): { changed: (state: SessionState, lines: Iterable<Line>) => void } {
  let seats: SessionState['seats'] | null = null;
  let told = new Map<string, string>();
  return {
    changed(state, lines) {
      if (state.seats === seats) return;
      const names = shownNames(state);
      const before = told;
      seats = state.seats;
      told = new Map(
        Object.values(state.seats).map((seat) => [seat.id, JSON.stringify([names.get(seat.id), seat.about])]),
      );
      for (const { seat: id, socket } of lines) {
        const seat = seatOf(state, id);
        const last = before.get(id);
        if (seat !== undefined && last !== undefined && last !== told.get(id))
          socket.emit('you', youIn(state, seat));
      }
    },
  };
}
