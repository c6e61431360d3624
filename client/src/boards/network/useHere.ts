import type { SeatId } from '@facet/shared/session/state.ts';
import { useEffect, useState } from 'react';
import type { Board } from '../connection.ts';

/** Seats with this board open now, this one too; null while that is not known. Tells the others that this one is here. */
export function useHere(board: Board | null, you: SeatId): ReadonlySet<SeatId> | null {
  const [here, setHere] = useState<ReadonlySet<SeatId> | null>(null);
  useEffect(() => {
    if (board === null) return undefined;
    const { awareness } = board;
    const read = (): void => {
      const seats = new Set<SeatId>([you]);
      for (const state of awareness.getStates().values()) {
        const seat: unknown = (state as { seat?: unknown }).seat;
        if (typeof seat === 'string') seats.add(seat);
      }
      setHere((now) => (now !== null && [...now].join() === [...seats].join() ? now : seats));
    };
    awareness.setLocalState({ seat: you });
    read();
    awareness.on('change', read);
    return () => {
      awareness.off('change', read);
      setHere(null);
    };
  }, [board, you]);
  return here;
}
