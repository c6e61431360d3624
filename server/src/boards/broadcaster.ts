import type { BoardConnection } from './connection.ts';
import { updateFrame } from './frames.ts';
import { joinUpdates } from './joinUpdates.ts';
import { gatherMs, LoadMeter } from './rates.ts';

export interface BroadcasterOptions {
  members: () => number;
  /** Sends one message to every reader but `except`. */
  send: (frame: Uint8Array, except: BoardConnection | null) => void;
  /** Runs once after everything that was saved in one go, before anything is sent to the readers. */
  beforeSend: () => void;
}

/** Gathers what a board received and sends it to all as one message, encoded once. */
export class Broadcaster {
  readonly #options: BroadcasterOptions;
  readonly #load = new LoadMeter(performance.now());
  #updates: Uint8Array[] = [];
  /** When the first of them arrived. */
  #since = 0;
  /** The one connection all of it came from, which has it already. */
  #from: BoardConnection | null = null;
  #soon = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: BroadcasterOptions) {
    this.#options = options;
  }

  /**
   * Something was saved that arrived at `arrived`, by a clock that only goes forward; `from` is null where it came from another
   * server. What it waited for the disk counts as gathering.
   */
  add(from: BoardConnection | null, update: Uint8Array, arrived: number): void {
    if (this.#updates.length === 0) this.#since = arrived;
    this.#from = this.#updates.length === 0 || this.#from === from ? from : null;
    this.#updates.push(update);
    this.#load.add(arrived);
    if (this.#soon) return;
    this.#soon = true;
    // Answers of one commit come one after the other in this same turn.
    queueMicrotask(() => {
      this.#soon = false;
      this.#options.beforeSend();
      if (this.#updates.length === 0 || this.#timer !== null) return;
      const gather = gatherMs(this.#load.rate, this.#options.members());
      const wait = gather === 0 ? 0 : this.#since + gather - performance.now();
      if (wait < 1) this.flush();
      else this.#timer = setTimeout(() => this.flush(), wait);
    });
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const updates = this.#updates;
    const [first] = updates;
    if (first === undefined) return;
    const from = this.#from;
    this.#updates = [];
    this.#from = null;
    this.#options.send(updateFrame(updates.length === 1 ? first : joinUpdates(updates)), from);
  }

  /** Nothing is waiting to be sent. */
  get isIdle(): boolean {
    return this.#updates.length === 0 && !this.#soon;
  }

  /** Nothing is sent any more. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#updates = [];
  }
}
