import type { ItemId } from '../../../session/state.ts';
import { isComplete, ROW_MIDRANKS, rowOfItem } from '../analyse.ts';
import type { Placement } from '../shape.ts';

/** Diamonds in which every place that can be filled is: only of these it is known what was left off. */
export const completeOnes = (all: readonly Placement[], deck: readonly ItemId[]): Placement[] =>
  all.filter((p) => isComplete(p, deck));

/** Rows 1 to 5 of a complete diamond in the list's order, and 6 for what was left off. */
export const levelsOf = (p: Placement, deck: readonly ItemId[]): number[] =>
  deck.map((item) => rowOfItem(p, item) ?? 6);

/**
 * Mid-ranks of a complete diamond in the list's order: 1, 2.5, 5, 7.5 and 9 by row, and (N + 10) / 2 for each item of N
 * that was left off. A list of fewer than nine fills the first places only; its rows are ranked by what lies in them.
 */
export function midRanks(p: Placement, deck: readonly ItemId[]): number[] {
  const n = deck.length;
  const levels = levelsOf(p, deck);
  if (n >= 9) return levels.map((level) => (level === 6 ? (n + 10) / 2 : ROW_MIDRANKS[level as 1]));
  return levels.map((level) => {
    const above = levels.filter((l) => l < level).length;
    const beside = levels.filter((l) => l === level).length;
    return above + (beside + 1) / 2;
  });
}
