import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Settling } from './settling.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often a board is settled in ten seconds in which it is edited all the time. */
function timesIn10s(openBoards: number): number {
  let times = 0;
  const settling = new Settling(
    300,
    () => openBoards,
    () => times++,
  );
  for (let ms = 0; ms < 10_000; ms += 10) {
    settling.soon();
    vi.advanceTimersByTime(10);
  }
  settling.stop();
  return times;
}

test('W16 few boards are settled three times a second, each of many less often, each of a great many every two seconds', () => {
  expect(timesIn10s(1)).toBeGreaterThanOrEqual(30);
  expect(timesIn10s(8)).toBe(timesIn10s(1));
  expect(timesIn10s(32)).toBe(8);
  expect(timesIn10s(400)).toBe(5);
});
