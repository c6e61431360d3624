/** Times in milliseconds, counted in steps of a tenth, so that millions of them take no room. */
export class Times {
  readonly #counts = new Uint32Array(STEPS + 1);
  count = 0;

  add(ms: number): void {
    this.count++;
    const at = ms > 0 ? Math.floor(ms * PER_MS) : 0;
    const step = at < STEPS ? at : STEPS;
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
  }

  /** The least time that at least `share` (0 to 1) of all do not exceed, in milliseconds; NaN of nothing. Nearest rank. */
  percentile(share: number): number {
    if (this.count === 0) return Number.NaN;
    let left = Math.max(1, Math.ceil(share * this.count));
    for (let step = 0; step <= STEPS; step++) {
      left -= this.#counts[step] ?? 0;
      if (left <= 0) return (step + 1) / PER_MS;
    }
    return Number.NaN;
  }
}

const PER_MS = 10;
const STEPS = 60_000 * PER_MS;

/** The middle one; of an even number the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
