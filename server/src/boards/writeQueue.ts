import type { Log, Stream } from '../log/port.ts';
import type { BoardConnection } from './connection.ts';

/** One message that counts: an update to log, or (null) one that added nothing and is saved when all before it are. */
export interface Write {
  from: BoardConnection;
  at: number;
  /** When it arrived, by a clock that only goes forward. */
  began: number;
  update: Uint8Array | null;
}

/** A board's way to the log. */
export interface Queue {
  add(write: Write): void;
  /** The seq of the last record that is applied when the queue is idle. */
  readonly seq: number;
  readonly length: number;
  readonly isIdle: boolean;
  /** When every append has been answered, one way or the other. */
  whenIdle(): Promise<void>;
}

/** Who is told what became of the messages. */
interface Board {
  /** Strictly in the order of `add`, each once it and all before it are on disk. */
  saved: (write: Write) => void;
  /** Once; nothing more is saved after it. */
  failed: (error: unknown) => void;
}

/**
 * The way to a log that only this server writes to: one append after the other on the same stream, answers in the same
 * order.
 */
export class WriteQueue implements Queue {
  readonly #log: Log;
  readonly #stream: Stream;
  readonly #board: Board;
  #waiting: { write: Write; done: boolean }[] = [];
  #open = 0;
  #failed = false;
  #idle: (() => void)[] | null = null;
  /** The seq the last accepted update has or will have. */
  seq: number;

  constructor(log: Log, stream: Stream, seq: number, board: Board) {
    this.#log = log;
    this.#stream = stream;
    this.#board = board;
    this.seq = seq;
  }

  add(write: Write): void {
    if (this.#failed) return;
    const entry = { write, done: write.update === null };
    this.#waiting.push(entry);
    if (write.update === null) return this.#drain();
    const record = { at: write.at, by: write.from.seat, data: write.update };
    // The expected seq keeps an update out whose forerunner failed: the log would have a hole in it for good.
    const options = { expected: this.seq++ };
    this.#open++;
    this.#log.append(this.#stream, [record], options).then(
      () => {
        entry.done = true;
        this.#settled();
      },
      (error: unknown) => {
        this.#fail(error);
        this.#settled();
      },
    );
  }

  get length(): number {
    return this.#waiting.length;
  }

  get isIdle(): boolean {
    return this.#open === 0;
  }

  whenIdle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => (this.#idle ??= []).push(resolve));
  }

  #settled(): void {
    this.#open--;
    this.#drain();
    if (this.#open > 0) return;
    for (const resolve of this.#idle?.splice(0) ?? []) resolve();
  }

  #drain(): void {
    let next = 0;
    while (!this.#failed && this.#waiting[next]?.done === true) {
      const entry = this.#waiting[next++];
      if (entry !== undefined) this.#board.saved(entry.write);
    }
    if (next > 0) this.#waiting.splice(0, next);
  }

  #fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#waiting = [];
    this.#board.failed(error);
  }
}
