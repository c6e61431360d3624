import type { Command } from '@facet/shared/session/commands.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import type { Seat, SeatId, SessionId, SessionState } from '@facet/shared/session/state.ts';

/** A session as it stands: `version` is the seq of the last record it is made of. */
export interface Live {
  state: SessionState;
  version: number;
}

export type Executed = { ok: true; version: number } | { ok: false; refusal: Refusal };

/** What the rest of the server needs of sessions; service.ts implements it on the log. */
export interface Sessions {
  /** The session, loaded from the log if need be; null where there is none. */
  get(id: SessionId): Promise<Live | null>;
  /** The same, with all that any server had saved when this was called. */
  fresh(id: SessionId): Promise<Live | null>;
  /** The session if it is loaded already; never waits. Loaded sessions stay loaded while someone is connected. */
  peek(id: SessionId): Live | null;
  /** The seat a secret opens, or null: unknown, revoked, left or removed. */
  authenticate(secret: string): Promise<{ live: Live; seat: Seat } | null>;
  /** Decides a command, appends what follows from it, and tells the listeners; a conflict is decided again. */
  execute(id: SessionId, command: Command, actor: SeatId | null): Promise<Executed>;
  /** Called after every change that is on disk, in order. Returns how to stop. */
  onChange(listener: (live: Live) => void): () => void;
}
