import { expect, test } from 'vitest';
import { backedThickness, thicknessSteps } from './thickness.ts';

test('a tie is thicker the more drew it; one alone is thin, all together thick', () => {
  for (let of = 2; of <= 20; of += 1) {
    const all = Array.from({ length: of }, (_, i) => backedThickness(i + 1, of));
    expect(all).toEqual(all.toSorted((x, y) => x - y));
    expect(all[0]).toBe(1);
    expect(all.at(-1)).toBe(3);
  }
});

test('a legend names each number of drawers once, in steps without a gap', () => {
  expect(thicknessSteps(5)).toEqual([
    { thickness: 1, from: 1, to: 1 },
    { thickness: 2, from: 2, to: 3 },
    { thickness: 3, from: 4, to: 5 },
  ]);
  for (let of = 1; of <= 40; of += 1)
    expect(
      thicknessSteps(of).flatMap((s) => Array.from({ length: s.to - s.from + 1 }, (_, i) => s.from + i)),
    ).toEqual(Array.from({ length: of }, (_, i) => i + 1));
});
