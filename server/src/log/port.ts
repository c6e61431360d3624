/**
 * Everything that happened is a record in an append-only log; everything else is derived from it.
 * A stream is a session's events (`session/<id>`), a board's updates (`board/<board name>`), a copy of a map
 * (`map/<session>/<activity>/<id>`), or the report of an earlier session (`report/<session>`); each belongs to a session.
 */
export interface Stream {
  session: string;
  /** Unique over all sessions. */
  name: string;
}

export const sessionStream = (session: string): Stream => ({ session, name: `session/${session}` });
export const boardStream = (session: string, board: string): Stream => ({ session, name: `board/${board}` });

/** A copy of a map is one record in a stream of its own: read when asked for, gone with its session. */
export const keptMapStream = (session: string, activity: string, id: string): Stream => ({
  session,
  name: `map/${session}/${activity}/${id}`,
});

/** The report of an earlier session that was brought along, one record. */
export const earlierStream = (session: string): Stream => ({ session, name: `report/${session}` });

export interface NewRecord {
  /** Milliseconds since 1970. */
  at: number;
  /** The seat it came from; null for the server. */
  by: string | null;
  data: Uint8Array;
}

export interface LogRecord extends NewRecord {
  /** 1, 2, 3, ... within its stream, without gaps. */
  seq: number;
  /** True for the one record that stands for all up to `seq` (made by `compact`). */
  snapshot: boolean;
  /** This record cannot be read any more: its bytes are kept on disk, here it has none. One may stand for several that are gone. */
  damaged?: true;
}

/** That a session, or (`seat`) one person of it, was erased; so that no older copy brings them back. */
export interface Erasure {
  session: string;
  seat: string | null;
  at: number;
}

/** What erasing changes of a session's records; see `Log.rewrite`. */
export interface Rewrite {
  /** Names of streams that go. */
  drop?: readonly string[];
  /** Other bytes in the place of a record's; one that is not there is left out. */
  replace?: readonly { stream: string; seq: number; data: Uint8Array }[];
  /** Keys that are free again. */
  release?: readonly string[];
  /** Noted as erased. */
  seat?: string;
}

/** The stream is not at the version the append was decided on; reload and decide again. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}
/** The session was erased: nothing is written for it any more. */
export class ErasedError extends ConflictError {
  override name = 'ErasedError';
}
/** A claimed key (a join code) belongs to another session. */
export class ClaimedError extends Error {
  override name = 'ClaimedError';
}
/** The log cannot be written now; nothing was appended. */
export class CannotSaveError extends Error {
  override name = 'CannotSaveError';
}

export interface AppendOptions {
  /** The seq of the last record the caller has seen; ConflictError if the stream is elsewhere. */
  expected?: number;
  /** A seq that the stream has had: ConflictError if it is shorter, for then it was erased, and must not begin again by this. */
  atLeast?: number;
  /** Keys (such as `code/K7R4WP`) that from now on lead to this session; ClaimedError if taken by another. */
  claim?: readonly string[];
  /** Keys of this session that are free again. */
  release?: readonly string[];
}

/** Port of the log. Adapters pass the contract suite in contract.testSuite.ts. */
export interface Log {
  /**
   * Appends records to a stream, all or none, and resolves with the seq of the last one when they are on disk.
   * Appends called in one turn of the event loop are one transaction, in the order of the calls; each append
   * fails by itself (a conflict of one does not undo the others). With no records it only tells the last seq, 0 if none.
   */
  append(stream: Stream, records: readonly NewRecord[], options?: AppendOptions): Promise<number>;
  /**
   * The stream's records after `after` (0: all), in order; a snapshot counts as the records it stands for. Never silently
   * fewer: what cannot be read is there, marked `damaged`.
   */
  read(stream: Stream, after?: number): Promise<LogRecord[]>;
  /** The last seq of each of these streams, 0 where it has no record: one look for all of them, cheap enough to ask every few seconds. */
  lastSeqs(names: readonly string[]): Promise<Map<string, number>>;
  /**
   * Replaces all records up to and including `upTo` by one snapshot record with that seq; does nothing where a later snapshot
   * stands for them already, as one that another server made.
   */
  compact(stream: Stream, upTo: number, snapshot: NewRecord): Promise<void>;
  /** The session a key leads to, or null. */
  find(key: string): Promise<string | null>;
  /** Ids of all sessions that have a record, newest first. */
  sessions(): Promise<string[]>;
  /** Names of a session's streams. */
  streams(session: string): Promise<string[]>;
  /** When the last record of any stream of a session was made; null where it has none. */
  lastUsed(session: string): Promise<number | null>;
  /**
   * Removes every record and key of a session, from the write-ahead log too, and notes that it was erased: an append to it
   * is refused from then on. Resolves when no file of the log holds a byte of it.
   */
  erase(session: string, at: number): Promise<void>;
  /** The one other exception to appending only: all of it or none, and likewise gone from every file. */
  rewrite(session: string, change: Rewrite, at: number): Promise<void>;
  /** All that was erased, and is remembered. */
  erasures(): Promise<Erasure[]>;
  /** Forgets what was erased before a time. */
  forgetErasures(before: number): Promise<void>;
  /** Which life these data live: drawn when they were first made, and anew whenever an older copy took their place. */
  epoch(): Promise<string>;
  close(): Promise<void>;
}
