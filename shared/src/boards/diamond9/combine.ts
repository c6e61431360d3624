import type { ItemId } from '../../session/state.ts';
import { itemScores } from './analyse.ts';
import { SLOTS, type Placement } from './shape.ts';

/**
 * A starting suggestion from several diamonds: items by priority (summed row points), then by tie-aware Borda,
 * then by the list's order; the first nine that anybody chose, laid top to foot. The group decides.
 * Empty where nobody has placed anything.
 */
export function suggestDiamond(diamonds: readonly Placement[], deck: readonly ItemId[]): Placement {
  const ranked = itemScores(diamonds, deck)
    .filter((s) => s.chosenBy > 0)
    .sort((a, b) => b.points - a.points || b.borda - a.borda || deck.indexOf(a.item) - deck.indexOf(b.item));
  const slots: Placement = {};
  SLOTS.forEach((slot, i) => {
    const score = ranked[i];
    if (score !== undefined) slots[slot] = score.item;
  });
  return slots;
}
