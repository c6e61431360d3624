import { afterAll, beforeAll, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { logContract } from '../contract.testSuite.ts';
import { openPostgresLog } from './postgresLog.ts';

// Each file starts a Postgres of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
beforeAll(async () => void (postgres = await startPostgres()));
afterAll(() => postgres.end());

logContract('Postgres', async () => {
  const url = await postgres.database();
  return {
    log: await openPostgresLog({ url }),
    reopen: () => openPostgresLog({ url }),
    dispose: () => undefined,
  };
});
