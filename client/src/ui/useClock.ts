import { timeLeft } from '@facet/shared/session/timer.ts';
import { useEffect, useState } from 'react';
import { useSession } from '../session/store.ts';

/** The server's time, read again every `everyMs`. */
export function useServerNow(everyMs: number): number {
  const offset = useSession((s) => s.clockOffset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + offset;
}

/** Milliseconds left on the session's timer, read every half second; null where none is set. */
export function useTimeLeft(): number | null {
  const timer = useSession((s) => s.view?.timer ?? null);
  const now = useServerNow(500);
  return timer === null ? null : timeLeft(timer, now);
}

/** "6:40". */
export const clock = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
