import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { busContract } from './contract.testSuite.ts';
import { openRedisBus } from './redis.ts';
import { startRedis, type RedisServer } from './testing/redisServer.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
}, 400_000);
afterAll(() => redis.end());

busContract('of a real Redis', () =>
  Promise.resolve({
    join: () => openRedisBus({ url: redis.url, retryMs: 10 }),
    down: () => redis.kill(),
    up: () => redis.start(),
    end: () => Promise.resolve(),
  }),
);

test('of a Redis that takes nothing, no more is kept for it than a few megabytes', async () => {
  const bus = openRedisBus({ url: redis.url, retryMs: 10 });
  await vi.waitFor(() => expect(bus.up).toBe(true));
  redis.freeze();
  try {
    const before = process.memoryUsage();
    const message = new Uint8Array(1024 * 1024);
    for (let i = 0; i < 200; i++) bus.publish('t', message);
    const after = process.memoryUsage();
    const grown = after.arrayBuffers + after.external - before.arrayBuffers - before.external;
    expect(grown).toBeLessThan(60 * 1024 * 1024);
  } finally {
    redis.thaw();
    await bus.close();
  }
});

test('a server starts without its Redis, and joins the bus once that is there', async () => {
  await redis.kill();
  const down: unknown[] = [];
  const bus = openRedisBus({ url: redis.url, retryMs: 10, onDown: (error) => down.push(error) });
  try {
    await vi.waitFor(() => expect(down).toHaveLength(1));
    expect(bus.up).toBe(false);
    await redis.start();
    await vi.waitFor(() => expect(bus.up).toBe(true), 5000);
    expect(down).toHaveLength(1);
  } finally {
    await bus.close();
  }
});
