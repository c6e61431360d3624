import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SLOTS, type Placement } from '../shape.ts';
import { challengePairs } from './challenges.ts';
import { agreement, kendallW, meanRankCorrelation } from './concordance.ts';
import { groupAwareConsensus } from './groupAware.ts';
import { movement } from './movement.ts';
import { orderTau, selectionKappa, tauB } from './pairwise.ts';
import { midRanks } from './standings.ts';

const deckOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `c${i}`);
const lay = (items: readonly string[]): Placement =>
  Object.fromEntries(SLOTS.slice(0, items.length).map((slot, i) => [slot, items[i] ?? '']));
/** A complete diamond on a list of n. */
const diamond = (n: number): fc.Arbitrary<Placement> =>
  fc.shuffledSubarray(deckOf(n), { minLength: Math.min(9, n), maxLength: Math.min(9, n) }).map(lay);
const several = (n: number, min = 2, max = 6) => fc.array(diamond(n), { minLength: min, maxLength: max });
const spreadOf = (ranks: readonly number[]): number => {
  const mean = ranks.reduce((a, b) => a + b, 0) / ranks.length;
  return ranks.reduce((s, r) => s + (r - mean) ** 2, 0);
};

describe('mid-ranks', () => {
  it('M1 the spread of one diamond is the figure of the formula for each length of list', () => {
    for (const [n, v] of [
      [9, 57],
      [12, 138],
      [16, 309],
      [20, 552],
      [25, 957],
      [30, 1474.5],
    ] as const)
      expect(spreadOf(midRanks(lay(deckOf(n).slice(0, 9)), deckOf(n))), `N = ${n}`).toBeCloseTo(v, 9);
  });

  it('M1 mid-ranks always sum to N (N + 1) / 2, on short lists too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }).chain((n) => fc.tuple(fc.constant(n), diamond(n))),
        ([n, p]) => {
          const sum = midRanks(p, deckOf(n)).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo((n * (n + 1)) / 2, 9);
        },
      ),
    );
  });
});

describe('agreement of a pair', () => {
  it('M2 kappa is Cohen’s kappa for two picks of nine of N, and undefined where the choice is forced', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 40 }).chain((n) => fc.tuple(fc.constant(n), diamond(n), diamond(n))),
        ([n, one, other]) => {
          const deck = deckOf(n);
          const [x, y] = [one, other].map((p) => new Set(Object.values(p)));
          const same = deck.filter((i) => x?.has(i) === y?.has(i)).length / n;
          const chance = (9 / n) ** 2 + ((n - 9) / n) ** 2;
          expect(selectionKappa(one, other, deck)).toBeCloseTo((same - chance) / (1 - chance), 9);
        },
      ),
    );
    expect(selectionKappa(lay(deckOf(9)), lay(deckOf(9)), deckOf(9))).toBeNull();
  });

  it('M3 tau-b equals scipy.stats.kendalltau', () => {
    // The example of its documentation, and one with ties on both sides; scipy 1.11.
    expect(tauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 12);
    expect(tauB([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toBe(-1);
    expect(tauB([1, 1, 1], [1, 2, 3])).toBeNull();
  });

  it('M3 on the same nine tau-b is (P - Q) / 31', () => {
    fc.assert(
      fc.property(diamond(9), diamond(9), (one, other) => {
        const deck = deckOf(9);
        const [x, y] = [midRanks(one, deck), midRanks(other, deck)];
        let balance = 0;
        for (let i = 0; i < 9; i++)
          for (let j = i + 1; j < 9; j++)
            balance += Math.sign((x[i] ?? 0) - (x[j] ?? 0)) * Math.sign((y[i] ?? 0) - (y[j] ?? 0));
        expect(orderTau(one, other, deck)).toBeCloseTo(balance / 31, 12);
      }),
    );
  });
});

describe('agreement of several', () => {
  it('M4 W equals R irr::kendall(anxiety, correct = TRUE): 0.54 with chi-squared 30.8', () => {
    // The data set `anxiety` of the package irr: 20 persons rated by three.
    const anxiety = [
      [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
      [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
      [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ];
    const ranked = anxiety.map((scores) =>
      scores.map((s) => scores.filter((o) => o < s).length + (scores.filter((o) => o === s).length + 1) / 2),
    );
    const w = kendallW(ranked) ?? 0;
    expect(w).toBeCloseTo(0.54, 2);
    expect(3 * 19 * w).toBeCloseTo(30.8, 1);
  });

  it('M4 W of diamonds is S / (m^2 V)', () => {
    fc.assert(
      fc.property(several(12), (all) => {
        const ranks = all.map((p) => midRanks(p, deckOf(12)));
        const sums = deckOf(12).map((_, i) => ranks.reduce((s, r) => s + (r[i] ?? 0), 0));
        expect(kendallW(ranks)).toBeCloseTo(spreadOf(sums) / (all.length ** 2 * 138), 9);
      }),
    );
  });

  it('M5 what is shown is the mean rank correlation of all pairs', () => {
    fc.assert(
      fc.property(several(12, 3), (all) => {
        const ranks = all.map((p) => midRanks(p, deckOf(12)));
        const pairs = ranks.flatMap((x, i) =>
          ranks.slice(i + 1).map((y) => x.reduce((s, v, k) => s + (v - 6.5) * ((y[k] ?? 0) - 6.5), 0) / 138),
        );
        const mean = pairs.reduce((a, b) => a + b, 0) / pairs.length;
        expect(meanRankCorrelation(kendallW(ranks) ?? 0, ranks.length)).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('M5 fewer than three finished diamonds are too few to say', () => {
    const [one, other] = [lay(deckOf(12).slice(0, 9)), lay(deckOf(12).slice(3))];
    expect(agreement([one, other], deckOf(12))).toBeNull();
    expect(agreement([one, other, lay(['c1'])], deckOf(12))).toBeNull();
    expect(agreement([one, one, one], deckOf(12), 1, 199)).toEqual({ m: 3, r: 1, p: 1 / 200 });
  });

  it('M5 the order of people and of the list plays no part; the same seed gives the same figure', () => {
    fc.assert(
      fc.property(several(12, 3, 5), fc.shuffledSubarray(deckOf(12), { minLength: 12 }), (all, deck) => {
        const found = agreement(all, deckOf(12), 7, 99);
        const other = agreement(all.toReversed(), deck, 7, 99);
        expect(other?.p).toBe(found?.p);
        expect(other?.r).toBeCloseTo(found?.r ?? NaN, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('M5 by chance the mean is 0 and p is spread evenly', () => {
    const found = fc
      .sample(several(12, 4, 4), { numRuns: 200, seed: 3 })
      .map((all) => agreement(all, deckOf(12), 5, 199));
    const mean = (of: (a: NonNullable<(typeof found)[number]>) => number): number =>
      found.reduce((s, a) => s + (a === null ? NaN : of(a)), 0) / found.length;
    expect(Math.abs(mean((a) => a.r))).toBeLessThan(0.05);
    expect(Math.abs(mean((a) => a.p) - 0.5)).toBeLessThan(0.07);
  });
});

describe('groups', () => {
  it('M6 a large group weighs as much as a small one', () => {
    expect(groupAwareConsensus([{ chose: 3, members: 3 }])).toBeCloseTo(4 / 5, 12);
    expect(
      groupAwareConsensus([
        { chose: 30, members: 30 },
        { chose: 0, members: 3 },
      ]),
    ).toBeCloseTo(Math.sqrt((31 / 32) * (1 / 5)), 12);
    expect(groupAwareConsensus([])).toBeNull();
    fc.assert(
      fc.property(
        fc.array(fc.record({ chose: fc.nat(5), members: fc.integer({ min: 5, max: 9 }) }), { minLength: 1 }),
        (g) => {
          const v = groupAwareConsensus(g) ?? NaN;
          expect(v).toBeGreaterThan(0);
          expect(v).toBeLessThan(1);
          expect(groupAwareConsensus(g.toReversed())).toBeCloseTo(v, 12);
        },
      ),
    );
  });

  it('M7 movement is a mean over three members or more, else nothing is said', () => {
    const deck = deckOf(12);
    const [one, other] = [lay(deck.slice(0, 9)), lay(deck.slice(3))];
    expect(movement([one, one], one, deck)).toBeNull();
    expect(movement([one, one, one], lay(['c1']), deck)).toBeNull();
    expect(movement([one, one, one], one, deck)).toEqual({ members: 3, selection: 1, order: 1 });
    const mixed = movement([one, one, other], one, deck);
    expect(mixed?.selection).toBeCloseTo((2 + (selectionKappa(one, other, deck) ?? NaN)) / 3, 12);
  });

  it('M8 the first question is about the pair that split the members most; nobody is asked what all saw alike', () => {
    const deck = deckOf(9);
    const group = lay(deck);
    const swapped = lay(['c8', ...deck.slice(1, 8), 'c0']);
    const found = challengePairs([group, group, swapped, swapped], group, deck);
    expect(found[0]).toEqual({ above: 'c0', below: 'c8', with: 2, against: 2 });
    expect(challengePairs([group, group, group], group, deck)).toEqual([]);
    fc.assert(
      fc.property(several(12, 3, 5), diamond(12), (members, ours) => {
        for (const pair of challengePairs(members, ours, deckOf(12))) {
          expect(pair.with + pair.against).toBeLessThanOrEqual(members.length);
          expect(pair.against).toBeGreaterThan(0);
        }
        expect(challengePairs(members.toReversed(), ours, deckOf(12))).toEqual(
          challengePairs(members, ours, deckOf(12)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
