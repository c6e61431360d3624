const SETTLE = { times: 200, mostMs: 5000 };

/** A large board is settled less often: at most a two-hundredth of the time goes into it, as long as it is edited. */
export class Settling {
  readonly #leastMs: number;
  readonly #settle: () => void;
  #cost = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(leastMs: number, settle: () => void) {
    this.#leastMs = leastMs;
    this.#settle = settle;
  }

  soon(): void {
    const wait = Math.min(SETTLE.mostMs, Math.max(this.#leastMs, this.#cost * SETTLE.times));
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const from = performance.now();
      this.#settle();
      this.#cost = performance.now() - from;
    }, wait);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
