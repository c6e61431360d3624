import type { ItemId } from '../../../session/state.ts';
import { seeded, shuffled } from '../../../session/random.ts';
import type { Placement } from '../shape.ts';
import { completeOnes, midRanks } from './standings.ts';

/** Sum of squared distances from the mean. */
const spread = (values: readonly number[]): number => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
};

/**
 * Kendall's W with ties: S / (m * sum of each judge's own spread of ranks), which is S / (m^2 V) where all tie alike.
 * 0 to 1; null without two judges or where nobody tells anything apart. It rises with fewer judges and is not for showing:
 * three diamonds at random give 0.33. Source: Kendall & Babington Smith, Ann. Math. Stat. 10 (1939) 275-287; ties as in
 * Siegel & Castellan (1988), 9.6.
 */
export function kendallW(ranks: readonly (readonly number[])[]): number | null {
  const m = ranks.length;
  const own = ranks.reduce((sum, judge) => sum + spread(judge), 0);
  if (m < 2 || own === 0) return null;
  const sums = (ranks[0] ?? []).map((_, i) => ranks.reduce((sum, judge) => sum + (judge[i] ?? 0), 0));
  return spread(sums) / (m * own);
}

/** The mean rank correlation of all pairs of judges: (mW - 1) / (m - 1). 1 identical, 0 what chance gives; below 0 they pull apart. */
export const meanRankCorrelation = (w: number, m: number): number => (m * w - 1) / (m - 1);

export interface Agreement {
  /** Complete diamonds compared. */
  m: number;
  /** The mean pairwise rank correlation. */
  r: number;
  /** How often diamonds laid at random agree as much: by permutation, seeded. */
  p: number;
}

const ROUNDS = 4999;

/**
 * Agreement of complete diamonds on the whole list. Null below three: too few to say. The p-value counts, of 4,999 rounds
 * in which every diamond is dealt anew, those that agree at least as much, the one seen among them.
 */
export function agreement(
  all: readonly Placement[],
  deck: readonly ItemId[],
  seed = 1,
  rounds = ROUNDS,
): Agreement | null {
  const ranks = completeOnes(all, deck).map((p) => midRanks(p, deck));
  const m = ranks.length;
  const w = kendallW(ranks);
  if (m < 3 || w === null) return null;
  const random = seeded(seed);
  // What is dealt depends on the seed alone, so that neither people's nor cards' order plays a part.
  const hand = [...(ranks[0] ?? [])].sort((a, b) => a - b);
  const observed = spread(sumOf(ranks));
  let atLeast = 1;
  for (let round = 0; round < rounds; round++) {
    const dealt = ranks.map(() => shuffled(hand, random));
    if (spread(sumOf(dealt)) >= observed - 1e-9) atLeast++;
  }
  return { m, r: meanRankCorrelation(w, m), p: atLeast / (rounds + 1) };
}

const sumOf = (ranks: readonly (readonly number[])[]): number[] =>
  (ranks[0] ?? []).map((_, i) => ranks.reduce((sum, judge) => sum + (judge[i] ?? 0), 0));
