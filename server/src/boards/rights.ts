import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { SessionState } from '@facet/shared/session/state.ts';
import type { BoardConnection } from './connection.ts';
import { standing, type Standing } from './guard.ts';

const MAY_WRITE: Standing = { ok: true, write: true, lasting: true };

/** `standing` of a connection: asked for every message, worked out once for each state of the session, or where it is a matter of time. */
export function rightsOf(
  connection: BoardConnection,
  board: BoardAddress,
  state: SessionState | null,
  now: number,
): Standing {
  if (state !== null && connection.writesIn === state) return MAY_WRITE;
  const stands = standing(state, connection.seat, board, now);
  connection.writesIn = stands.ok && stands.lasting ? state : null;
  return stands;
}
