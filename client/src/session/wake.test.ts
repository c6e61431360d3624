import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const window_ = new EventTarget();
const document_ = Object.assign(new EventTarget(), { visibilityState: 'visible' });
let woken = 0;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('window', window_);
  vi.stubGlobal('document', document_);
  document_.visibilityState = 'visible';
  const { onWake } = await import('./wake.ts');
  woken = 0;
  const off = onWake(() => (woken += 1));
  return off;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('K9 a page that comes to the front, out of the freezer, back from history or onto a network makes sure of its line', () => {
  document_.dispatchEvent(new Event('visibilitychange'));
  expect(woken).toBe(1);
  document_.dispatchEvent(new Event('resume'));
  expect(woken).toBe(2);
  window_.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(woken).toBe(3);
  window_.dispatchEvent(new Event('online'));
  expect(woken).toBe(4);
});

test('K9 a page that is put away or shown for the first time does not', () => {
  document_.visibilityState = 'hidden';
  document_.dispatchEvent(new Event('visibilitychange'));
  window_.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  expect(woken).toBe(0);
});

test('K9 a jump of the clock is a sleep that no event told of', async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  expect(woken).toBe(0);
  vi.setSystemTime(Date.now() + 60_000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(woken).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(woken).toBe(1);
});

test('K9 the slow timers of a hidden tab are no sleep', async () => {
  document_.visibilityState = 'hidden';
  vi.setSystemTime(Date.now() + 60_000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(woken).toBe(0);
});
