type Parts = Record<string, unknown>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

/**
 * What has come from the server, with each part that is as it was before being the very object it was before: whoever shows
 * only such a part need not draw it again. Neither of the two is changed. For plain data without cycles, as JSON is.
 */
export function keepSame<T>(before: unknown, now: T): T {
  if (before === now || !isParts(before) || !isParts(now)) return now;
  const many = Array.isArray(now);
  if (many !== Array.isArray(before)) return now;
  const names = Object.keys(now);
  const merged: Parts = many ? ([] as unknown as Parts) : {};
  let same = names.length === Object.keys(before).length;
  for (const name of names) {
    const was = Object.hasOwn(before, name) ? before[name] : undefined;
    merged[name] = keepSame(was, now[name]);
    same &&= merged[name] === was && Object.hasOwn(before, name);
  }
  return (same ? before : merged) as T;
}
