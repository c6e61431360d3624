import type { SeatId } from '@facet/shared/session/state.ts';

/** Someone whose tablet changes network is still here for this long. */
export const PRESENCE_GRACE_MS = 15_000;

/** Who is here: seats with an open connection, or with one a moment ago. Several tabs of a seat count once. */
export interface Presence {
  opened: (seat: SeatId, connection: string) => void;
  /** Only this connection: the late close of an old one must not take a seat away that is back already. */
  closed: (seat: SeatId, connection: string) => void;
  /** Has an open connection now. */
  online: (seat: SeatId) => boolean;
  here: (seat: SeatId) => boolean;
}

/** Presence of one session's seats, by the server's own connections; what a client says about it never counts. */
export function createPresence(now: () => number, graceMs: number = PRESENCE_GRACE_MS): Presence {
  const open = new Map<SeatId, Set<string>>();
  const lastClosed = new Map<SeatId, number>();
  const online = (seat: SeatId): boolean => (open.get(seat)?.size ?? 0) > 0;
  return {
    opened(seat, connection) {
      const connections = open.get(seat) ?? new Set();
      connections.add(connection);
      open.set(seat, connections);
    },
    closed(seat, connection) {
      const connections = open.get(seat);
      if (connections?.delete(connection) !== true || connections.size > 0) return;
      open.delete(seat);
      lastClosed.set(seat, now());
    },
    online,
    here: (seat) => online(seat) || now() - (lastClosed.get(seat) ?? -Infinity) < graceMs,
  };
}
