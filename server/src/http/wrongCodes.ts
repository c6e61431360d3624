import { tokenBucket, type TokenBucket } from '../realtime/tokenBucket.ts';
import { Callers } from './callers.ts';

/**
 * How wrong join codes are slowed down: never a ban. A right code is never delayed, and is looked up whoever else guesses;
 * only a network that itself has hundreds of wrong answers waiting, or goes on guessing while thousands wait in all, is
 * looked up for at a bounded rate, as no room full of people ever is. Each wrong answer is held back whether its caller
 * waits for it or not, so that hanging up gains nothing.
 */
export const WRONG_CODE_LIMITS = {
  freePerAddress: 60,
  windowMs: 10 * 60_000,
  stepMs: 1000,
  maxDelayMs: 5000,
  freeInAllPerMinute: 600,
  /** Answers held back at once, of one network and of all. */
  heldPerAddress: 300,
  heldInAll: 1500,
  /** While so many are held in all, a network that has had more wrong ones than these counts as one that guesses. */
  freeInAlarm: 5,
  /** Wrong ones that are looked up for a network over these limits, at once and a second; right ones do not count. */
  pacedBurst: 60,
  pacedPerSecond: 1,
  addresses: 50_000,
} as const;

/** What has happened since the server started; plain numbers, for whoever measures. */
export interface WrongCodeCounts {
  /** Wrong codes answered. */
  wrong: number;
  /** Those whose answer was held back. */
  delayed: number;
  /** Look-ups that were not made: told `slowDown` at once. */
  refused: number;
  /** Minutes in which there were more wrong ones in all than are free. */
  alarms: number;
  /** Answers held back now. */
  held: number;
}

/** One look-up of a code. */
export interface Look {
  right: () => void;
  /** Waits as long as this caller deserves. */
  wrong: () => Promise<void>;
}

export interface WrongCodes {
  /** Before a code is looked up for a caller. Null: say `slowDown`, whether it is right or wrong. */
  look: (caller: string) => Look | null;
  readonly counts: Readonly<WrongCodeCounts>;
}

export interface WrongCodesOptions {
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Called once a minute at most, when there are more wrong ones than are free. */
  onAlarm?: (wrongThisMinute: number) => void;
  limits?: Partial<Record<keyof typeof WRONG_CODE_LIMITS, number>>;
}

interface Tally {
  since: number;
  count: number;
  held: number;
  /** What is left to a network over the limits; made when it first is. */
  paced: TokenBucket | null;
}

/** Counts wrong codes. A whole school shares one address, so counting alone never refuses anyone. */
export function createWrongCodes(options: WrongCodesOptions): WrongCodes {
  const { now, sleep, onAlarm = () => undefined } = options;
  const limits = { ...WRONG_CODE_LIMITS, ...options.limits };
  const tallies = new Callers<Tally>(limits.addresses);
  const minute = { since: now(), count: 0 };
  const counts: WrongCodeCounts = { wrong: 0, delayed: 0, refused: 0, alarms: 0, held: 0 };

  const tallyOf = (caller: string, at: number): Tally =>
    tallies.of(
      caller,
      (before) => ({ since: at, count: 0, held: before?.held ?? 0, paced: before?.paced ?? null }),
      ({ since }) => at - since < limits.windowMs,
    );

  /** What a network's look-ups come out of now; null where they are not counted. */
  function paceOf(tally: Tally): TokenBucket | null {
    const own = tally.held >= limits.heldPerAddress;
    if (!own && (counts.held < limits.heldInAll || tally.count <= limits.freeInAlarm)) return null;
    return (tally.paced ??= tokenBucket(limits.pacedPerSecond, limits.pacedBurst, now));
  }

  function delayFor(tally: Tally, at: number): number {
    counts.wrong += 1;
    tally.count += 1;
    if (at - minute.since >= 60_000) Object.assign(minute, { since: at, count: 0 });
    minute.count += 1;
    const over = minute.count - limits.freeInAllPerMinute;
    if (over === 1) {
      counts.alarms += 1;
      onAlarm(minute.count);
    }
    const own = Math.max(0, tally.count - limits.freePerAddress) * limits.stepMs;
    // The longer it goes on the longer it takes.
    const everyones = Math.ceil(Math.max(0, over) / limits.freeInAllPerMinute) * limits.stepMs;
    return Math.min(limits.maxDelayMs, Math.max(own, everyones));
  }

  async function hold(caller: string): Promise<void> {
    const at = now();
    const tally = tallyOf(caller, at);
    const delay = delayFor(tally, at);
    // Those over the limits were let through one by one; held as well they would take the memory.
    if (delay === 0 || tally.held >= limits.heldPerAddress || counts.held >= limits.heldInAll) return;
    counts.delayed += 1;
    tally.held += 1;
    counts.held += 1;
    await sleep(delay);
    tally.held -= 1;
    counts.held -= 1;
  }

  return {
    counts,
    look(caller) {
      const paced = paceOf(tallyOf(caller, now()));
      if (paced !== null && !paced.take()) {
        counts.refused += 1;
        return null;
      }
      return { right: () => paced?.giveBack(), wrong: () => hold(caller) };
    },
  };
}
