/** Half-open ranges in order, none touching another: start, end, start, end, ... */
export type Ranges = number[];

/** Above this many at once, one sort is cheaper than placing each. */
const FEW = 8;

/** Whether all of `start`..`end` is within the ranges. */
export function covers(ranges: Ranges, start: number, end: number): boolean {
  const at = lastFrom(ranges, start);
  return at >= 0 && (ranges[at + 1] ?? 0) >= end;
}

/** Adds ranges (start, end, ...) in any order, overlapping or not; never quadratic, however hostile the order. */
export function addRanges(ranges: Ranges, added: readonly number[]): Ranges {
  if (added.length > FEW * 2) return mergeAll(ranges, added);
  for (let i = 0; i < added.length; i += 2) addOne(ranges, added[i] ?? 0, added[i + 1] ?? 0);
  return ranges;
}

function addOne(ranges: Ranges, start: number, end: number): void {
  let from = Math.max(0, lastFrom(ranges, start));
  if (from < ranges.length && (ranges[from + 1] ?? 0) < start) from += 2;
  let to = from;
  let low = start;
  let high = end;
  for (; to < ranges.length && (ranges[to] ?? 0) <= end; to += 2) {
    low = Math.min(low, ranges[to] ?? 0);
    high = Math.max(high, ranges[to + 1] ?? 0);
  }
  ranges.splice(from, to - from, low, high);
}

function mergeAll(ranges: Ranges, added: readonly number[]): Ranges {
  const pairs: [number, number][] = [];
  for (const list of [ranges, added]) {
    for (let i = 0; i < list.length; i += 2) pairs.push([list[i] ?? 0, list[i + 1] ?? 0]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const merged: Ranges = [];
  for (const [start, end] of pairs) {
    const last = merged.at(-1);
    if (last === undefined || start > last) merged.push(start, end);
    else if (end > last) merged[merged.length - 1] = end;
  }
  return merged;
}

/** Index of the last range that begins at or before `clock`, or less than 0. */
function lastFrom(ranges: Ranges, clock: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle * 2] ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * 2;
}
