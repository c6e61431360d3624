import { diamondRoad } from './diamond9/road.ts';
import { networkRoad } from './network/road.ts';
import type { Kind, Road } from './road.ts';

/** A new road for each rehearsal: it keeps its own counts. */
export const ROADS: Record<Kind, () => Road> = { diamond9: diamondRoad, network: networkRoad };
