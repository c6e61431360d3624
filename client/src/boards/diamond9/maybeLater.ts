import type { ActivityId, ItemId, SeatId } from '@facet/shared/session/state.ts';
import { useCallback, useState } from 'react';

const key = (activity: ActivityId, seat: SeatId): string => `facet.maybe.${activity}.${seat}`;

function read(at: string): ReadonlySet<ItemId> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(at) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((x): x is string => typeof x === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Cards a person marked "maybe later". They stay on this device: nobody sees or counts them. */
export function useMaybeLater(
  activity: ActivityId,
  seat: SeatId,
): [ReadonlySet<ItemId>, (card: ItemId) => void] {
  const at = key(activity, seat);
  const [marked, setMarked] = useState(() => read(at));
  const toggle = useCallback(
    (card: ItemId) =>
      setMarked((now) => {
        const next = new Set(now);
        if (!next.delete(card)) next.add(card);
        try {
          localStorage.setItem(at, JSON.stringify([...next]));
        } catch {
          // Storage is off: the marks hold until the page is closed.
        }
        return next;
      }),
    [at],
  );
  return [marked, toggle];
}
