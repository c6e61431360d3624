// The pages without a server, and the pages of two versions in turn: what the service worker keeps, and what it lets go.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { schoolPlan } from '../screens/plans.ts';
import { anotherBuild, openDeploys, type Deploys } from '../support/deploys.ts';
import { makeSession, takeSeat } from '../support/http.ts';
import { Person } from '../support/person.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { coldBoard, savedMark, toBeSaved } from './broken.ts';
import { byClick, diamond } from './placing.ts';
import { namesOnList } from './workshop.ts';

let folder = '';
let server: RunningServer;
let deploys: Deploys;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facet-offline-'));
  server = await startServer({ dataDir: join(folder, 'data') });
  deploys = await openDeploys(server.port);
});
test.afterEach(async () => {
  await deploys.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody who ranks in private at `url`; gives the cards as they stand on the list. */
async function ranking(page: Page, url: string): Promise<string[]> {
  const made = await makeSession(server.url, schoolPlan());
  const lead = await new Person({ url: server.url, session: made.session, secret: made.secret }).ready();
  await lead.must({ type: 'setStage', activity: lead.activity?.id ?? '', stage: { at: 'individual' } });
  lead.close();
  const { session, secret } = await takeSeat(server.url, made.code, { name: 'Amira', about: {} });
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`${url}/s/${session}#k=${secret}`);
  await page.getByRole('button', { name: 'Start ranking' }).click();
  return namesOnList(page);
}

const has = (page: Page, card: string, place: string) =>
  expect(diamond(page).getByRole('button', { name: new RegExp(`^${card}\\. .*${place}\\.`) })).toBeVisible({
    timeout: 15_000,
  });

const slots = (page: Page): Promise<number> =>
  coldBoard(page, server.url, 'individual', ({ doc }) => doc.getMap('slots').size);

/** The pages are kept, and so is the session as it stands, by the build that is open. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const byThisBuild = () =>
    page.evaluate(async () => {
      const [found] = await indexedDB.databases();
      const open = indexedDB.open(found?.name ?? '');
      await new Promise((done) => (open.onsuccess = done));
      const rows = open.result.transaction('sessions').objectStore('sessions').getAll();
      await new Promise((done) => (rows.onsuccess = done));
      open.result.close();
      const script = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? 'none';
      return (rows.result as { shape: string }[]).some(({ shape }) => shape.endsWith(script));
    });
  await expect.poll(byThisBuild, { timeout: 15_000 }).toBe(true);
}

test('K6 with the server stopped a reloaded tablet opens, shows the session, takes work and saves it when the server is back', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const [first = '', second = '', third = ''] = await ranking(page, server.url);
  await byClick(page, first, 'Row 1');
  await toBeSaved(page);
  await kept(page);

  await server.kill();
  await page.reload();
  await has(page, first, 'Row 1');
  await byClick(page, second, 'Row 2, first of 2');
  await expect(savedMark(page)).toHaveAttribute('data-saved', 'waiting', { timeout: 15_000 });
  await page.reload();
  await has(page, first, 'Row 1');
  await has(page, second, 'Row 2, first of 2');
  await expect(savedMark(page)).toHaveAttribute('data-saved', 'waiting', { timeout: 15_000 });
  await byClick(page, third, 'Row 2, second of 2');

  server = await startServer({ dataDir: join(folder, 'data'), port: server.port });
  await toBeSaved(page);
  expect(await slots(page)).toBe(3);
});

/** The script that a page began with. */
const build = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '');

/** Looks for a new version, as a page does every hour, and says when its worker has been fetched. */
const lookForNews = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
/** The version of the pages that are kept, by which worker: the one at work, or one that waits. */
const workers = (page: Page): Promise<{ waiting: boolean; caches: number }> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const names = (await caches.keys()).filter((name) => name.startsWith('facet-pages-'));
    return { waiting: registration.waiting !== null, caches: names.length };
  });

test('K8 a new version waits for unsaved work, takes over by itself, and an open page goes on with the files it began with', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const [first = '', second = '', third = ''] = await ranking(page, deploys.url);
  await byClick(page, first, 'Row 1');
  await toBeSaved(page);
  await kept(page);
  const old = await build(page);

  deploys.reach(false);
  await byClick(page, second, 'Row 2, first of 2');
  await expect(savedMark(page)).toHaveAttribute('data-saved', 'waiting', { timeout: 15_000 });
  await anotherBuild(join(folder, 'dist'));
  deploys.serve(join(folder, 'dist'));
  await lookForNews(page);
  await expect.poll(() => workers(page), { timeout: 20_000 }).toEqual({ waiting: true, caches: 2 });

  deploys.reach(true);
  await toBeSaved(page);
  await expect.poll(async () => (await workers(page)).waiting, { timeout: 20_000 }).toBe(false);
  // Nobody was moved: the same page, and what it may still fetch is there though the server has it no more.
  expect(await build(page)).toBe(old);
  expect(await page.evaluate((path) => fetch(path).then((r) => r.status), old)).toBe(200);
  await byClick(page, third, 'Row 2, second of 2');
  await toBeSaved(page);

  await page.reload();
  await has(page, third, 'Row 2, second of 2');
  const now = await build(page);
  expect(now).not.toBe(old);
  await kept(page);
  deploys.reach(false);
  await page.context().setOffline(true);
  await page.reload();
  await has(page, first, 'Row 1');
  expect(await build(page)).toBe(now);
  await page.context().setOffline(false);
  deploys.reach(true);
  await toBeSaved(page);
  expect(await slots(page)).toBe(3);
});
