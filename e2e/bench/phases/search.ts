/** How a limit is looked for: where it begins, by how much it goes up or down, and how often the gap is halved in the end. */
export interface Search {
  first: number;
  /** Above 1. */
  growth: number;
  halvings: number;
}

/** Nothing that is so many times lower than where it began is looked at. */
const DEPTH = 1000;
/** One failure may be the moment's. */
const TRIES = 2;

/**
 * The highest value that was found to hold; 0 where none does. It goes down from what fails and up from what holds, and ends
 * where the next higher one has failed twice: what failed once is tried again when the one below has held, some time later.
 */
export async function highest(
  { first, growth, halvings }: Search,
  holds: (value: number) => Promise<boolean>,
): Promise<number> {
  const value = (step: number): number => first * growth ** step;
  const failures = new Map<number, number>();
  let held: number | null = null;
  for (let step = 0; (failures.get(step) ?? 0) < TRIES;) {
    if (await holds(value(step))) held = step++;
    else {
      failures.set(step, (failures.get(step) ?? 0) + 1);
      if (held !== step - 1) step--;
    }
    if (value(step) < first / DEPTH) return 0;
  }
  let low = value(held ?? 0);
  let high = low * growth;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (await holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
