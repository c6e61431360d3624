import { seeded } from '@facet/shared/session/random.ts';
import { expect, test } from 'vitest';
import { rounds } from './rounds.ts';

test('everybody is due as often as they should be, at an even pace, in whatever steps time passes', () => {
  const due = rounds(7, 4, 1000, seeded(1));
  const turns = new Map<number, number[]>();
  const random = seeded(2);
  for (let now = 1000; now < 6000; now += random() * 90)
    for (const person of due(now)) turns.set(person, [...(turns.get(person) ?? []), now]);
  expect(turns.size).toBe(7);
  for (const times of turns.values()) {
    expect(times.length).toBeGreaterThanOrEqual(19);
    expect(times.length).toBeLessThanOrEqual(20);
    times.slice(1).forEach((time, i) => expect(Math.abs(time - (times[i] ?? 0) - 250)).toBeLessThan(95));
  }
});

test('nobody is due where there is nobody', () => {
  expect([...rounds(0, 10, 0, seeded(1))(1e6)]).toEqual([]);
});
