/** A rate with a burst: `take` says whether one more is allowed now. */
export interface TokenBucket {
  take: () => boolean;
  /** What was taken last did not count after all. */
  giveBack: () => void;
}

/** `perSecond` on the long run, up to `burst` at once. */
export function tokenBucket(perSecond: number, burst: number, now: () => number): TokenBucket {
  let tokens = burst;
  let last = now();
  return {
    take() {
      const at = now();
      tokens = Math.min(burst, tokens + (Math.max(0, at - last) * perSecond) / 1000);
      last = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    giveBack: () => void (tokens = Math.min(burst, tokens + 1)),
  };
}
