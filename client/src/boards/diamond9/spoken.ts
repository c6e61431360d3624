import {
  placedCount,
  ROWS,
  rowOf,
  SLOTS,
  type Placement,
  type Slot,
} from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { shortName } from './names.ts';
import type { Hand, Outcome } from './placing.ts';

const words = text.diamond;

/** "Row 2, second of 2". */
export function placeName(slot: Slot): string {
  const row = rowOf(slot);
  const slots = ROWS[row - 1]?.slots ?? [];
  return words.place(row, slots.indexOf(slot), slots.length);
}

export type NameOf = (card: ItemId) => string;

export const nameIn =
  (items: ReadonlyMap<ItemId, Item>): NameOf =>
  (card) => {
    const item = items.get(card);
    return item === undefined ? '' : shortName(item);
  };

/** What is said of a step of placing; `after` is the board once it is done. Null where there is nothing to say. */
export function sentenceFor(outcome: Outcome, after: Placement, of: number, name: NameOf): string | null {
  const placed = placedCount(after);
  switch (outcome.kind) {
    case 'nothing':
      return null;
    case 'aimed':
      return words.spoken.aimed(placeName(outcome.slot));
    case 'unaimed':
      return words.spoken.unaimed(placeName(outcome.slot));
    case 'picked':
      return words.spoken.picked(name(outcome.card), SLOTS.length - placed);
    case 'putBack':
      return words.spoken.putBack(name(outcome.card));
    case 'tookBack':
      return words.spoken.takenBack(name(outcome.card), placed, of);
    case 'placed': {
      const row = rowOf(outcome.slot);
      if (outcome.swapped !== null) return words.spoken.swapped(name(outcome.card), name(outcome.swapped));
      if (outcome.displaced !== null)
        return words.spoken.displaced(name(outcome.card), row, name(outcome.displaced), placed, of);
      return words.spoken.placed(name(outcome.card), row, placed, of);
    }
    default:
      return outcome satisfies never;
  }
}

/** What is said of a place somebody comes to with a card in the hand. */
export function moveSentence(slot: Slot, slots: Placement, hand: Hand, name: NameOf): string {
  const there = slots[slot];
  if (there === undefined) return words.spoken.moveFree(placeName(slot));
  return there === hand.card
    ? words.spoken.moveOwn(placeName(slot), name(there))
    : words.spoken.moveTaken(placeName(slot), name(there));
}

export interface RemoteMove {
  who: string;
  card: ItemId;
  /** Null: off the board. */
  slot: Slot | null;
}

/** What is said of other people's moves, gathered. */
export function remoteSentence(
  moves: readonly RemoteMove[],
  name: NameOf,
  list: (names: string[]) => string,
): string | null {
  const [first] = moves;
  if (first === undefined) return null;
  if (moves.length > 1)
    return words.spoken.remoteMany(moves.length, list([...new Set(moves.map((m) => m.who))]));
  return first.slot === null
    ? words.spoken.remoteOff(first.who, name(first.card))
    : words.spoken.remote(first.who, name(first.card), rowOf(first.slot));
}
