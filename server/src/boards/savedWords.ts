import type { BoardConnection } from './connection.ts';

/**
 * Who has to be told that something of theirs is saved. The word travels with the next message they are sent anyway, which
 * costs no write of its own; where none comes, it is told by itself after a while.
 */
export class SavedWords {
  readonly #waitMs: number;
  readonly #now: () => number;
  #owed: BoardConnection[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(waitMs: number, now: () => number) {
    this.#waitMs = waitMs;
    this.#now = now;
  }

  /** Something of this connection's is on disk. */
  owe(connection: BoardConnection): void {
    if (!connection.facet) return;
    this.#owed.push(connection);
    this.#timer ??= setTimeout(() => this.tell(), this.#waitMs);
  }

  /** Tells all who have not heard it yet. */
  tell(): void {
    this.stop();
    const now = this.#now();
    for (const connection of this.#owed) connection.tellSaved(now);
    this.#owed = [];
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
