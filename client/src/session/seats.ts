import { ROLES, type Role, type SeatId, type SessionId } from '@facet/shared/session/state.ts';

/** A seat this device holds. The secret is the only thing that lets someone back in. */
export interface HeldSeat {
  session: SessionId;
  seat: SeatId;
  role: Role;
  secret: string;
  title: string;
  at: number;
}

const KEY = 'facet.seats';
const isHeld = (x: unknown): x is HeldSeat => {
  if (typeof x !== 'object' || x === null) return false;
  const { session, seat, role, secret, title, at } = x as Record<keyof HeldSeat, unknown>;
  const texts = [session, seat, role, secret, title].every((v) => typeof v === 'string');
  return texts && typeof at === 'number' && ROLES.includes(role as Role);
};

// Kept in memory as well: in private windows storage may refuse, and a workshop must still go on until the page is closed.
let memory: HeldSeat[] = [];

/** All seats this device holds, newest first. */
export function seatsHeld(): HeldSeat[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (Array.isArray(parsed)) memory = parsed.filter(isHeld);
  } catch {
    // Storage is off or holds something else; what this page remembers still counts.
  }
  return [...memory].sort((a, b) => b.at - a.at);
}

/** Remembers a seat; a newer secret of the same seat replaces the older one. */
export function holdSeat(seat: HeldSeat): void {
  write([seat, ...seatsHeld().filter((s) => s.seat !== seat.seat)].slice(0, 30));
}

/** Forgets one seat: after leaving, or when it is gone. */
export function dropSeat(seat: SeatId): void {
  write(seatsHeld().filter((s) => s.seat !== seat));
}

/** The seat of this device in a session, in one of the given roles. */
export const seatIn = (session: SessionId, ...roles: Role[]): HeldSeat | null =>
  seatsHeld().find((s) => s.session === session && roles.includes(s.role)) ?? null;

function write(seats: HeldSeat[]): void {
  memory = seats;
  try {
    localStorage.setItem(KEY, JSON.stringify(seats));
  } catch {
    // See above: `memory` has it.
  }
}
