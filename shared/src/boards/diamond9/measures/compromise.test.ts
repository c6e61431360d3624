import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemScores } from '../analyse.ts';
import { SLOTS, type Placement } from '../shape.ts';
import { bestCompromise, kemenySnell, sameRows } from './compromise.ts';

const deckOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `c${i}`);
const lay = (items: readonly string[]): Placement =>
  Object.fromEntries(SLOTS.slice(0, items.length).map((slot, i) => [slot, items[i] ?? '']));
const diamond = (n: number): fc.Arbitrary<Placement> =>
  fc.shuffledSubarray(deckOf(n), { minLength: Math.min(9, n), maxLength: Math.min(9, n) }).map(lay);
const several = (n: number, max = 5) => fc.array(diamond(n), { minLength: 1, maxLength: max });

/** Every diamond there is on a list of up to nine, rows being ties: written plainly, to check the other by. */
function everyDiamond(deck: readonly string[]): Placement[] {
  const rows = [1, 2, 3, 2, 1];
  const out: string[][] = [];
  const fill = (laid: string[], row: number, left: readonly string[]): void => {
    if (left.length === 0) return void out.push(laid);
    const size = Math.min(rows[row] ?? 0, left.length);
    for (const chosen of subsets(left, size))
      fill(
        [...laid, ...chosen],
        row + 1,
        left.filter((x) => !chosen.includes(x)),
      );
  };
  fill([], 0, deck);
  return out.map(lay);
}
function subsets(of: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return of.flatMap((x, i) => subsets(of.slice(i + 1), size - 1).map((rest) => [x, ...rest]));
}
const total = (p: Placement, all: readonly Placement[], deck: readonly string[]): number =>
  all.reduce((sum, q) => sum + kemenySnell(p, q, deck), 0);

describe('the best compromise', () => {
  it('M9 there are 15,120 diamonds of nine cards', () => {
    expect(everyDiamond(deckOf(9))).toHaveLength(15_120);
  });

  it('M9 the distance of two diamonds is 0 for the same rows, the same both ways, and keeps to the triangle', () => {
    fc.assert(
      fc.property(diamond(12), diamond(12), diamond(12), (x, y, z) => {
        const deck = deckOf(12);
        expect(kemenySnell(x, x, deck)).toBe(0);
        expect(kemenySnell(x, y, deck)).toBe(kemenySnell(y, x, deck));
        expect(kemenySnell(x, z, deck)).toBeLessThanOrEqual(
          kemenySnell(x, y, deck) + kemenySnell(y, z, deck),
        );
      }),
    );
  });

  it('M10 up to nine cards it is every diamond that is nearest, found again by trying all of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 7 }).chain((n) => fc.tuple(fc.constant(n), several(n))),
        ([n, all]) => {
          const deck = deckOf(n);
          const tried = everyDiamond(deck).map((p) => ({ p, sum: total(p, all, deck) }));
          const least = Math.min(...tried.map((t) => t.sum));
          const best = tried.filter((t) => t.sum === least);
          const found = bestCompromise(all, deck);
          expect(found).toMatchObject({ distance: least, how: 'exact' });
          expect(found?.optima).toHaveLength(best.length);
          for (const { p } of best) expect(found?.optima.some((o) => sameRows(o, p, deck))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('M10 nine cards likewise', () => {
    const deck = deckOf(9);
    for (const all of fc.sample(several(9), { numRuns: 3, seed: 11 })) {
      const sums = everyDiamond(deck).map((p) => total(p, all, deck));
      const least = Math.min(...sums);
      const found = bestCompromise(all, deck);
      expect(found?.distance).toBe(least);
      expect(found?.optima).toHaveLength(sums.filter((s) => s === least).length);
    }
  });

  it('M11 of a longer list no exchange of two cards is nearer, its distance is what it says, and one diamond is its own compromise', () => {
    fc.assert(
      fc.property(several(14), (all) => {
        const deck = deckOf(14);
        const found = bestCompromise(all, deck);
        const [first] = found?.optima ?? [];
        expect(found?.how).toBe('search');
        for (const p of found?.optima ?? []) expect(total(p, all, deck)).toBe(found?.distance);
        const items = SLOTS.map((s) => first?.[s] ?? '');
        const order = [...items, ...deck.filter((d) => !items.includes(d))];
        for (let x = 0; x < 9; x++)
          for (let y = x + 1; y < 14; y++) {
            const other = [...order];
            [other[x], other[y]] = [order[y] ?? '', order[x] ?? ''];
            expect(total(lay(other.slice(0, 9)), all, deck)).toBeGreaterThanOrEqual(
              found?.distance ?? Infinity,
            );
          }
        const alone = all[0] ?? {};
        const own = bestCompromise([alone], deck);
        expect(own?.distance).toBe(0);
        expect(own?.optima).toHaveLength(1);
        expect(sameRows(own?.optima[0] ?? {}, alone, deck)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('M11 the search is never further than laying the Borda order out', () => {
    fc.assert(
      fc.property(several(16), (all) => {
        const deck = deckOf(16);
        const borda = itemScores(all, deck)
          .toSorted((a, b) => b.borda - a.borda)
          .map((s) => s.item);
        expect(bestCompromise(all, deck)?.distance).toBeLessThanOrEqual(
          total(lay(borda.slice(0, 9)), all, deck),
        );
      }),
    );
  });

  it('M12 the order of people plays no part, and up to nine cards that of the list neither', () => {
    fc.assert(
      fc.property(several(9), fc.shuffledSubarray(deckOf(9), { minLength: 9 }), (all, deck) => {
        const found = bestCompromise(all, deckOf(9));
        const other = bestCompromise(all.toReversed(), deck);
        expect(other?.distance).toBe(found?.distance);
        expect(other?.optima).toHaveLength(found?.optima.length ?? -1);
        for (const p of found?.optima ?? [])
          expect(other?.optima.some((o) => sameRows(o, p, deck))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('M12 unfinished diamonds do not count, and without a finished one there is none', () => {
    expect(bestCompromise([lay(['c1', 'c2'])], deckOf(9))).toBeNull();
    expect(bestCompromise([], deckOf(9))).toBeNull();
  });
});
