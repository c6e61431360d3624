import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connect } from '../testing/wire.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { fileOf, ranked, saved, start, write } from './testing/served.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
beforeAll(async () => void (postgres = await startPostgres()));
afterAll(() => postgres.end());

it('V6 a server whose Postgres goes away says so as of a full disk, saves nothing, and goes on when it is back', async () => {
  const at = await start({ env: { DATABASE_URL: await postgres.database() } });
  expect(existsSync(fileOf('facet.sqlite'))).toBe(false);
  const { made, seat } = await ranked(at);
  const lead = await connect(at.localUrl, made.secret);
  expect((await at.ask('/readyz')).status).toBe(200);
  await postgres.kill();
  await expect.poll(async () => (await at.ask('/readyz')).status, { timeout: 15_000 }).toBe(503);
  await expect.poll(() => at.data.disk.canSave(), { timeout: 15_000 }).toBe(false);
  expect(await (await fetch(`${at.localUrl}/readyz`)).text()).toBe('Postgres takes no records');
  expect(await lead.command({ type: 'setTitle', title: 'Lost' })).toMatchObject({
    refusal: 'serverReadOnly',
  });
  const refused = await at.ask('/api/sessions', { body: {} });
  expect([refused.status, refused.body.refusal]).toEqual([503, 'noRoom']);
  await postgres.start();
  await expect.poll(() => at.data.disk.canSave(), { timeout: 15_000 }).toBe(true);
  expect((await lead.command({ type: 'setTitle', title: 'Kept' })).ok).toBe(true);
  lead.close();
  await write(at, seat, 'goes on');
  await saved(at, seat, 'goes on');
});
