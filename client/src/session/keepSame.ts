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
  let same = names.length === Object.keys(before).length;
  const kept = names.map((name) => {
    const was = Object.hasOwn(before, name) ? before[name] : undefined;
    const part = keepSame(was, now[name]);
    same &&= part === was && Object.hasOwn(before, name);
    return part;
  });
  if (same) return before as T;
  // Not one by one: a part that is called `__proto__` is data like any other.
  return (many ? kept : Object.fromEntries(kept.map((part, i) => [names[i], part]))) as T;
}
