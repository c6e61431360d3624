import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Ways } from './ways.ts';

const SERVER = 'http://server';
const MINUTE = 60_000;
let works = false;
let looked: number[] = [];
let began = 0;
let ways: Ways;

beforeEach(() => {
  vi.useFakeTimers();
  works = false;
  looked = [];
  began = Date.now();
  ways = new Ways(() => {
    looked.push(Date.now() - began);
    return Promise.resolve(works);
  });
});
afterEach(() => vi.useRealTimers());

/** Lives for so long, and is cut. */
async function live(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  ways.wasCut(ms);
}

describe('W12 where WebSockets are refused', () => {
  test('it is looked soon, then ever more seldom, whether they work', async () => {
    ways.pollingWorked(SERVER);
    ways.goesByPolling(() => undefined);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect(ways.polling).toBe(true);
    expect(looked[0]).toBeLessThanOrEqual(11_000);
    const pauses = looked.map((at, i) => at - (looked[i - 1] ?? 0));
    for (const [i, pause] of pauses.entries()) {
      const planned = [10_000, 30_000, 90_000][i] ?? 5 * MINUTE;
      expect(Math.abs(pause - planned)).toBeLessThanOrEqual(planned * 0.1);
    }
  });

  test('each line is told once when they work again', async () => {
    const told = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    ways.pollingWorked(SERVER);
    const stays = told.map((tell) => ways.goesByPolling(tell));
    stays[2]?.();
    works = true;
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(told.map((tell) => tell.mock.calls.length)).toEqual([1, 1, 0]);
    expect(ways.polling).toBe(false);
    expect(looked).toHaveLength(1);
  });

  test('nobody looks where no line goes by polling any more', async () => {
    ways.pollingWorked(SERVER);
    ways.goesByPolling(() => undefined)();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(looked).toEqual([]);
    expect(ways.polling).toBe(false);
  });

  test('a device that wakes in another network looks at once', async () => {
    const told = vi.fn<() => void>();
    ways.pollingWorked(SERVER);
    ways.goesByPolling(told);
    works = true;
    ways.lookNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe('W12 where no WebSocket lives for long', () => {
  test('the third cut within minutes changes to polling, and looking does not undo it', async () => {
    works = true;
    await live(MINUTE);
    await live(MINUTE);
    expect(ways.polling).toBe(false);
    await live(MINUTE);
    expect(ways.polling).toBe(true);
    const told = vi.fn<() => void>();
    ways.pollingWorked(SERVER);
    ways.goesByPolling(told);
    ways.lookNow();
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(told).toHaveBeenCalledTimes(1);
    expect(ways.polling).toBe(false);
  });

  test('lines that go down together are one cut, and so a server that restarts is no filter', () => {
    for (let i = 0; i < 10; i += 1) ways.wasCut(1000);
    expect(ways.polling).toBe(false);
  });

  test('cuts of lines that have lived for long, or that are far apart, are none', async () => {
    for (let i = 0; i < 10; i += 1) await live(3 * MINUTE);
    for (let i = 0; i < 10; i += 1) {
      await vi.advanceTimersByTimeAsync(3 * MINUTE);
      ways.wasCut(MINUTE);
    }
    expect(ways.polling).toBe(false);
  });
});
