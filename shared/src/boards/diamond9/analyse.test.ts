import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, itemScores, talkingList, tastleWierman } from './analyse.ts';
import { suggestDiamond } from './combine.ts';
import { SLOTS, type Placement } from './shape.ts';

/** Nine letters, top to foot; a dot leaves a place empty. */
const diamond = (cards: string): Placement =>
  Object.fromEntries(cards.split('').flatMap((c, i) => (c === '.' ? [] : [[SLOTS[i], c]]))) as Placement;

const deck = 'abcdefghijkl'.split('');
const three = [diamond('abcdefghi'), diamond('bajcdkefg'), diamond('jbklcdhef')];

const anyDiamonds = fc.array(
  fc
    .tuple(fc.shuffledSubarray(deck, { minLength: 0 }), fc.shuffledSubarray([...SLOTS]))
    .map(
      ([cards, slots]) =>
        Object.fromEntries(
          cards.slice(0, 9).flatMap((c, i) => (slots[i] === undefined ? [] : [[slots[i], c]])),
        ) as Placement,
    ),
  { maxLength: 8 },
);

describe('scores of items', () => {
  it('A1 A2 three diamonds of twelve items, worked by hand', () => {
    const scores = Object.fromEntries(itemScores(three, deck).map((s) => [s.item, s]));
    expect(scores['a']).toMatchObject({ chosenBy: 2, top: 2, points: 9, priority: 0.6, borda: 21.5 });
    expect(scores['b']).toMatchObject({ chosenBy: 3, top: 3, points: 13, priority: 13 / 15, borda: 30 });
    expect(scores['d']).toMatchObject({ chosenBy: 3, top: 0, points: 9, priority: 0.6, borda: 21 });
    expect(scores['i']).toMatchObject({ chosenBy: 1, top: 0, points: 1, borda: 5 });
    expect(scores['l']).toMatchObject({ chosenBy: 1, top: 0, points: 3, borda: 9 });
    expect(scores['j']?.consensus).toBeCloseTo(0.2064, 4);
    expect(scores['b']?.consensus).toBeCloseTo(0.8648, 4);
    const contested = Object.values(scores).filter((s) => s.contested);
    expect(contested.map((s) => s.item)).toEqual(['a', 'j', 'k']);
    expect(scores['k']?.consensus).toBeCloseTo(0.4339, 4);
  });

  it('A2 the ranks of one whole diamond add up to those of any order of the list', () => {
    for (const n of [9, 10, 12, 25, 60]) {
      const list = Array.from({ length: n }, (_, i) => `x${i}`);
      const one = Object.fromEntries(SLOTS.map((s, i) => [s, list[i]])) as Placement;
      const sum = itemScores([one], list).reduce((a, s) => a + s.borda, 0);
      expect(sum).toBe(n * n - (n * (n + 1)) / 2);
    }
  });

  it('A3 the figures published for the consensus of Tastle and Wierman', () => {
    const answers = (counts: readonly number[]): number[] =>
      counts.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
    // Int. J. Approximate Reasoning 45 (2007), p. 537: 100 answers on a scale of five.
    expect(tastleWierman(answers([19, 16, 26, 29, 10]), 4)).toBeCloseTo(0.518, 3);
    // The example of the R package agrmt, a scale of seven.
    expect(tastleWierman(answers([30, 40, 210, 130, 530, 50, 10]), 6)).toBeCloseTo(0.7256876, 7);
  });

  it('A3 all alike is 1, split between the ends is 0, and the ends count even if nobody chose them', () => {
    expect(tastleWierman([3, 3, 3])).toBe(1);
    expect(tastleWierman([0, 0, 5, 5])).toBe(0);
    expect(tastleWierman([])).toBe(1);
    expect(tastleWierman([2, 3])).toBeCloseTo(1 + Math.log2(0.9), 12);
  });

  it('A3 consensus is never below 0 or above 1, and the order of the answers does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 }), (points) => {
        const c = tastleWierman(points);
        expect(c).toBeGreaterThanOrEqual(-1e-12);
        expect(c).toBeLessThanOrEqual(1 + 1e-12);
        expect(tastleWierman(points.toReversed())).toBeCloseTo(c, 10);
      }),
    );
  });

  it('A4 diamonds without a card do not count; with none every score is nought and nothing is contested', () => {
    expect(itemScores([...three, {}, {}], deck)).toEqual(itemScores(three, deck));
    for (const s of itemScores([{}], deck)) {
      expect(s).toMatchObject({ chosenBy: 0, top: 0, points: 0, priority: 0, borda: 0, contested: false });
    }
  });

  it('A4 a card that unfinished diamonds have not placed is not contested', () => {
    const high = [diamond('a........'), diamond('ab.......')];
    const contested = (all: Placement[]) =>
      itemScores(all, deck)
        .filter((s) => s.contested)
        .map((s) => s.item);
    expect(contested([...high, diamond('bc.......'), diamond('cd.......')])).toEqual([]);
    expect(contested([...high, diamond('bcdefghij'), diamond('cbdefghij')])).toEqual(['a']);
  });

  it('A7 the words beside a count', () => {
    expect([amount(0, 7), amount(3, 7), amount(4, 7), amount(7, 7), amount(3, 6), amount(0, 0)]).toEqual([
      'none',
      'some',
      'most',
      'all',
      'some',
      'none',
    ]);
  });
});

describe('the talking list', () => {
  it('A5 clashes first, then near-misses, then what all placed in one row', () => {
    expect(talkingList(three, deck)).toEqual([
      { kind: 'clash', item: 'a', standings: [1, 2, 'off'] },
      { kind: 'clash', item: 'j', standings: ['off', 2, 1] },
      { kind: 'clash', item: 'k', standings: ['off', 3, 2] },
      { kind: 'nearly', item: 'f', standings: [3, 4, 5] },
      { kind: 'nearly', item: 'b', standings: [2, 1, 2] },
      { kind: 'nearly', item: 'c', standings: [2, 3, 3] },
      { kind: 'nearly', item: 'e', standings: [3, 4, 4] },
      { kind: 'shared', item: 'd', standings: [3, 3, 3] },
    ]);
  });

  it('A5 three rows apart is a clash, also where both chose the item', () => {
    const kinds = (a: string, b: string) =>
      talkingList([diamond(a), diamond(b)], deck).map((t) => [t.item, t.kind]);
    expect(kinds('.a.......', '........a')).toEqual([['a', 'clash']]);
    expect(kinds('.a.......', '......a..')).toEqual([['a', 'nearly']]);
  });

  it('A5 a diamond that is not finished leaves nothing off: what it has not placed is unknown', () => {
    const unfinished = diamond('bc.......');
    expect(talkingList([diamond('abcdefghi'), unfinished], deck)).toEqual([
      { kind: 'nearly', item: 'b', standings: [2, 1] },
      { kind: 'shared', item: 'c', standings: [2, 2] },
    ]);
    const found = talkingList([diamond('abcdefghi'), diamond('jbcdefghi'), unfinished], deck);
    expect(found[0]).toEqual({ kind: 'clash', item: 'a', standings: [1, 'off', 'unknown'] });
    expect(found.filter((p) => p.kind === 'clash').map((p) => p.item)).toEqual(['a', 'j']);
  });

  it('A5 where a list has fewer than nine items, a diamond with all of them is finished', () => {
    expect(
      talkingList([diamond('abc......'), diamond('cba......')], ['a', 'b', 'c']).map((p) => p.kind),
    ).toEqual(['nearly', 'nearly', 'shared']);
  });

  it('A5 one diamond, or empty ones beside it, give nothing to talk about', () => {
    expect(talkingList([diamond('abcdefghi')], deck)).toEqual([]);
    expect(talkingList([diamond('abcdefghi'), {}], deck)).toEqual([]);
    expect(talkingList([], deck)).toEqual([]);
  });
});

describe('a suggestion', () => {
  it('A6 by points, then by ranks, then in the order of the list', () => {
    expect(suggestDiamond(three, deck)).toEqual(diamond('bcajdkefh'));
  });

  it('A6 where few items were chosen only they are laid, and nothing where nobody placed anything', () => {
    expect(suggestDiamond([diamond('a........'), diamond('..b......')], deck)).toEqual(diamond('ab.......'));
    expect(suggestDiamond([{}], deck)).toEqual({});
    expect(suggestDiamond([], deck)).toEqual({});
  });

  it('A6 it is legal for any diamonds, in any order of them, and renaming the items changes only names', () => {
    fc.assert(
      fc.property(anyDiamonds, fc.shuffledSubarray(deck, { minLength: deck.length }), (diamonds, names) => {
        const found = suggestDiamond(diamonds, deck);
        const cards = Object.values(found);
        expect(new Set(cards).size).toBe(cards.length);
        expect(cards.every((c) => diamonds.some((d) => Object.values(d).includes(c)))).toBe(true);
        const chosen = new Set(diamonds.flatMap((d) => Object.values(d)));
        expect(cards).toHaveLength(Math.min(9, chosen.size));
        expect(SLOTS.filter((s) => found[s] !== undefined)).toEqual(SLOTS.slice(0, cards.length));
        expect(suggestDiamond(diamonds.toReversed(), deck)).toEqual(found);
        const renamed = (p: Placement): Placement =>
          Object.fromEntries(Object.entries(p).map(([s, c]) => [s, names[deck.indexOf(c)]])) as Placement;
        expect(suggestDiamond(diamonds.map(renamed), names)).toEqual(renamed(found));
      }),
    );
  });
});
