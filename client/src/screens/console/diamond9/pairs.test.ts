import { describe, expect, it } from 'vitest';
import { pairOf, spreadOut, worthAsking } from './pairs.ts';

describe('two cards pointed at', () => {
  const slots = { '1': 'a', '2a': 'b', '2b': 'c', '5': 'd' };

  it('stand with the higher one first, whichever was tapped first', () => {
    expect(pairOf(slots, 'd', 'a')).toEqual({ above: 'a', below: 'd' });
    expect(pairOf(slots, 'a', 'd')).toEqual({ above: 'a', below: 'd' });
  });

  it('are no question when they are level, or the same', () => {
    expect(pairOf(slots, 'b', 'c')).toBeNull();
    expect(pairOf(slots, 'x', 'y')).toBeNull();
    expect(pairOf(slots, 'a', 'a')).toBeNull();
  });

  it('count a card that was left off as lowest', () => {
    expect(pairOf(slots, 'x', 'd')).toEqual({ above: 'd', below: 'x' });
  });
});

describe('what is worth asking', () => {
  it('is what most other groups have the other way round; an empty board says nothing', () => {
    const questions = worthAsking({ '1': 'a', '5': 'b' }, [{ '1': 'b', '5': 'a' }, { '1': 'b' }, {}], 3);
    expect(questions).toEqual([{ pair: { above: 'a', below: 'b' }, against: 2, of: 2 }]);
  });

  it('asks about each card once', () => {
    const questions = worthAsking({ '1': 'a', '2a': 'b', '5': 'c' }, [{ '1': 'c', '2a': 'b', '5': 'a' }], 3);
    expect(questions).toHaveLength(1);
  });
});

it('questions are not all about one card: each comes again only when others have had their turn', () => {
  const about = (pair: string) => ({ above: pair[0] ?? '', below: pair[1] ?? '' });
  const given = ['ab', 'ac', 'ad', 'bc', 'ef'].map(about);
  const found = spreadOut(given);
  expect(found.map((q) => q.above + q.below)).toEqual(['ab', 'ef', 'ac', 'ad', 'bc']);
  expect(found).toHaveLength(given.length);
});
