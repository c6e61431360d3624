import type { ItemId } from '../../session/state.ts';
import { placedCount, rowOf, slotOfCard, type Placement, type Row } from './shape.ts';

/** Row points, a convention of ours: 5 for the top row to 1 for the foot, 0 for an item left off. */
export const ROW_POINTS: Record<Row, number> = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 };
/** Mid-ranks of the rows as ties of 1, 2, 3, 2 and 1 items. */
export const ROW_MIDRANKS: Record<Row, number> = { 1: 1, 2: 2.5, 3: 5, 4: 7.5, 5: 9 };

export interface ItemScore {
  item: ItemId;
  /** In how many diamonds the item lies. */
  chosenBy: number;
  /** In how many of them in the top two rows. */
  top: number;
  /** Summed row points. */
  points: number;
  /** Priority: points / (5 m), 0 to 1. */
  priority: number;
  /** Tie-aware Borda: sum of (N - mid-rank); an item left off has mid-rank (N + 10) / 2. */
  borda: number;
  /** Consensus on this item, 0 to 1 (Tastle & Wierman 2007, over the points 0 to 5). */
  consensus: number;
  /** Low consensus, with at least a third in the top two rows and at least a third who left it off. */
  contested: boolean;
}

export const rowOfItem = (p: Placement, item: ItemId): Row | null => {
  const slot = slotOfCard(p, item);
  return slot === null ? null : rowOf(slot);
};

/** Every item's scores over m diamonds, in the list's order. Diamonds without a single card do not count. */
export function itemScores(all: readonly Placement[], deck: readonly ItemId[]): ItemScore[] {
  const diamonds = all.filter((p) => placedCount(p) > 0);
  const m = diamonds.length;
  const n = deck.length;
  return deck.map((item) => {
    const rows = diamonds.map((p) => rowOfItem(p, item));
    const points = rows.map((r) => (r === null ? 0 : ROW_POINTS[r]));
    const sum = points.reduce((a, b) => a + b, 0);
    const chosenBy = rows.filter((r) => r !== null).length;
    const top = rows.filter((r) => r === 1 || r === 2).length;
    const consensus = tastleWierman(points);
    return {
      item,
      chosenBy,
      top,
      points: sum,
      priority: m === 0 ? 0 : sum / (5 * m),
      borda: rows.reduce<number>((b, r) => b + n - (r === null ? (n + 10) / 2 : ROW_MIDRANKS[r]), 0),
      consensus,
      contested: m >= 3 && consensus < 0.5 && top * 3 >= m && (m - chosenBy) * 3 >= m,
    };
  });
}

/**
 * Consensus of ordinal answers: 1 + sum p_k log2(1 - |k - mean| / width); 1 when all agree, 0 when they split between
 * the two ends. `width` is highest minus lowest answer of the scale, whether or not anyone gave them. Source: Tastle & Wierman, Int. J. Approximate Reasoning 45 (2007) 531-545.
 */
export function tastleWierman(points: readonly number[], width = 5): number {
  if (points.length === 0) return 1;
  const mean = points.reduce((a, b) => a + b, 0) / points.length;
  return points.reduce((sum, x) => sum + Math.log2(1 - Math.abs(x - mean) / width) / points.length, 1);
}

/** How many of m: the words that stand beside a count. */
export type Amount = 'all' | 'most' | 'some' | 'none';
export function amount(count: number, of: number): Amount {
  if (count === 0) return 'none';
  if (count === of) return 'all';
  return count * 2 > of ? 'most' : 'some';
}

export type TalkPoint =
  | { kind: 'clash'; item: ItemId; rows: (Row | null)[] }
  | { kind: 'nearly'; item: ItemId; rows: (Row | null)[] }
  | { kind: 'shared'; item: ItemId; rows: (Row | null)[] };

/**
 * What is worth talking about between members' diamonds: clashes first (one put it in the top two rows and another
 * left it off, or rows at least three apart), then near-misses (chosen by all, in different rows), then what all chose in one row.
 * Items that fit none of these are left out. Rows stand in the order of the diamonds given.
 */
export function talkingList(all: readonly Placement[], deck: readonly ItemId[]): TalkPoint[] {
  const diamonds = all.filter((p) => placedCount(p) > 0);
  if (diamonds.length < 2) return [];
  const points = deck.flatMap((item): (TalkPoint & { weight: number })[] => {
    const rows = diamonds.map((p) => rowOfItem(p, item));
    const placed = rows.filter((r) => r !== null);
    if (placed.length === 0) return [];
    const spread = Math.max(...placed) - Math.min(...placed);
    const leftOff = rows.length - placed.length;
    const high = placed.filter((r) => r <= 2).length;
    if ((high > 0 && leftOff > 0) || spread >= 3) {
      const top = placed.includes(1) && leftOff > 0 ? 100 : 0;
      return [{ kind: 'clash', item, rows, weight: 1000 + top + Math.min(high, leftOff) * 10 + spread }];
    }
    if (leftOff > 0) return [];
    return spread === 0
      ? [{ kind: 'shared', item, rows, weight: 10 - Math.min(...placed) }]
      : [{ kind: 'nearly', item, rows, weight: 100 + spread }];
  });
  points.sort((a, b) => b.weight - a.weight);
  return points.map(({ weight: _, ...point }) => point);
}
