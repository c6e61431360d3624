import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { openRedisBus } from './redis.ts';
import { serversContract } from './servers.testSuite.ts';
import { startRedis, type RedisServer } from './testing/redisServer.ts';

const quick = { tellMs: 10, beatMs: 200, forgetMs: 2000 };
let postgres: TestPostgres;
let redis: RedisServer;
beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
}, 400_000);
afterAll(() => Promise.all([postgres.end(), redis.end()]), 60_000);

serversContract(
  'on Postgres and Redis',
  async () => ({
    bus: () => openRedisBus({ url: redis.url, retryMs: 10 }),
    times: { ...quick, lookMs: 3000 },
    database: await postgres.database(),
  }),
  { hears: 'all' },
);

serversContract(
  'on Postgres alone',
  async () => ({ bus: null, times: { ...quick, lookMs: 300 }, database: await postgres.database() }),
  { hears: 'nothing' },
);
