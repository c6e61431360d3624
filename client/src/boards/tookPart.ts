import type { SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useEffect } from 'react';

const keyOf = (activity: string, seat: SeatId): string => `facet.part.${activity}.${seat}`;

/** Remembers on this device that somebody worked in their group. */
export function useTakesPart({ id, stage }: ActivityView, seat: SeatId, grouped: boolean): void {
  const now = grouped && stage.at === 'groups';
  useEffect(() => {
    if (!now) return;
    try {
      localStorage.setItem(keyOf(id, seat), '1');
    } catch {
      // Storage is off: whoever shared a diamond is still known to have taken part.
    }
  }, [now, id, seat]);
}

/** Whether somebody was in their group while it worked, and did not only join later. */
export function tookPart({ id, shared }: ActivityView, seat: SeatId): boolean {
  if (shared.includes(seat)) return true;
  try {
    return localStorage.getItem(keyOf(id, seat)) !== null;
  } catch {
    return true;
  }
}
