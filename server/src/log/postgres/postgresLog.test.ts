import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { logContract } from '../contract.testSuite.ts';
import { openPostgresLog } from './postgresLog.ts';

let postgres: TestPostgres;
beforeAll(async () => void (postgres = await startPostgres()), 60_000);
afterAll(() => postgres.end());

logContract('Postgres', async () => {
  const url = await postgres.database();
  return {
    log: await openPostgresLog({ url }),
    reopen: () => openPostgresLog({ url }),
    dispose: () => undefined,
  };
});
