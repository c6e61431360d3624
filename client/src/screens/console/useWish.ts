import type { ActivityId, GroupId, SessionId } from '@facet/shared/session/state.ts';
import { useState } from 'react';

export interface Wish {
  /** The order in which this facilitator wants groups to present; groups not in it follow by themselves. */
  order: readonly GroupId[];
  set: (order: readonly GroupId[]) => void;
}

/** The wished order, kept in this browser: a plan of one's own, not something anyone else is told. */
export function useWish(session: SessionId, activity: ActivityId): Wish {
  const key = `facet.order.${session}.${activity}`;
  const [order, setOrder] = useState<readonly GroupId[]>(() => read(key));
  const set = (next: readonly GroupId[]): void => {
    setOrder(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Storage is off: the order holds until the page is closed.
    }
  };
  return { order, set };
}

function read(key: string): GroupId[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((k): k is string => typeof k === 'string') : [];
  } catch {
    return [];
  }
}
