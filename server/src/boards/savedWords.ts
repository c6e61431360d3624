import type { BoardConnection } from './connection.ts';

/** How finely time is told: a word waits between three quarters of the longest wait and all of it. */
const STEPS = 4;

/**
 * Who has to be told that something of theirs is saved, on all boards of this server. The word travels with the next message
 * they are sent anyway, which costs no write of its own; where none comes, it is told by itself after a while. One clock for
 * all: a timer for each board would cost more than the words.
 */
export class SavedWords {
  readonly #stepMs: number;
  readonly #now: () => number;
  /** Those who came to be owed a word in the last steps, the oldest first; whoever has heard it meanwhile is still here. */
  #owed: BoardConnection[][] = [[]];
  #step = 0;
  #timer: NodeJS.Timeout | null = null;

  /** `mostMs`: how long a word may wait. */
  constructor(mostMs: number, now: () => number) {
    this.#stepMs = mostMs / STEPS;
    this.#now = now;
  }

  /** Something of this connection's is on disk. */
  owe(connection: BoardConnection): void {
    if (!connection.facet || connection.owedSince !== null) return;
    connection.owedSince = this.#step;
    this.#owed.at(-1)?.push(connection);
    this.#timer ??= setTimeout(() => this.#tick(), this.#stepMs);
  }

  #tick(): void {
    const due = this.#owed.length < STEPS ? [] : (this.#owed.shift() ?? []);
    const since = this.#step - STEPS + 1;
    const now = this.#now();
    // Whoever has heard a word since then and is owed a new one is in a later step, too.
    for (const connection of due) if (connection.owedSince === since) connection.tellSaved(now);
    this.#step++;
    this.#owed.push([]);
    const isOver = this.#owed.every((step) => step.length === 0);
    this.#timer = isOver ? null : setTimeout(() => this.#tick(), this.#stepMs);
  }

  /** Nothing is told any more; whoever is sent away hears the word then. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#owed = [[]];
  }
}
