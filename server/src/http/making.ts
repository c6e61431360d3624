import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { tokenBucket, type TokenBucket } from '../realtime/tokenBucket.ts';
import { refuse, refuseFor } from './answers.ts';
import { callerOf, Callers } from './callers.ts';
import { createWrongCodes } from './wrongCodes.ts';

/**
 * How fast sessions are made. Forty in a row from one address is a whole staff who learn it at once behind one router, and
 * then some; what all together may make in a row is several such rooms.
 */
export const MAKING_LIMITS = {
  perAddressEveryMs: 10_000,
  inAll: 300,
  inAllPerSecond: 2,
  addresses: 10_000,
  retryWhenFullSeconds: 60,
} as const;

/** Wrong keys are slowed down as wrong codes are, only sooner: a key is known to few, and drawn by hand. */
const WRONG_KEYS = {
  freePerAddress: 5,
  freeInAllPerMinute: 60,
  heldPerAddress: 50,
  heldInAll: 500,
  pacedBurst: 5,
} as const;

/** What has happened since the server started; plain numbers, for whoever measures. */
export interface MakingCounts {
  /** Let through; what is wrong with a plan is found later. */
  admitted: number;
  /** One address made, or all made, too many in a row. */
  tooMany: number;
  /** As many open as the server holds. */
  full: number;
  wrongKeys: number;
}

export interface MakingOptions {
  /** Null: nobody is asked for one. */
  key: string | null;
  /** How many in a row one address may make; 0: no limit, of all together neither. */
  perAddress: number;
  /** Whether as many sessions are open as the server holds. */
  full: () => boolean;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
}

export interface Making {
  keyNeeded: boolean;
  /** Before the body of a new session is read: passes on whoever may make one now, and refuses the others. */
  guard: RequestHandler;
  readonly counts: Readonly<MakingCounts>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Who may make a session, and how fast. */
export function createMaking({ key, perAddress, full, now, sleep }: MakingOptions): Making {
  const expected = key === null ? null : digest(key);
  const counts: MakingCounts = { admitted: 0, tooMany: 0, full: 0, wrongKeys: 0 };
  const wrongKeys = createWrongCodes({ now, sleep, limits: WRONG_KEYS });
  const { perAddressEveryMs, inAll, inAllPerSecond, addresses, retryWhenFullSeconds } = MAKING_LIMITS;
  const buckets = new Callers<TokenBucket>(addresses);
  const everyones = tokenBucket(inAllPerSecond, inAll, now);

  /** Seconds until there is room for one more; 0 where there is and it has been taken. */
  function wait(caller: string): number {
    if (perAddress === 0) return 0;
    const own = buckets.of(caller, () => tokenBucket(1000 / perAddressEveryMs, perAddress, now));
    if (!own.take()) return perAddressEveryMs / 1000;
    if (everyones.take()) return 0;
    own.giveBack();
    return 1 / inAllPerSecond;
  }

  return {
    keyNeeded: expected !== null,
    counts,
    async guard(req, res, next) {
      const caller = callerOf(req);
      if (expected !== null) {
        const look = wrongKeys.look(caller);
        if (look === null) return refuseFor(res, 'slowDown', 5);
        const given = /^Bearer (.{1,200})$/i.exec(req.get('authorization') ?? '')?.[1] ?? '';
        // Of equal length, whatever was sent; the time tells nothing of where they differ.
        if (!timingSafeEqual(digest(given), expected)) {
          counts.wrongKeys += 1;
          await look.wrong();
          return refuse(res, 'wrongKey');
        }
        look.right();
      }
      if (full()) {
        counts.full += 1;
        return refuseFor(res, 'serverFull', retryWhenFullSeconds);
      }
      const seconds = wait(caller);
      if (seconds > 0) {
        counts.tooMany += 1;
        return refuseFor(res, 'tooManySessions', seconds);
      }
      counts.admitted += 1;
      next();
    },
  };
}
