import { test } from '@playwright/test';
import { startServer, type RunningServer } from '../support/server.ts';
import { diamond9Run } from './diamond9Run.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  await server.stop();
});

test('six people, a facilitator and a projector go through all six steps', async ({ browser }) => {
  test.setTimeout(600_000);
  await diamond9Run({ browser, url: server.url });
});
