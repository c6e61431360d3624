import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Broadcaster } from './broadcaster.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const UPDATE = new Uint8Array([0, 0]);

function setUp(members: number) {
  const sent: number[] = [];
  const broadcaster = new Broadcaster({
    members: () => members,
    send: () => sent.push(performance.now()),
    beforeSend: () => undefined,
  });
  /** Something arrives now and is saved so many milliseconds later. */
  const edit = async (savedAfter: number): Promise<void> => {
    const arrived = performance.now();
    await vi.advanceTimersByTimeAsync(savedAfter);
    broadcaster.add(null, UPDATE, arrived);
    await Promise.resolve();
  };
  return { sent, edit };
}

test('W16 a quiet group’s change goes out at once', async () => {
  const { sent, edit } = setUp(5);
  await edit(3);
  expect(sent).toEqual([performance.now()]);
});

test('W16 what a hall’s change waited for the disk counts as gathering', async () => {
  const { sent, edit } = setUp(100);
  for (let i = 0; i < 20; i++) await edit(0);
  await vi.advanceTimersByTimeAsync(100);
  sent.length = 0;
  const began = performance.now();
  await edit(8);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toHaveLength(1);
  expect((sent[0] ?? 0) - began).toBeLessThanOrEqual(20);
  await edit(60);
  expect(sent).toHaveLength(2);
});
