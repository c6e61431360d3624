import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howAgreed, outcomeOf } from './outcome.ts';

describe('what came of a round of consent', () => {
  it.each([
    ['thumbs', [0, 0, 0], 'Nobody has answered', 0],
    ['thumbs', [0, 0, 1], 'the one who answered is for it', 0],
    ['thumbs', [0, 0, 2], 'both for', 0],
    ['thumbs', [0, 0, 23], 'all 23 for', 0],
    ['thumbs', [0, 2, 29], 'nobody against, 29 for, 2 can live with it', 0],
    ['thumbs', [0, 5, 0], 'nobody against, 5 can live with it', 0],
    ['thumbs', [2, 3, 18], '18 for, 3 can live with it, 2 against', 2],
    ['thumbs', [4, 0, 0], '4 against', 4],
    ['fist', [0, 0, 0, 0, 0, 0], 'Nobody has answered', 0],
    ['fist', [0, 0, 0, 4, 9, 8], 'nobody below 3', 0],
    ['fist', [0, 0, 0, 0, 9, 8], 'nobody below 4', 0],
    ['fist', [0, 0, 0, 0, 0, 4], 'all four at 5', 0],
    ['fist', [0, 0, 0, 1, 0, 0], 'one at 3', 0],
    ['fist', [1, 0, 2, 4, 0, 8], '3 below 3, 12 at 3 or above', 3],
    ['fist', [0, 0, 3, 0, 0, 0], 'all three at 2', 3],
  ] as const)('is said of %s %j as "%s"', (way, counts, words, cannot) => {
    expect(outcomeOf(way, counts)).toEqual({
      answered: counts.reduce<number>((a, b) => a + b, 0),
      cannot,
      words,
    });
  });

  it('says nobody below only what is so, and names nobody who objects as one who can live with it', () => {
    const counts = fc.array(fc.nat(30), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, (given) => {
        const { answered, cannot, words } = outcomeOf('fist', given);
        const below = Number(/^nobody below (\d)$/.exec(words)?.[1] ?? 0);
        expect(given.slice(0, below).every((n) => n === 0)).toBe(true);
        expect(cannot).toBe((given[0] ?? 0) + (given[1] ?? 0) + (given[2] ?? 0));
        expect(answered).toBe(given.reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('is offered as the wording of how it was agreed, with how many answered', () => {
    expect(howAgreed('fist', [0, 0, 0, 4, 9, 8], 23)).toBe(
      'Fist to five: nobody below 3. 21 of 23 answered.',
    );
  });
});
