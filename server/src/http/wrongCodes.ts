/** How wrong join codes are slowed down: never a ban, and a right code is never delayed. */
export const WRONG_CODE_LIMITS = {
  freePerAddress: 60,
  windowMs: 10 * 60_000,
  stepMs: 1000,
  maxDelayMs: 5000,
  freeInAllPerMinute: 600,
  /** Answers held back at once; above it the answer is `slowDown`, or held answers would take the memory. */
  heldPerAddress: 50,
  heldInAll: 1000,
  addresses: 10_000,
} as const;

export interface WrongCodes {
  /** Called for a wrong code: waits as long as this address deserves. False: too many wait already, say `slowDown`. */
  hold: (address: string) => Promise<boolean>;
}

interface Tally {
  since: number;
  count: number;
  held: number;
}

/** Counts wrong codes. A whole school shares one address, so counting alone never refuses anyone. */
export function createWrongCodes(now: () => number, sleep: (ms: number) => Promise<void>): WrongCodes {
  const tallies = new Map<string, Tally>();
  const all = { since: now(), count: 0, held: 0 };

  function tallyOf(address: string, at: number): Tally {
    const known = tallies.get(address);
    if (known !== undefined && at - known.since < WRONG_CODE_LIMITS.windowMs) return known;
    const fresh = { since: at, count: 0, held: known?.held ?? 0 };
    tallies.delete(address);
    tallies.set(address, fresh);
    // The oldest goes: memory must not grow with the addresses that try.
    for (const oldest of tallies.keys()) {
      if (tallies.size <= WRONG_CODE_LIMITS.addresses) break;
      tallies.delete(oldest);
    }
    return fresh;
  }

  function delayFor(tally: Tally, at: number): number {
    tally.count += 1;
    if (at - all.since >= 60_000) Object.assign(all, { since: at, count: 0 });
    all.count += 1;
    const { freePerAddress, stepMs, maxDelayMs, freeInAllPerMinute } = WRONG_CODE_LIMITS;
    const own = Math.max(0, tally.count - freePerAddress) * stepMs;
    const everyones = all.count > freeInAllPerMinute ? stepMs : 0;
    return Math.min(maxDelayMs, Math.max(own, everyones));
  }

  return {
    async hold(address) {
      const at = now();
      const tally = tallyOf(address, at);
      const delay = delayFor(tally, at);
      if (delay === 0) return true;
      if (tally.held >= WRONG_CODE_LIMITS.heldPerAddress || all.held >= WRONG_CODE_LIMITS.heldInAll)
        return false;
      tally.held += 1;
      all.held += 1;
      await sleep(delay);
      tally.held -= 1;
      all.held -= 1;
      return true;
    },
  };
}
