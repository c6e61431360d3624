import { Broadcaster, type BroadcasterOptions } from './broadcaster.ts';
import type { BoardConnection } from './connection.ts';
import { Settling } from './settling.ts';

interface Options extends BroadcasterOptions {
  /** Least time from a change until the board is settled, in milliseconds. */
  digestMs: number;
  /** Of the same session, this one included. */
  openBoards: () => number;
  settle: () => void;
}

/** What a board needs only while it is edited. Of thousands in memory few are: it is made with a change, and goes when they rest. */
export class AtWork {
  readonly #settling: Settling;
  readonly #broadcaster: Broadcaster;

  constructor(options: Options) {
    this.#settling = new Settling(options.digestMs, options.openBoards, options.settle);
    this.#broadcaster = new Broadcaster(options);
  }

  /** Something was saved; as `Broadcaster.add`. */
  changed(from: BoardConnection | null, update: Uint8Array, arrived: number): void {
    this.#settling.soon();
    this.#broadcaster.add(from, update, arrived);
  }

  /** All that waits to be sent is. */
  flush(): void {
    this.#broadcaster.flush();
  }

  /** Nothing waits to be sent or settled. */
  get isIdle(): boolean {
    return this.#settling.isIdle && this.#broadcaster.isIdle;
  }

  stop(): void {
    this.#broadcaster.stop();
    this.#settling.stop();
  }
}
