import type { ItemId } from '../../../session/state.ts';
import { rowOfItem } from '../analyse.ts';
import type { Placement } from '../shape.ts';
import { completeOnes, levelsOf } from './standings.ts';

/** A pair of cards the group put one above the other, and how many of its own members had it so, or the other way round. */
export interface PairQuestion {
  above: ItemId;
  below: ItemId;
  /** Members who had `above` higher, and those who had `below` higher; who tied them is in neither. */
  with: number;
  against: number;
}

/**
 * The pairs a group's own members disagreed on most, to ask the group about: those with most members on the smaller side, then
 * where more were against what the group decided, then those further apart in the group's diamond. Only pairs the group's
 * diamond orders, and that somebody saw the other way round. Members' diamonds that are not finished do not count.
 */
export function challengePairs(
  members: readonly Placement[],
  group: Placement,
  deck: readonly ItemId[],
): PairQuestion[] {
  const levels = completeOnes(members, deck).map(
    (p) => new Map(levelsOf(p, deck).map((l, i) => [deck[i], l])),
  );
  const placed = deck.flatMap((item) => {
    const row = rowOfItem(group, item);
    return row === null ? [] : [{ item, row }];
  });
  const found = placed.flatMap((above) =>
    placed
      .filter((below) => above.row < below.row)
      .map((below) => {
        const signs = levels.map((l) => Math.sign((l.get(above.item) ?? 6) - (l.get(below.item) ?? 6)));
        return {
          above: above.item,
          below: below.item,
          with: signs.filter((s) => s < 0).length,
          against: signs.filter((s) => s > 0).length,
          apart: below.row - above.row,
        };
      })
      .filter((pair) => pair.against > 0),
  );
  return found
    .sort(
      (x, y) =>
        Math.min(y.with, y.against) - Math.min(x.with, x.against) ||
        y.against - x.against ||
        y.apart - x.apart,
    )
    .map(({ apart: _, ...pair }) => pair);
}
