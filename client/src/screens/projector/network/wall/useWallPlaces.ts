import { useEffect, useRef, useState } from 'react';
import type { MapView } from '../../../../boards/network/view.ts';
import { knownFrom, placesFor, type Known, type WallPlaces, type WallSize } from './places.ts';

interface Asked {
  view: MapView;
  size: WallSize;
}

const NOWHERE: Known = new Map();
/** Where each board's map stood last on this page: the next picture of it begins there. */
const known = new Map<string, Known>();

/**
 * Where the map of a board stands on the wall; null until it has been found. Until a newer map has its places the last one stays, and
 * what is shown is not moved for what is added to it.
 */
export function useWallPlaces(
  board: string,
  view: MapView,
  size: WallSize | null,
): { view: MapView; places: WallPlaces } | null {
  const [shown, setShown] = useState<{ view: MapView; places: WallPlaces } | null>(null);
  const next = useRef<Asked | null>(null);
  const busy = useRef<AbortController | null>(null);
  useEffect(() => () => busy.current?.abort(), []);
  useEffect(() => {
    if (size === null) return;
    next.current = { view, size };
    if (busy.current !== null && !busy.current.signal.aborted) return;
    const stop = new AbortController();
    busy.current = stop;
    let last: WallPlaces | null = shown?.places ?? null;
    const work = async (): Promise<void> => {
      // What is being placed is finished first: people who draw all the time would else never be shown.
      for (let asked = next.current; asked !== null; asked = next.current) {
        next.current = null;
        last = await placesFor(asked.view, asked.size, last, known.get(board) ?? NOWHERE, stop.signal);
        known.set(board, knownFrom(last));
        setShown({ view: asked.view, places: last });
      }
      busy.current = null;
    };
    work().catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    // What is shown is where the next begins; it does not begin anything.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [view, size]);
  return shown;
}
