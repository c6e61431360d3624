// What several servers share, of a run's own: a Postgres and a Redis, and what goes wrong with them.
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresIn, startBus } from '../cluster/services.ts';
import type { Service } from './cluster.ts';

export interface Shared {
  /** What each server is started with. */
  env: Record<string, string>;
  services: readonly Service[];
  end: () => Promise<void>;
}

/** Starts both; the database's files lie in a folder inside `dataDir`. */
export async function startShared(dataDir: string): Promise<Shared> {
  // Started by root, Postgres runs as nobody, who has to come this way.
  if (process.getuid?.() === 0) await chmod(dataDir, 0o755);
  const postgres = await postgresIn(join(dataDir, 'postgres'));
  const redis = await startBus();
  const leave = (): void => void redis.kill();
  process.once('exit', leave);
  return {
    env: { DATABASE_URL: postgres.url, REDIS_URL: redis.url },
    services: [
      {
        name: 'postgresRestarts',
        of: 'postgres',
        mostMs: 0,
        lagMs: 10_000,
        fail: () => postgres.restartNow(),
      },
      {
        name: 'redisDies',
        of: 'redis',
        mostMs: 60_000,
        lagMs: 0,
        async fail(forMs) {
          await redis.kill();
          await sleep(forMs);
          await redis.start();
        },
      },
      {
        name: 'redisFull',
        of: 'redis',
        mostMs: 10_000,
        lagMs: 0,
        async fail(forMs) {
          await redis.fill();
          await sleep(forMs);
          await redis.empty();
        },
      },
    ],
    async end() {
      process.off('exit', leave);
      await redis.end();
      await postgres.end();
    },
  };
}
