import { describe, expect, it } from 'vitest';
import { placedCounts } from './counts.ts';

const progress = (placed: number[], people: number) => ({
  activity: 'a',
  people,
  here: people,
  read: 0,
  placed,
  ready: 0,
});

describe('how far people are', () => {
  it('counts nine, five to eight, and fewer', () => {
    const counts = placedCounts(progress([1, 0, 0, 1, 0, 2, 0, 0, 1, 5], 10), 10, 16);
    expect(counts).toMatchObject({ all: 5, half: 3, few: 2, fill: 9, halfFrom: 5, people: 10 });
  });

  it('counts a list of seven as done when all seven are placed', () => {
    expect(placedCounts(progress([0, 0, 0, 0, 1, 0, 0, 3, 0, 0], 4), 4, 7)).toMatchObject({
      all: 3,
      half: 1,
      few: 0,
      fill: 7,
    });
  });

  it('has everybody at nothing before the server has counted', () => {
    expect(placedCounts(null, 6, 12)).toMatchObject({ all: 0, half: 0, few: 6 });
  });
});
