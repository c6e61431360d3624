const everyMs = 10;

/**
 * Waits for a condition and gives what it gave. Where it does not come true in time, `what` says what was waited for;
 * a function may say it as things stand then.
 */
export async function until<T>(
  what: string | (() => string),
  check: () => T | null | undefined | false,
  limitMs = 20_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const found = check();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) {
      throw new Error(`Waited ${limitMs / 1000} s in vain: ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((next) => setTimeout(next, everyMs));
  }
}
