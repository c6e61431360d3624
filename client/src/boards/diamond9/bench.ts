import type { Diamond, Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { createContext, use } from 'react';
import type { Act, Outcome } from './placing.ts';
import type { Others } from './useOthers.ts';
import type { By, Placing } from './usePlacing.ts';

/** What all parts of a board on the screen share. */
export interface Bench {
  deck: readonly Item[];
  items: ReadonlyMap<ItemId, Item>;
  /** The board as it is shown; it stands still while a pointer is pressed. */
  diamond: Diamond;
  placing: Placing;
  others: Others;
  canWrite: boolean;
  phone: boolean;
  /** Changes have waited to be saved for a while: say so on the cards. */
  late: boolean;
  act: (act: Act, by: By) => Outcome;
  noteReason: (card: ItemId) => void;
  moveTo: (card: ItemId) => void;
  readAll: (card: ItemId) => void;
  openList: () => void;
  focusPlace: (slot: Slot) => void;
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = use(BenchContext);
  if (bench === null) throw new Error('A part of a board outside its Workbench');
  return bench;
}

/** Enter, Space and screen readers click without a pointer. */
export const byOf = (event: { detail: number }): By => (event.detail === 0 ? 'keys' : 'tap');
