import type { ItemId } from '../../session/state.ts';
import { placedCount, placesToFill, rowOf, slotOfCard, type Placement, type Row } from './shape.ts';

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
  /** Tie-aware Borda: sum of (N - mid-rank); an item that lies nowhere has mid-rank (N + 10) / 2. */
  borda: number;
  /** Consensus on this item, 0 to 1 (Tastle & Wierman 2007, over the points 0 to 5), where its place is known. */
  consensus: number;
  /** Low consensus; where its place is known, at least a third in the top two rows and at least a third left it off. */
  contested: boolean;
}

export const rowOfItem = (p: Placement, item: ItemId): Row | null => {
  const slot = slotOfCard(p, item);
  return slot === null ? null : rowOf(slot);
};

/** Where an item stands: its row, left off, or unknown as long as the diamond is not finished. */
export type Standing = Row | 'off' | 'unknown';

/** Whether all places that can be filled are: only then is a card that lies nowhere left off. */
export const isComplete = (p: Placement, deck: readonly ItemId[]): boolean =>
  placedCount(p) >= placesToFill(deck.length);

const standingsIn = (p: Placement, deck: readonly ItemId[]): ((item: ItemId) => Standing) => {
  const elsewhere = isComplete(p, deck) ? 'off' : 'unknown';
  return (item) => rowOfItem(p, item) ?? elsewhere;
};

/** Every item's scores over m diamonds, in the list's order. Diamonds without a single card do not count. */
export function itemScores(all: readonly Placement[], deck: readonly ItemId[]): ItemScore[] {
  const diamonds = all.filter((p) => placedCount(p) > 0);
  const m = diamonds.length;
  const n = deck.length;
  const standings = diamonds.map((p) => standingsIn(p, deck));
  return deck.map((item) => {
    const all = standings.map((standing) => standing(item));
    const known = all.filter((s) => s !== 'unknown');
    const points = known.map((s) => (s === 'off' ? 0 : ROW_POINTS[s]));
    const sum = points.reduce((a, b) => a + b, 0);
    const off = known.filter((s) => s === 'off').length;
    const chosenBy = known.length - off;
    const top = known.filter((s) => s === 1 || s === 2).length;
    const consensus = tastleWierman(points);
    return {
      item,
      chosenBy,
      top,
      points: sum,
      priority: m === 0 ? 0 : sum / (5 * m),
      borda: all.reduce<number>(
        (b, s) => b + n - (typeof s === 'number' ? ROW_MIDRANKS[s] : (n + 10) / 2),
        0,
      ),
      consensus,
      contested: known.length >= 3 && consensus < 0.5 && top * 3 >= known.length && off * 3 >= known.length,
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

export interface TalkPoint {
  kind: 'clash' | 'nearly' | 'shared';
  item: ItemId;
  standings: Standing[];
}

/**
 * What is worth talking about between members' diamonds: clashes first (one put it in the top two rows and another
 * left it off, or rows at least three apart), then near-misses (chosen by all, in different rows), then what all chose in
 * one row. A diamond that is not finished leaves nothing off yet. Items that fit none of these are left out. Standings are
 * in the order of the diamonds given.
 */
export function talkingList(all: readonly Placement[], deck: readonly ItemId[]): TalkPoint[] {
  const diamonds = all.filter((p) => placedCount(p) > 0);
  if (diamonds.length < 2) return [];
  const standingIn = diamonds.map((p) => standingsIn(p, deck));
  const points = deck.flatMap((item): (TalkPoint & { weight: number })[] => {
    const standings = standingIn.map((standing) => standing(item));
    const placed = standings.filter((s) => typeof s === 'number');
    if (placed.length === 0) return [];
    const spread = Math.max(...placed) - Math.min(...placed);
    const leftOff = standings.filter((s) => s === 'off').length;
    const high = placed.filter((r) => r <= 2).length;
    if ((high > 0 && leftOff > 0) || spread >= 3) {
      const top = placed.includes(1) && leftOff > 0 ? 100 : 0;
      const weight = 1000 + top + Math.min(high, leftOff) * 10 + spread;
      return [{ kind: 'clash', item, standings, weight }];
    }
    if (placed.length < standings.length) return [];
    return spread === 0
      ? [{ kind: 'shared', item, standings, weight: 10 - Math.min(...placed) }]
      : [{ kind: 'nearly', item, standings, weight: 100 + spread }];
  });
  points.sort((a, b) => b.weight - a.weight);
  return points.map(({ weight: _, ...point }) => point);
}
