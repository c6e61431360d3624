/** How a limit is looked for: where it begins, by how much it goes up or down until the limit lies in between, and how often the gap is halved. */
export interface Search {
  first: number;
  /** Above 1. */
  growth: number;
  halvings: number;
}

/** Nothing that is so many times lower than where it began is looked at. */
const DEPTH = 1000;

/** The highest value that was tried and holds, where nothing that was tried above it does; 0 where none holds. */
export async function highest(
  { first, growth, halvings }: Search,
  holds: (value: number) => Promise<boolean>,
): Promise<number> {
  let low = first;
  let high = first;
  if (await holds(first)) for (high *= growth; await holds(high); high *= growth) low = high;
  else
    for (low /= growth; !(await holds(low)); low /= growth) {
      if (low < first / DEPTH) return 0;
      high = low;
    }
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (await holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
