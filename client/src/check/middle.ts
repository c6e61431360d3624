/** The median, rounded; of an even number of values the lower of the middle two. */
export const middle = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0);
