import { rowOfItem } from '@facet/shared/boards/diamond9/analyse.ts';
import type { Placement, Row } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';

/** How a card lies otherwise than in the suggestion a group started from; null is off the diamond. */
export interface StartMove {
  item: ItemId;
  from: Row | null;
  to: Row | null;
}

/**
 * What a group has changed of the suggestion it started from: cards in another row, taken off or put on. Within a row
 * nothing counts, as places side by side say the same. The furthest move first, then the list's order.
 */
export function movedFrom(start: Placement, now: Placement, deck: readonly ItemId[]): StartMove[] {
  const far = ({ from, to }: StartMove): number => Math.abs((from ?? 6) - (to ?? 6));
  return deck
    .map((item) => ({ item, from: rowOfItem(start, item), to: rowOfItem(now, item) }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => far(b) - far(a));
}

/** "You moved Trust up from row 3." */
export function moveSentence({ from, to }: StartMove, name: string): string {
  const words = text.agree.moved;
  if (to === null) return words.off(name, from ?? 0);
  if (from === null) return words.on(name, to);
  return to < from ? words.up(name, from) : words.down(name, from);
}
