import { ROLES, type Role, type SeatId, type SessionId } from '@facet/shared/session/state.ts';

/** A seat this device holds. The secret is the only thing that lets someone back in. */
export interface HeldSeat {
  session: SessionId;
  seat: SeatId;
  role: Role;
  secret: string;
  title: string;
  /** The name on the seat, where this device has learnt it. */
  name?: string;
  /** The epoch of the server's data that last knew it. */
  epoch?: string;
  at: number;
}

const KEY = 'facet.seats';
const isHeld = (x: unknown): x is HeldSeat => {
  if (typeof x !== 'object' || x === null) return false;
  const {
    session,
    seat,
    role,
    secret,
    title,
    name = '',
    epoch = '',
    at,
  } = x as Record<keyof HeldSeat, unknown>;
  const texts = [session, seat, role, secret, title, name, epoch].every((v) => typeof v === 'string');
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

type SeatListener = (seat: SeatId) => void;
const droppedListeners = new Set<SeatListener>();
const heldListeners = new Set<SeatListener>();

/** Whoever keeps something for a seat elsewhere forgets it when the seat is given up or gone. */
export function onSeatDropped(listener: SeatListener): void {
  droppedListeners.add(listener);
}

/** Called when somebody sits in a seat. */
export function onSeatHeld(listener: SeatListener): void {
  heldListeners.add(listener);
}

/** Remembers a seat; a newer secret of the same seat replaces the older one. */
export function holdSeat(seat: HeldSeat): void {
  for (const l of heldListeners) l(seat.seat);
  write([seat, ...seatsHeld().filter((s) => s.seat !== seat.seat)].slice(0, 30));
}

/**
 * Forgets one seat and all that this device kept for it: after leaving, or when it is gone. Whoever keeps something in
 * this browser for a seat has the seat's id in the key, or the next person on a shared tablet would find it.
 */
export function dropSeat(seat: SeatId): void {
  write(seatsHeld().filter((s) => s.seat !== seat));
  for (const l of droppedListeners) l(seat);
  for (const storage of storages()) {
    for (const key of Object.keys(storage)) if (key !== KEY && key.includes(seat)) storage.removeItem(key);
  }
}

/** All seats of this device in a session, in one of the given roles; the one this tab sits in comes first. */
export function seatsIn(session: SessionId, ...roles: Role[]): HeldSeat[] {
  const here = seatsHeld().filter((s) => s.session === session && roles.includes(s.role));
  const tab = seatOfTab(session);
  return here.sort((a, b) => Number(b.seat === tab) - Number(a.seat === tab));
}

/**
 * The seat of this device in a session, in one of the given roles: the one this tab sits in, else the newest. Two tabs of
 * one browser may sit in two seats, and a reload must not swap them.
 */
export const seatIn = (session: SessionId, ...roles: Role[]): HeldSeat | null =>
  seatsIn(session, ...roles)[0] ?? null;

const tabKey = (session: SessionId): string => `facet.tab.${session}`;

/** Notes which seat this tab sits in. */
export function sitInTab(session: SessionId, seat: SeatId): void {
  try {
    sessionStorage.setItem(tabKey(session), seat);
  } catch {
    // Storage is off: the newest seat counts.
  }
}

function seatOfTab(session: SessionId): SeatId | null {
  try {
    return sessionStorage.getItem(tabKey(session));
  } catch {
    return null;
  }
}

function storages(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

function write(seats: HeldSeat[]): void {
  memory = seats;
  try {
    localStorage.setItem(KEY, JSON.stringify(seats));
  } catch {
    // See above: `memory` has it.
  }
}
