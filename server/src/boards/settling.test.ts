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
  expect(timesIn10s(4)).toBe(timesIn10s(1));
  expect(timesIn10s(8)).toBe(17);
  expect(timesIn10s(32)).toBe(5);
  expect(timesIn10s(400)).toBe(5);
});

test('W16 what comes after a pause is settled at once, however many boards are open', () => {
  let times = 0;
  const settling = new Settling(
    300,
    () => 400,
    () => times++,
  );
  for (const pause of [0, 2000, 5000]) {
    vi.advanceTimersByTime(pause);
    const before = times;
    settling.soon();
    vi.advanceTimersByTime(300);
    expect(times).toBe(before + 1);
  }
  settling.soon();
  vi.advanceTimersByTime(1500);
  expect(times).toBe(3);
});
