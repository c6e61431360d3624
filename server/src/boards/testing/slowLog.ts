import type { AppendOptions, Erasure, Log, LogRecord, NewRecord, Rewrite, Stream } from '../../log/port.ts';

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

  lastSeqs(names: readonly string[]): Promise<Map<string, number>> {
    return this.#log.lastSeqs(names);
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

  streams(session: string): Promise<string[]> {
    return this.#log.streams(session);
  }

  lastUsed(session: string): Promise<number | null> {
    return this.#log.lastUsed(session);
  }

  erase(session: string, at: number): Promise<void> {
    return this.#log.erase(session, at);
  }

  rewrite(session: string, change: Rewrite, at: number): Promise<void> {
    return this.#log.rewrite(session, change, at);
  }

  erasures(): Promise<Erasure[]> {
    return this.#log.erasures();
  }

  forgetErasures(before: number): Promise<void> {
    return this.#log.forgetErasures(before);
  }

  epoch(): Promise<string> {
    return this.#log.epoch();
  }

  close(): Promise<void> {
    return this.#log.close();
  }
}
