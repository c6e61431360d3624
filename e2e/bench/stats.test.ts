import { seeded } from '@facet/shared/session/random.ts';
import { describe, expect, test } from 'vitest';
import { median, Times } from './stats.ts';

describe('a percentile', () => {
  test('is the nearest rank: 1 to 100 ms have their p50 at 50 and their p99 at 99, up to the step of a tenth', () => {
    const times = new Times();
    for (let ms = 100; ms >= 1; ms--) times.add(ms - 0.05);
    expect([0.5, 0.99, 1].map((share) => times.percentile(share))).toEqual([50, 99, 100]);
  });

  test('is never less than so many of all times, and never more than a step above the one it stands for', () => {
    const random = seeded(1);
    for (let run = 0; run < 60; run++) {
      const all = Array.from({ length: 1 + Math.floor(random() * 40) }, () => random() ** 4 * 50_000);
      const share = 0.01 + random() * 0.99;
      const times = new Times();
      for (const ms of all) times.add(ms);
      const found = times.percentile(share);
      const exact = all.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(share * all.length)) - 1] ?? 0;
      expect(found).toBeGreaterThanOrEqual(exact - 1e-6);
      expect(found).toBeLessThanOrEqual(exact + 0.1 + 1e-6);
    }
  });

  test('of nothing is not a number, and what took longer than can be counted is not lost', () => {
    const times = new Times();
    expect(times.percentile(0.5)).toBeNaN();
    times.add(1e9);
    expect(times.percentile(0.5)).toBeGreaterThanOrEqual(60_000);
  });
});

test('a median of an even number is the mean of the two in the middle', () => {
  expect(median([9, 1, 4])).toBe(4);
  expect(median([9, 1, 4, 6])).toBe(5);
  expect(median([])).toBeNaN();
});
