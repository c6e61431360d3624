import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { access, relationOf } from '@facet/shared/session/permissions.ts';
import type { SeatId, SessionState } from '@facet/shared/session/state.ts';
import type { Refused } from './firewall.ts';

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/**
 * What a seat may do with a board at this moment, or why its connection must close. `lasting`: it may write until the session
 * changes; a grace ends by itself.
 */
export type Standing = { ok: true; write: boolean; lasting: boolean } | { ok: false; close: CloseCode };

/** Asked at connection, at every change of the session, and for every edit. Null: the session is not at hand. */
export function standing(
  state: SessionState | null,
  seatId: SeatId,
  board: BoardAddress,
  now: number,
): Standing {
  if (state === null) return { ok: false, close: CLOSE.tryLater };
  const seat = Object.hasOwn(state.seats, seatId) ? state.seats[seatId] : undefined;
  if (seat === undefined || seat.status !== 'in') return { ok: false, close: CLOSE.unauthorised };
  if (relationOf(state, seat, board) === null) return { ok: false, close: CLOSE.unknownBoard };
  const { read, write, lateUntil } = access(state, seatId, board, now);
  if (!read) return { ok: false, close: CLOSE.forbidden };
  return { ok: true, write: write || (lateUntil !== null && now < lateUntil), lasting: write };
}

/** How a connection is closed whose update was refused. */
export function closeFor(refused: Refused): CloseCode {
  switch (refused) {
    case 'bad':
    case 'foreign':
    case 'tooLarge':
      return CLOSE.badUpdate;
    case 'gap':
      return CLOSE.gap;
    default:
      return refused satisfies never;
  }
}

/** The sentence that goes with a code, for whoever reads a diagnostics line. */
export function closeReason(code: CloseCode): string {
  const found = Object.entries(CLOSE).find(([, value]) => value === code);
  return found?.[0] ?? '';
}
