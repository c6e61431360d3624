// What goes on beside everything else: a server that stands still or is away, a database that restarts.
import type { Truth } from './truth.ts';

/** After a trouble each server looks at the log again; it does so every three seconds. */
const CAUGHT_UP_MS = 6000;

export class Troubles {
  readonly #truth: Truth;
  readonly #going = new Map<string, Promise<void>>();
  /** Those that did not go as they were meant to. */
  readonly failed: string[] = [];

  constructor(truth: Truth) {
    this.#truth = truth;
  }

  /** Never two of one name. Until it is over, servers may be so late with a change of the session. */
  begin(name: string, lagMs: number, what: () => Promise<void>): void {
    if (this.#going.has(name)) return;
    const over = this.#truth.late(lagMs + CAUGHT_UP_MS);
    const going = what()
      .catch((error: unknown) => void this.failed.push(`${name}: ${String(error)}`))
      .then(() => {
        this.#going.delete(name);
        setTimeout(over, CAUGHT_UP_MS).unref();
      });
    this.#going.set(name, going);
  }

  has(name: string): boolean {
    return this.#going.has(name);
  }

  /** When all are over. */
  async over(): Promise<void> {
    while (this.#going.size > 0) await Promise.all(this.#going.values());
  }
}
