import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { expect, test } from 'vitest';
import { nextSlot } from './navigate.ts';

test('up and down go to the nearest place of the next row', () => {
  expect(nextSlot('3c', 'ArrowUp')).toBe('2b');
  expect(nextSlot('2b', 'ArrowDown')).toBe('3b');
  expect(nextSlot('4a', 'ArrowDown')).toBe('5');
  expect(nextSlot('1', 'ArrowUp')).toBeNull();
});

test('left and right stay in the row, and turn round where writing does', () => {
  expect(nextSlot('3a', 'ArrowRight')).toBe('3b');
  expect(nextSlot('3a', 'ArrowLeft')).toBeNull();
  expect(nextSlot('3a', 'ArrowLeft', true)).toBe('3b');
});

test('every place can be reached by arrows from every place', () => {
  for (const start of SLOTS) {
    const seen = new Set([start]);
    for (const slot of seen)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const to = nextSlot(slot, key);
        if (to !== null) seen.add(to);
      }
    expect(seen.size).toBe(9);
  }
});
