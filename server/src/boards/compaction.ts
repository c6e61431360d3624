import type { Log, NewRecord, Stream } from '../log/port.ts';
import type { Queue } from './writeQueue.ts';

/** Leaves a stream compact: one record for many, one try at a time, and only of what is applied and on disk. */
export class Compaction {
  readonly #log: Log;
  readonly #stream: Stream;
  readonly #queue: Queue;
  readonly #snapshot: (above: number) => NewRecord | null;
  #running: Promise<void> | null = null;

  /** `snapshot` gives the record that stands for all so far, null where that is not worth it. */
  constructor(log: Log, stream: Stream, queue: Queue, snapshot: (above: number) => NewRecord | null) {
    this.#log = log;
    this.#stream = stream;
    this.#queue = queue;
    this.#snapshot = snapshot;
  }

  run(above: number): void {
    if (this.#running !== null || !this.#queue.isIdle) return;
    const snapshot = this.#snapshot(above);
    if (snapshot === null) return;
    const compacted = this.#log.compact(this.#stream, this.#queue.seq, snapshot);
    // Nothing is lost where it fails: the stream is as long as before, and the next load tries again.
    this.#running = compacted.catch(() => undefined).finally(() => (this.#running = null));
  }

  async over(): Promise<void> {
    await this.#running;
  }
}
