import type { SeatId, SessionId } from '@facet/shared/session/state.ts';

/** A seat this facilitator types in for somebody who works on paper. Kept apart from seats people sit in themselves. */
export interface PaperSeat {
  session: SessionId;
  seat: SeatId;
  secret: string;
  name: string;
}

// The seat's id is in the key, so that it goes with the seat.
const keyOf = (seat: SeatId): string => `facet.paper.${seat}`;
const memory = new Map<SeatId, PaperSeat>();

export function holdPaperSeat(seat: PaperSeat): void {
  memory.set(seat.seat, seat);
  try {
    localStorage.setItem(keyOf(seat.seat), JSON.stringify(seat));
  } catch {
    // Storage is off: it can be opened again until the page is closed.
  }
}

/** The paper seats of a session that were made on this device. */
export function paperSeats(session: SessionId): PaperSeat[] {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith('facet.paper.')) continue;
      const seat: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      if (isPaperSeat(seat)) memory.set(seat.seat, seat);
    }
  } catch {
    // What this page remembers still counts.
  }
  return [...memory.values()].filter((s) => s.session === session);
}

const isPaperSeat = (x: unknown): x is PaperSeat => {
  if (typeof x !== 'object' || x === null) return false;
  const { session, seat, secret, name } = x as Record<keyof PaperSeat, unknown>;
  return [session, seat, secret, name].every((v) => typeof v === 'string');
};
