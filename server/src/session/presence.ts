import type { SeatId } from '@facet/shared/session/state.ts';

/** Someone whose tablet changes network is still here for this long. */
export const PRESENCE_GRACE_MS = 15_000;

/** A seat as another server knows it: connected, or (`agoMs`) since when no more. */
export interface SeatThere {
  seat: SeatId;
  online: boolean;
  agoMs: number;
}

/** Who is here: seats with an open connection, or with one a moment ago. Several tabs of a seat count once. */
export interface Presence {
  opened: (seat: SeatId, connection: string) => void;
  /** Only this connection: the late close of an old one must not take a seat away that is back already. */
  closed: (seat: SeatId, connection: string) => void;
  /** Has an open connection now, to whichever server. */
  online: (seat: SeatId) => boolean;
  here: (seat: SeatId) => boolean;
  /** Milliseconds for which a seat that nobody is connected to any more still counts as here; 0 for all others. */
  lingers: (seat: SeatId) => number;
  /** Who is here by this server's own connections, for the others. */
  own: () => SeatThere[];
  /** All that another server tells now; gives the seats of which that is news. */
  elsewhere: (server: string, seats: readonly SeatThere[]) => SeatId[];
  /** Another server is no more; those who said so (`bye`) send people to others, who come there in a moment. */
  gone: (server: string, bye: boolean) => SeatId[];
}

interface There {
  online: boolean;
  closedAt: number;
}

/** Presence of one session's seats, by the servers' own connections; what a client says about it never counts. */
export function createPresence(now: () => number, graceMs: number = PRESENCE_GRACE_MS): Presence {
  const open = new Map<SeatId, Set<string>>();
  const lastClosed = new Map<SeatId, number>();
  const servers = new Map<string, Map<SeatId, There>>();

  const connected = (seat: SeatId): boolean => (open.get(seat)?.size ?? 0) > 0;
  function online(seat: SeatId): boolean {
    if (connected(seat)) return true;
    for (const seats of servers.values()) if (seats.get(seat)?.online === true) return true;
    return false;
  }
  function closedAt(seat: SeatId): number {
    let latest = lastClosed.get(seat) ?? -Infinity;
    for (const seats of servers.values()) latest = Math.max(latest, seats.get(seat)?.closedAt ?? -Infinity);
    return latest;
  }

  const lingers = (seat: SeatId): number =>
    online(seat) ? 0 : Math.max(0, closedAt(seat) + graceMs - now());

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
    here: (seat) => online(seat) || lingers(seat) > 0,
    lingers,
    own() {
      const here = [...open.keys()].map((seat) => ({ seat, online: true, agoMs: 0 }));
      const just = [...lastClosed].flatMap(([seat, at]) => {
        const agoMs = now() - at;
        return agoMs < graceMs && !connected(seat) ? [{ seat, online: false, agoMs }] : [];
      });
      return [...here, ...just];
    },
    elsewhere(server, seats) {
      const before = servers.get(server) ?? new Map<SeatId, There>();
      const at = now();
      servers.set(
        server,
        new Map(
          seats.map(({ seat, online: isOnline, agoMs }) => [
            seat,
            { online: isOnline, closedAt: isOnline ? -Infinity : at - agoMs },
          ]),
        ),
      );
      const told = new Set(seats.map(({ seat }) => seat));
      const vanished = [...before.keys()].filter((seat) => !told.has(seat));
      const news = seats.filter(({ seat, online: isOnline }) => before.get(seat)?.online !== isOnline);
      return [...news.map(({ seat }) => seat), ...vanished];
    },
    gone(server, bye) {
      const seats = servers.get(server);
      servers.delete(server);
      const were = [...(seats ?? [])].filter(([, there]) => there.online).map(([seat]) => seat);
      if (bye) for (const seat of were) lastClosed.set(seat, now());
      return were;
    },
  };
}
