import type { Network, NodeId } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useMemo, useState } from 'react';
import type { Point } from '../view.ts';
import { compared, placesOf, type Compared } from './comparePicture.ts';

/** Two maps held against each other, and where everything stands; `at` is null until the places are found. */
export function useCompared(
  before: Network,
  after: Network,
): { both: Compared; at: ReadonlyMap<NodeId, Point> | null } {
  const both = useMemo(() => compared(before, after), [before, after]);
  const [placed, setPlaced] = useState<{ of: Compared; at: ReadonlyMap<NodeId, Point> } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    placesOf(both, before, stop.signal).then(
      (at) => {
        if (!stop.signal.aborted) setPlaced({ of: both, at });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [both, before]);
  return { both, at: placed?.of === both ? placed.at : null };
}
