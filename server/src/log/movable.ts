import type { Erasure, LogRecord, Stream } from './port.ts';

/** A stream as it is, for another store: a damaged record is there without its bytes, and is damaged there too. */
export interface StreamCopy {
  stream: Stream;
  records: readonly LogRecord[];
}

/** What stands in a log beside the streams. */
export interface LogFacts {
  epoch: string;
  erasures: readonly Erasure[];
  /** Each with the session it leads to. */
  keys: readonly { key: string; session: string }[];
}

/** Takes all of another log, into an empty one. All of it is there when `finish` resolves; before, or after a failure, nothing. */
export interface Intake {
  /** Streams come in the order they were begun in. */
  put: (copy: StreamCopy) => Promise<void>;
  finish: (facts: LogFacts) => Promise<void>;
  giveUp: () => Promise<void>;
}
