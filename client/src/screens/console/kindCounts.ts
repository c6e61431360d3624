import type { Kind } from '@facet/shared/session/state.ts';
import type { Step } from '../../boards/steps.ts';
import { road as diamondRoad, unfinished as diamondUnfinished } from './diamond9/road.ts';
import type { Lead } from './lead.ts';
import { road as networkRoad, unfinished as networkUnfinished } from './network/road.ts';

interface KindCounts<K extends Kind> {
  /** What the road says below each step. */
  road: (lead: Lead) => Record<Step<K>, string>;
  /** The sentence about people who are not done with the private step; empty where all are. */
  unfinished: (lead: Lead) => string;
}

/** What each kind of board counts on the console. A new kind is one entry here and one folder beside this file. */
export const KIND_COUNTS: { [K in Kind]: KindCounts<K> } = {
  diamond9: { road: diamondRoad, unfinished: diamondUnfinished },
  network: { road: networkRoad, unfinished: networkUnfinished },
};
