import { daysMs, type ServerCommand } from './commands.ts';
import { accepted, refused, type Decided } from './decided.ts';
import { LIMITS } from './limits.ts';
import { seatOf, type SeatId, type SessionState } from './state.ts';

/** Whether a link to the results opens anything now. */
export const lives = ({ until, revoked }: { until: number; revoked: boolean }, now: number): boolean =>
  !revoked && now < until;

/** One more link to the results, told until when it lives. */
export function makeResults(
  state: SessionState,
  { id, hash, days }: Extract<ServerCommand, { type: 'makeResults' }>,
  now: number,
): Decided {
  const living = state.results.filter((r) => lives(r, now)).length;
  if (living >= LIMITS.openResults || state.results.length >= LIMITS.results) return refused('tooManyLinks');
  if (state.results.some((r) => r.id === id)) return refused('conflict');
  return accepted({ type: 'resultsLinked', link: { id, hash, madeAt: now, until: now + daysMs(days) } });
}

/** Nobody opens anything with it from then on; taken back twice it is taken back once. */
export function revokeResults(state: SessionState, id: string): Decided {
  const link = state.results.find((r) => r.id === id);
  if (link === undefined) return refused('resultsGone');
  return link.revoked ? accepted() : accepted({ type: 'resultsRevoked', link: id });
}

/** That a facilitator's device was given the results in full; several times in a few minutes are once. */
export function noteTaken(state: SessionState, id: SeatId, now: number): Decided {
  const seat = seatOf(state, id);
  if (seat === undefined) return refused('unknownSeat');
  const last = state.taken[seat.id];
  if (last !== undefined && now - last < LIMITS.takenAgainMs) return accepted();
  return accepted({ type: 'reportTaken', seat: seat.id });
}
