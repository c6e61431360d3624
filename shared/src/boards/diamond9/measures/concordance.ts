import type { ItemId } from '../../../session/state.ts';
import { seeded } from '../../../session/random.ts';
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
/** Rounds in one step: a millisecond or two of twenty diamonds on a list of sixty. */
const ROUNDS_PER_STEP = 250;

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
  const steps = agreementInSteps(all, deck, seed, rounds);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, in steps between which other work can go on. */
export function* agreementInSteps(
  all: readonly Placement[],
  deck: readonly ItemId[],
  seed = 1,
  rounds = ROUNDS,
): Generator<void, Agreement | null> {
  const ranks = completeOnes(all, deck).map((p) => midRanks(p, deck));
  const m = ranks.length;
  const w = kendallW(ranks);
  if (m < 3 || w === null) return null;
  const observed = spread(sumOf(ranks));
  const deal = dealer(ranks, seed);
  let atLeast = 1;
  for (let round = 0; round < rounds; round++) {
    if (round % ROUNDS_PER_STEP === 0) yield;
    if (deal() >= observed - 1e-9) atLeast++;
  }
  return { m, r: meanRankCorrelation(w, m), p: atLeast / (rounds + 1) };
}

/**
 * The spread of the summed ranks of diamonds laid at random, anew at each call. In each all that were left off tie, so
 * that only the others are dealt: each in its turn to one of the items that have none yet (Fisher-Yates, from whatever
 * order the last deal left, which is as good as any). What is dealt depends on the seed and on what kinds of diamonds
 * there are, not on the order of people or cards.
 */
function dealer(ranks: readonly (readonly number[])[], seed: number): () => number {
  const random = seeded(seed);
  const n = ranks[0]?.length ?? 0;
  const hands = ranks
    .map((r) => r.toSorted((a, b) => a - b))
    .toSorted((x, y) => x.map((v, i) => v - (y[i] ?? 0)).find((d) => d !== 0) ?? 0)
    .map((hand) => {
      const last = hand.at(-1) ?? 0;
      return { last, dealt: Float64Array.from(hand.filter((rank) => rank !== last)) };
    });
  const all = hands.reduce((sum, { last }) => sum + last, 0);
  const mean = (hands.length * (n + 1)) / 2;
  const items = Uint16Array.from({ length: n }, (_, i) => i);
  const sums = new Float64Array(n);
  return () => {
    sums.fill(all);
    for (const { last, dealt } of hands) {
      for (let i = 0; i < dealt.length; i++) {
        const j = i + Math.floor(random() * (n - i));
        const item = items[j] ?? 0;
        items[j] = items[i] ?? 0;
        items[i] = item;
        sums[item] = (sums[item] ?? 0) + (dealt[i] ?? 0) - last;
      }
    }
    let total = 0;
    for (const sum of sums) total += (sum - mean) ** 2;
    return total;
  };
}

const sumOf = (ranks: readonly (readonly number[])[]): number[] =>
  (ranks[0] ?? []).map((_, i) => ranks.reduce((sum, judge) => sum + (judge[i] ?? 0), 0));
