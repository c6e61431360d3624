import { timeLeft } from '@facet/shared/session/timer.ts';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
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

/**
 * Milliseconds left on the session's timer, in whole seconds (it is 0 only when time is up); null where none is set. Whoever
 * shows it is drawn again when another second begins, and not while nothing runs.
 */
export function useTimeLeft(): number | null {
  const timer = useSession((s) => s.view?.timer ?? null);
  const offset = useSession((s) => s.clockOffset);
  const runs = timer?.running === true;
  const subscribe = useCallback(
    (tell: () => void) => {
      const interval = runs ? setInterval(tell, 500) : undefined;
      return () => clearInterval(interval);
    },
    [runs],
  );
  const read = (): number | null =>
    timer === null ? null : Math.ceil(timeLeft(timer, Date.now() + offset) / 1000) * 1000;
  return useSyncExternalStore(subscribe, read, read);
}

/** "6:40". */
export const clock = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
