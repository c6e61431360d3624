import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useMemo } from 'react';
import type { Said } from '../../../boards/network/reading/pieces.ts';
import { findingSpot, litOf } from '../../../boards/network/reading/reading.ts';
import { useReadings } from '../../../boards/network/reading/useReading.ts';
import type { Lit, MapView } from '../../../boards/network/view.ts';
import { subjectsOf } from './subjects.ts';

/** What the wall says of a map. */
export interface WallReading {
  said: Said;
  /** The facilitator points at it. */
  pointed: boolean;
  lit: Lit | null;
  ringed: ReadonlySet<NodeId>;
}

const NOTHING = { nodes: [], ties: [] };
const NOBODY: ReadonlySet<NodeId> = new Set();

/** The sentence the facilitator points at, or else the one most worth saying; null while there is none. */
export function useWallReading(view: MapView | null, spot: string | null): WallReading | null {
  const { all, found } = useReadings(view ?? NOTHING);
  return useMemo(() => {
    if (view === null || view.nodes.length === 0) return null;
    const spotted = litOf(spot, found ?? [], view);
    if (spotted !== null) return { ...spotted, pointed: true, ringed: NOBODY };
    const [first] = all ?? [];
    if (first === undefined) return null;
    const finding = found?.find((f) => findingSpot(f) === first.spot);
    const ringed = finding === undefined ? NOBODY : new Set(subjectsOf(finding));
    return { said: first.said, pointed: false, lit: null, ringed };
  }, [view, spot, all, found]);
}
