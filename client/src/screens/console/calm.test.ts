import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const heard = new Map<string, () => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('addEventListener', (name: string, hear: () => void) => heard.set(name, hear));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  heard.clear();
});

test('what nobody waits for comes in its time, and where somebody presses meanwhile only after the release', async () => {
  const { whenCalm } = await import('./calm.ts');
  const work = vi.fn<() => void>();
  whenCalm(work, 100);
  vi.advanceTimersByTime(99);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);
  whenCalm(work, 100);
  vi.advanceTimersByTime(50);
  heard.get('pointerdown')?.();
  vi.advanceTimersByTime(100);
  heard.get('pointerup')?.();
  vi.advanceTimersByTime(249);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(2);
});

test('what was called off never comes, also where it waited for the release', async () => {
  const { whenCalm } = await import('./calm.ts');
  const work = vi.fn<() => void>();
  const off = whenCalm(work, 10);
  heard.get('pointerdown')?.();
  vi.advanceTimersByTime(20);
  off();
  vi.advanceTimersByTime(5000);
  expect(work).not.toHaveBeenCalled();
});

test('a release that no window hears does not keep the work away for good', async () => {
  const { whenCalm } = await import('./calm.ts');
  const work = vi.fn<() => void>();
  heard.get('pointerdown')?.();
  whenCalm(work, 10);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

test('while somebody scrolls nothing comes in their way, but whoever scrolls on and on is still told', async () => {
  const { whenCalm } = await import('./calm.ts');
  const work = vi.fn<() => void>();
  heard.get('scroll')?.();
  whenCalm(work, 10);
  for (let ms = 0; ms < 2000; ms += 100) {
    vi.advanceTimersByTime(100);
    heard.get('scroll')?.();
  }
  expect(work).not.toHaveBeenCalled();
  for (let ms = 0; ms < 4000; ms += 100) {
    vi.advanceTimersByTime(100);
    heard.get('scroll')?.();
  }
  expect(work).toHaveBeenCalledTimes(1);
});
