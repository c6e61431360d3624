import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { openRedisBus } from './redis.ts';
import { serversContract } from './servers.testSuite.ts';
import { startServers, type BoardThere } from './testing/servers.ts';
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

test('losing Redis in the middle of the work loses nothing of it', { timeout: 60_000 }, async () => {
  const servers = await startServers(2, {
    bus: () => openRedisBus({ url: redis.url, retryMs: 10 }),
    times: { ...quick, lookMs: 300 },
    database: await postgres.database(),
  });
  try {
    const [a, b] = servers.at;
    if (a === undefined || b === undefined) throw new Error('no servers');
    const made = await a.makeSession();
    const people = [await a.join(made.code, 'Ann'), await b.join(made.code, 'Ben')];
    const fay = await servers.line(0, made.secret);
    await fay.command({ type: 'setStage', activity: 'a1', stage: { at: 'whole' } });
    const whole = { session: made.session, activity: 'a1', scope: 'whole', owner: '' } as const;
    const boards: BoardThere[] = [];
    for (const [i, { secret }] of people.entries()) boards.push(await servers.board(i, secret, whole));
    const truth: Record<string, string> = {};
    const write = (phase: string): void => {
      for (const [i, { doc }] of boards.entries()) {
        doc.getMap('reasons').set(`${phase} ${i}`, phase);
        truth[`${phase} ${i}`] = phase;
      }
    };
    const seen = () => boards.map(({ doc }) => doc.getMap('reasons').toJSON());
    for (const phase of ['before', 'without', 'after']) {
      if (phase === 'without') await redis.kill();
      if (phase === 'after') await redis.start();
      write(phase);
      await vi.waitFor(() => expect(seen()).toEqual([truth, truth]), { timeout: 15_000, interval: 20 });
    }
    expect(boards.flatMap(({ codes }) => codes)).toEqual([]);
  } finally {
    await servers.end();
  }
});
