import type { ItemId } from '../../session/state.ts';
import { itemScores } from './analyse.ts';
import { bestCompromise, type Compromise } from './measures/compromise.ts';
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

/** How many equally good suggestions are handed out; more are no help to a group. */
export const MOST_SUGGESTIONS = 12;

/** The diamonds nearest to all that members finished. */
export interface Suggestions {
  /** The first of them, each row in the list's order; at most `MOST_SUGGESTIONS`. */
  first: Placement[];
  /** How many are equally good. */
  count: number;
  /** `exact`: no diamond of the whole list is nearer. `search`: none that exchanges led to; say so where it is shown. */
  how: Compromise['how'];
}

/**
 * Every best compromise between the finished diamonds, for a group to start from or not. Null where nobody has finished;
 * `suggestDiamond` then makes the most of what there is.
 */
export function suggestions(diamonds: readonly Placement[], deck: readonly ItemId[]): Suggestions | null {
  const best = bestCompromise(diamonds, deck);
  if (best === null) return null;
  return { first: best.optima.slice(0, MOST_SUGGESTIONS), count: best.optima.length, how: best.how };
}
