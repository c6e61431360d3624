/** Updates a second, over the last half second or so. */
export class LoadMeter {
  readonly #windowMs: number;
  #since: number;
  #count = 0;
  #rate = 0;

  constructor(now: number, windowMs = 500) {
    this.#since = now;
    this.#windowMs = windowMs;
  }

  add(now: number): void {
    const passed = now - this.#since;
    if (passed >= this.#windowMs) {
      this.#rate = passed > 4 * this.#windowMs ? 0 : (this.#count * 1000) / passed;
      this.#since = now;
      this.#count = 0;
    }
    this.#count++;
  }

  get rate(): number {
    return Math.max(this.#rate, (this.#count * 1000) / this.#windowMs);
  }
}

/**
 * How long a board's changes are gathered before they go out, in milliseconds. A quiet group waits for nothing; a
 * fixed wait would only slow it. A busy hall's board goes out as one message to all a few dozen times a second; each costs a
 * write for everybody who is there, so a hundred wait less than three hundred.
 */
export function gatherMs(updatesPerSecond: number, members: number): number {
  const load = updatesPerSecond * members;
  return load < 2000 ? 0 : Math.min(33, 16 + Math.min(load / 5000, members / 16));
}
