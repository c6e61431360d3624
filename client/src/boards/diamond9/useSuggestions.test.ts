import { SLOTS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import { describe, expect, it } from 'vitest';
import { suggestedFrom } from './useSuggestions.ts';

const deck = Array.from({ length: 9 }, (_, i) => `c${i}`);
const lay = (cards: readonly string[]): Placement =>
  Object.fromEntries(cards.map((card, i) => [SLOTS[i], card]));

describe('what a group can start from', () => {
  it('is nothing while nobody has placed a card', () => {
    expect(suggestedFrom([{}, {}], deck)).toBeNull();
  });

  it('is the most that can be made of diamonds that are not finished, and says so', () => {
    const found = suggestedFrom([{ '1': 'c4' }, {}], deck);
    expect(found).toEqual({ first: [{ '1': 'c4' }], count: 1, how: 'unfinished', from: 1 });
  });

  it('is every diamond that is nearest to all; only finished ones are counted', () => {
    const one = lay(deck);
    const other = lay(['c1', 'c0', ...deck.slice(2)]);
    const found = suggestedFrom([one, other, { '1': 'c8' }], deck);
    expect(found).toMatchObject({ how: 'exact', from: 2, count: found?.first.length });
    expect(found?.first).toContainEqual(one);
    expect(found?.first).toContainEqual(other);
  });

  it('is a search where the list is longer than nine', () => {
    expect(suggestedFrom([lay(deck)], [...deck, 'c9'])?.how).toBe('search');
  });
});
