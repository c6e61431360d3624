/** Counts of durations by how long they took. Adding one allocates nothing. */
export class Histogram {
  /** Upper bounds in milliseconds, rising. */
  readonly bounds: readonly number[];
  /** How many lay within each bound and above the one before; the last is for what was longer than all. */
  readonly counts: Uint32Array;
  sum = 0;
  count = 0;
  readonly #recent: Float64Array;

  constructor(bounds: readonly number[], recent = 1024) {
    this.bounds = bounds;
    this.counts = new Uint32Array(bounds.length + 1);
    this.#recent = new Float64Array(recent);
  }

  add(ms: number): void {
    let at = 0;
    while (at < this.bounds.length && ms > (this.bounds[at] ?? Infinity)) at++;
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    this.#recent[this.count % this.#recent.length] = ms;
    this.sum += ms;
    this.count++;
  }

  /** The nearest-rank quantile of the newest ones, in milliseconds; null before the first. */
  quantile(q: number): number | null {
    const sorted = this.#recent.slice(0, this.count).sort();
    return sorted.length === 0 ? null : (sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? null);
  }
}
