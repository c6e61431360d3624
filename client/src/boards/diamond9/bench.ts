import type { Diamond, Row, Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { createContext, use } from 'react';
import type { Act, Outcome } from './placing.ts';
import type { Others } from './useOthers.ts';
import type { By, Placing } from './usePlacing.ts';

/** What can be done at a board. These keep their identity: a card that only calls them is not drawn again with the board. */
export interface BenchDeeds {
  act: (act: Act, by: By) => Outcome;
  noteReason: (card: ItemId) => void;
  moveTo: (card: ItemId) => void;
  readAll: (card: ItemId) => void;
  openList: () => void;
  focusPlace: (slot: Slot) => void;
}

/** What all parts of a board on the screen share. */
export interface Bench extends BenchDeeds {
  deck: readonly Item[];
  items: ReadonlyMap<ItemId, Item>;
  /** The board as it is shown; what others do to it stands still while a finger rests on a card. */
  diamond: Diamond;
  placing: Placing;
  others: Others;
  canWrite: boolean;
  phone: boolean;
  /** Changes have waited to be saved for a while: say so on the cards. */
  late: boolean;
}

export const BenchContext = createContext<Bench | null>(null);
export const DeedsContext = createContext<BenchDeeds | null>(null);

export function useBench(): Bench {
  const bench = use(BenchContext);
  if (bench === null) throw new Error('A part of a board outside its Workbench');
  return bench;
}

export function useDeeds(): BenchDeeds {
  const deeds = use(DeedsContext);
  if (deeds === null) throw new Error('A part of a board outside its Workbench');
  return deeds;
}

/** What is to be said of a card besides its words. Plain values: a card of which none has changed is not drawn again. */
export interface CardState {
  held: boolean;
  /** Who else holds it, and who has just moved it. */
  holder: string | null;
  mover: string | null;
  reason: boolean;
  /** The row it was in until the last move sent it back to the list. */
  was: Row | null;
  unsaved: boolean;
}

export const cardState = ({ placing, others, diamond, late }: Bench, card: ItemId): CardState => ({
  // In the air it is a ghost by itself: drawn anew for it, its place would grow, and all below it move.
  held: placing.hand?.card === card && placing.hand.by !== 'drag',
  holder: others.holders.get(card) ?? null,
  mover: others.movers.get(card) ?? null,
  reason: diamond.reasons[card] !== undefined,
  was: placing.displaced?.card === card ? placing.displaced.row : null,
  unsaved: late && placing.touched.has(card),
});

/** Enter, Space and screen readers click without a pointer. */
export const byOf = (event: { detail: number }): By => (event.detail === 0 ? 'keys' : 'tap');
