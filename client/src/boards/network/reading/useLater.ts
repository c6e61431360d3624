import { useEffect, useReducer } from 'react';

/** How many results are kept: a screen has a list, a map and a sheet that ask for the same. */
const KEPT = 12;
const kept = new Map<string, unknown>();
/** How long each kind of work took last, in ms. */
const took = new Map<string, number>();

export function keep<T>(key: string, value: T): T {
  kept.delete(key);
  kept.set(key, value);
  for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old);
  return value;
}

/**
 * A result that is too slow to work out while drawing. It is worked out after the page has been painted, once for the
 * same `content` however many ask, and later the longer it took, so that a map that people are drawing on stays
 * light in the hand. Until then the last result of this place, with `fresh` false; null at first, and while `content` is null.
 */
export function useLater<T>(
  work: string,
  content: string | null,
  compute: () => T,
): { value: T | null; fresh: boolean } {
  const key = content === null ? null : `${work}\n${content}`;
  const [last, show] = useReducer((_: { value: T } | null, next: { value: T } | null) => next, null);
  const done = key !== null && kept.has(key);
  useEffect(() => {
    if (key === null) return undefined;
    if (kept.has(key)) {
      show({ value: kept.get(key) as T });
      return undefined;
    }
    return afterPaint(Math.min(2000, (took.get(work) ?? 0) * 3), () => {
      const from = performance.now();
      const value = kept.has(key) ? (kept.get(key) as T) : compute();
      took.set(work, performance.now() - from);
      show({ value: keep(key, value) });
    });
    // What is computed depends on the content alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, work]);
  if (done) return { value: kept.get(key) as T, fresh: true };
  return { value: key === null ? null : (last?.value ?? null), fresh: false };
}

/** Runs when the page has been painted and `wait` ms have gone by; returns how to call it off. */
function afterPaint(wait: number, run: () => void): () => void {
  let idle = 0;
  const whenIdle = (): void => {
    // Safari has no idle callback.
    idle =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(run, { timeout: 1000 })
        : window.setTimeout(run, 30);
  };
  const timer = window.setTimeout(whenIdle, wait);
  return () => {
    clearTimeout(timer);
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(idle);
    else clearTimeout(idle);
  };
}
