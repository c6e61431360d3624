import type { SeatId } from '@facet/shared/session/state.ts';
import type { Others } from '../bus/others.ts';
import type { Log } from '../log/port.ts';
import type { Figures } from '../ops/figures.ts';
import type { Channel } from '../realtime/channel.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Times } from './times.ts';

export interface BoardsOptions {
  log: Log;
  sessions: Sessions;
  now?: () => number;
  times?: Partial<Times>;
  /** The epoch of the data. */
  epoch?: string;
  /** False while nothing may be written: whoever edits is sent away, reading goes on. */
  canSave?: () => boolean;
  /** A board could not be loaded or saved. The name holds ids only. */
  onProblem?: (problem: { what: 'load' | 'save'; board: string; error: unknown }) => void;
  /** The other servers that write to the same log; null where there are none. */
  others?: Others | null;
  /** Where what happens is counted. */
  figures?: Figures;
  /** Somebody came to a board, went, or was turned away; `board` is its name, which holds ids only. */
  onLine?: (line: BoardLine) => void;
}

/** One connection to a board, for the log. */
export interface BoardLine {
  what: 'opened' | 'closed' | 'refused';
  way: Channel['kind'];
  board?: string;
  seat?: SeatId;
  /** Why it was refused. */
  why?: string;
  /** How long it lasted. */
  ms?: number;
}

/** What a client asked for: its secret, the board's name, and whether it wants to be told what is saved. */
export interface Ticket {
  secret: string;
  board: string;
  facet: boolean;
  /** What the client's copy came from; null where it does not say, as an unmodified client. */
  epoch?: string | null;
}
