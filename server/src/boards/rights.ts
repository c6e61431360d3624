import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { SessionState } from '@facet/shared/session/state.ts';
import type { BoardConnection } from './connection.ts';
import { standing, type Standing } from './guard.ts';

const MAY_WRITE: Standing = { ok: true, write: true, lasting: true };

/** What a board's connections may do. Asked for every message, worked out once for each state of the session. */
export class Rights {
  readonly #board: BoardAddress;
  readonly #connections: Iterable<BoardConnection>;
  /** What of the session the connections' `writes` were found out in. */
  #state: SessionState | null = null;

  constructor(board: BoardAddress, connections: Iterable<BoardConnection>) {
    this.#board = board;
    this.#connections = connections;
  }

  /** `standing` of one connection; where it is a matter of time it is asked anew. */
  of(state: SessionState | null, connection: BoardConnection, now: number): Standing {
    if (state !== this.#state) {
      this.#state = state;
      for (const other of this.#connections) other.writes = false;
    }
    if (connection.writes) return MAY_WRITE;
    const stands = standing(state, connection.seat, this.#board, now);
    connection.writes = stands.ok && stands.lasting;
    return stands;
  }
}
