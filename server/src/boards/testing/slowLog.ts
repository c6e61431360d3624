import type { AppendOptions, Log, LogRecord, NewRecord, Stream } from '../../log/port.ts';

/** A log whose appends and reads a test can hold back or make fail. */
export class SlowLog implements Log {
  readonly #log: Log;
  /** Appends wait for this, reads too. */
  gate: Promise<void> = Promise.resolve();
  /** What the next append fails with, once through the gate; those after it are let through. */
  failure: Error | null = null;
  readFailure: Error | null = null;
  /** Appends asked for, those of nothing left out. */
  appends = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Shuts the gate; the returned function opens it. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gate = promise;
    return resolve;
  }

  async append(stream: Stream, records: readonly NewRecord[], options?: AppendOptions): Promise<number> {
    if (records.length > 0) this.appends++;
    await this.gate;
    const { failure } = this;
    if (failure !== null && records.length > 0) {
      this.failure = null;
      throw failure;
    }
    return this.#log.append(stream, records, options);
  }

  async read(stream: Stream, after?: number): Promise<LogRecord[]> {
    await this.gate;
    if (this.readFailure !== null) throw this.readFailure;
    return this.#log.read(stream, after);
  }

  compact(stream: Stream, upTo: number, snapshot: NewRecord): Promise<void> {
    return this.#log.compact(stream, upTo, snapshot);
  }

  find(key: string): Promise<string | null> {
    return this.#log.find(key);
  }

  sessions(): Promise<string[]> {
    return this.#log.sessions();
  }

  erase(session: string): Promise<void> {
    return this.#log.erase(session);
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
