import { SLOTS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedFrom, moveSentence } from './startMoves.ts';

const deck = Array.from({ length: 12 }, (_, i) => `c${i}`);
const lay = (cards: readonly string[]): Placement =>
  Object.fromEntries(cards.slice(0, SLOTS.length).map((card, i) => [SLOTS[i], card]));
const diamond = fc.shuffledSubarray(deck, { minLength: 0, maxLength: 9 }).map(lay);

describe('what a group changed of its suggestion', () => {
  it('is nothing for the suggestion itself, and for places that change within a row', () => {
    const start = lay(deck);
    expect(movedFrom(start, start, deck)).toEqual([]);
    expect(movedFrom(start, { ...start, '2a': 'c2', '2b': 'c1' }, deck)).toEqual([]);
  });

  it('is every card that lies in another row, was taken off or put on, the furthest first', () => {
    const start = lay(deck);
    const now: Placement = { ...start, '1': 'c3', '3a': 'c0', '5': 'c9' };
    expect(movedFrom(start, now, deck)).toEqual([
      { item: 'c0', from: 1, to: 3 },
      { item: 'c3', from: 3, to: 1 },
      { item: 'c8', from: 5, to: null },
      { item: 'c9', from: null, to: 5 },
    ]);
  });

  it('leads back from the board to the suggestion', () => {
    fc.assert(
      fc.property(diamond, diamond, (start, now) => {
        const there = movedFrom(start, now, deck);
        const back = movedFrom(now, start, deck);
        expect(back).toEqual(there.map(({ item, from, to }) => ({ item, from: to, to: from })));
      }),
    );
  });

  it('is said of each card with the row it had', () => {
    expect(moveSentence({ item: 'c', from: 3, to: 2 }, 'Trust')).toBe('Trust up from row 3');
    expect(moveSentence({ item: 'c', from: 2, to: 4 }, 'Trust')).toBe('Trust down from row 2');
    expect(moveSentence({ item: 'c', from: 5, to: null }, 'Trust')).toBe('Trust off, was in row 5');
    expect(moveSentence({ item: 'c', from: null, to: 1 }, 'Trust')).toBe('Trust on, in row 1');
  });
});
