// A step closes while tablets have work that is not saved: what the facilitator sees before, and what becomes of the work.
import { expect, test, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { Road } from '../support/faultProxy.ts';
import { makeSession, takeSeat } from '../support/http.ts';
import { Person } from '../support/person.ts';
import { startServer, type RunningServer } from '../support/server.ts';
import { schoolPlan } from '../screens/plans.ts';
import { until } from '../support/until.ts';
import { coldBoard, savedMark, toBeSaved } from './broken.ts';
import { byClick } from './placing.ts';
import { atBoard, namesOnList, placeTogether } from './workshop.ts';

/** As the server has it: what arrives within it still counts. */
const GRACE_MS = 30_000;
/** Slow enough that what was done is still on its way when the network goes. */
const SLOW_MS = 3000;

let server: RunningServer;
const roads: Road[] = [];
const contexts: BrowserContext[] = [];
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  for (const context of contexts) await context.close();
  for (const road of roads) await road.close();
  await server.stop();
});

async function newPage(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  contexts.push(context);
  return context.newPage();
}

interface Tablet {
  page: Page;
  road: Road;
  seat: string;
}

/** Somebody with a tablet and a network of their own. */
async function join(browser: Browser, code: string, name: string): Promise<Tablet> {
  const { session, secret, seat } = await takeSeat(server.url, code, { name, about: {} });
  const road = await Road.open({ target: server.port });
  roads.push(road);
  const page = await newPage(browser, 1024, 768);
  await page.goto(`${road.url}/s/${session}#k=${secret}`);
  return { page, road, seat };
}

/** A change that the server has not confirmed, told to the facilitator; then the network goes, and there is another. */
async function loses(
  { page, road, seat }: Tablet,
  lead: Person,
  cards: [string, string],
  places: [string, string],
): Promise<void> {
  const unsaved = (): boolean => lead.devices.some((device) => device.seat === seat && device.unsaved > 0);
  await until('the device to have nothing unsaved', () => !unsaved());
  road.set({ delayMs: SLOW_MS });
  await byClick(page, cards[0], places[0]);
  await until('the device to say that it has unsaved work', unsaved);
  road.bar(true);
  await byClick(page, cards[1], places[1]);
  await expect(savedMark(page)).toHaveAttribute('data-saved', 'waiting', { timeout: 15_000 });
}

function comesBack({ road }: Tablet): void {
  road.set({});
  road.bar(false);
}

/** Closes a step although devices have unsaved work, which the facilitator is asked about first. */
async function closes(host: Page, button: RegExp, devices: number): Promise<void> {
  await host.getByRole('button', { name: button }).click();
  const sheet = host.getByRole('dialog');
  const said =
    devices === 1 ? '1 device has work not saved yet' : `${devices} devices have work not saved yet`;
  await expect(sheet.getByRole('heading', { name: said })).toBeVisible();
  await axeClean(host, 'console, closing with work unsaved');
  await sheet.getByRole('button', { name: /anyway$/ }).click();
  await expect(sheet).toBeHidden();
}

const slotsOf = (page: Page, scope: 'individual' | 'group'): Promise<number> =>
  coldBoard(page, server.url, scope, ({ doc }) => doc.getMap('slots').size);

const sheetOf = (page: Page, title: RegExp): Locator => page.getByRole('dialog', { name: title });

test('K4 P5 work that comes within the grace is in; what comes later is kept and shown to its owner as not included, on their own board and on their group’s', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const made = await makeSession(server.url, schoolPlan());
  const lead = await new Person({ url: server.url, session: made.session, secret: made.secret }).ready();
  const activity = lead.activity?.id ?? '';
  const [amira, tom, nia] = [
    await join(browser, made.code, 'Amira'),
    await join(browser, made.code, 'Tom'),
    await join(browser, made.code, 'Nia'),
  ];
  const host = await newPage(browser, 1440, 900);
  await host.goto(`${server.url}/host/${made.session}#k=${made.secret}`);

  await lead.must({ type: 'setStage', activity, stage: { at: 'individual' } });
  for (const { page } of [amira, tom, nia]) await page.getByRole('button', { name: 'Start ranking' }).click();
  const names = await namesOnList(tom.page);
  const [first = '', second = '', third = ''] = names;
  for (const { page } of [amira, tom]) {
    await byClick(page, first, 'Row 1');
    await toBeSaved(page);
  }

  await test.step('The facilitator sees whose work is not saved, and closes all the same', async () => {
    for (const tablet of [amira, tom])
      await loses(tablet, lead, [second, third], ['Row 2, first of 2', 'Row 2, second of 2']);
    await lead.must({ type: 'formGroups', activity, seed: 1 });
    await closes(host, /^Close ranking, open groups$/, 2);
  });
  const closedAt = Date.now();

  await test.step('Whoever is back within the grace has everything in, and hears nothing of it', async () => {
    comesBack(tom);
    await expect.poll(() => slotsOf(tom.page, 'individual'), { timeout: 15_000 }).toBe(3);
    expect(Date.now() - closedAt).toBeLessThan(GRACE_MS);
    await expect(tom.page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('The same on a group’s board', async () => {
    await lead.must({ type: 'setStage', activity, stage: { at: 'groups', step: 'agree' } });
    await tom.page.getByRole('button', { name: 'Start empty' }).first().click({ timeout: 15_000 });
    await atBoard(nia.page);
    await placeTogether({ name: 'Nia', team: '', way: byClick, device: {}, page: nia.page }, first, 'Row 1');
    await toBeSaved(nia.page);
    await loses(nia, lead, [second, third], ['Row 2, first of 2', 'Row 2, second of 2']);
    await closes(host, /^Start with Group/, 2);
  });
  const groupsClosedAt = Date.now();

  await test.step('Later than that, one’s own work is kept for its owner and shown', async () => {
    await expect
      .poll(() => Date.now() - closedAt, { timeout: 60_000, intervals: [500] })
      .toBeGreaterThan(GRACE_MS + 1500);
    comesBack(amira);
    const late = sheetOf(amira.page, /^Ranking closed before \d+ of your changes arrived$/);
    await expect(late).toBeVisible({ timeout: 30_000 });
    await expect(late.getByText(third)).toBeVisible();
    await axeClean(amira.page, 'participant, work that came late');
    await amira.page.screenshot({ path: test.info().outputPath('late-own.png') });
    expect(await slotsOf(amira.page, 'individual')).toBeLessThan(3);
    await late.getByRole('button', { name: 'I have seen this' }).click();
    await expect(late).toBeHidden();
  });

  await test.step('And so is a group’s, said to whoever made it', async () => {
    await expect
      .poll(() => Date.now() - groupsClosedAt, { timeout: 60_000, intervals: [500] })
      .toBeGreaterThan(GRACE_MS + 1500);
    comesBack(nia);
    const late = sheetOf(nia.page, /^\d+ changes? (was|were) not included$/);
    await expect(late).toBeVisible({ timeout: 30_000 });
    await expect(late.getByText('on your group’s board.')).toBeVisible();
    await expect(late.getByText('The step had closed before they could be saved.')).toBeVisible();
    await axeClean(nia.page, 'participant, group work that came late');
    await nia.page.screenshot({ path: test.info().outputPath('late-group.png') });
    await late.getByRole('button', { name: 'Understood' }).click();
    await expect(late).toBeHidden();
    expect(await slotsOf(nia.page, 'group')).toBeLessThan(3);
    // It does not come again, and nobody else is told.
    await nia.page.reload();
    await expect(nia.page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const { page } of [nia, tom]) await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  lead.close();
});
