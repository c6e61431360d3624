const SETTLE = { times: 200, mostMs: 5000 };
/** With so many boards open in a session each is settled at its own pace, with more the less often; milliseconds. */
const MANY = { boards: 4, mostMs: 2000 };

/**
 * When a board is settled that is being edited. A large one less often: at most a two-hundredth of the time goes into it.
 * And the less often the more there are beside it: whoever watches thirty groups needs none of them three times a second.
 */
export class Settling {
  readonly #leastMs: number;
  readonly #openBoards: () => number;
  readonly #settle: () => void;
  #cost = 0;
  #settledAt = -Infinity;
  #timer: NodeJS.Timeout | null = null;

  /** `openBoards`: of the same session, this one included. */
  constructor(leastMs: number, openBoards: () => number, settle: () => void) {
    this.#leastMs = leastMs;
    this.#openBoards = openBoards;
    this.#settle = settle;
  }

  soon(): void {
    if (this.#timer !== null) return;
    const among = Math.min(MANY.mostMs, (this.#leastMs * this.#openBoards()) / MANY.boards);
    const apart = Math.min(SETTLE.mostMs, Math.max(among, this.#cost * SETTLE.times));
    // What comes after a pause is looked at as soon as may be.
    const wait = Math.max(this.#leastMs, this.#settledAt + apart - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const from = performance.now();
      this.#settle();
      this.#settledAt = performance.now();
      this.#cost = this.#settledAt - from;
    }, wait);
  }

  /** Nothing is waiting to be settled. */
  get isIdle(): boolean {
    return this.#timer === null;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
