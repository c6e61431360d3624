// What people do with a map, each their own way: by keys, in the table, with a finger, with the mouse.
import { addNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { startEmpty } from '@facet/shared/boards/network/networkDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { mapOf } from '../rehearse/network/maps.ts';
import { axeClean } from '../support/axe.ts';
import type { Person } from '../support/person.ts';
import type { Member } from './workshop.ts';

/** The question asked of the one own sort of tie. */
export const QUESTION = 'Whom can you ring on a bad day?';
const ROSTER = `Name,What it is
Harbour Primary,School
Priory Academy,School
"Oakfield, Fernhill site",School
HARBOUR PRIMARY,School
Town Library,Library
West Coast University,University`;
/** Six names, one of them twice. */
export const GIVEN = [
  'Harbour Primary',
  'Priory Academy',
  'Oakfield, Fernhill site',
  'Town Library',
  'West Coast University',
] as const;

/** By the form: two own sorts, an own tie with a question, a roster pasted; gives the join code. */
export async function makeNetwork(url: string, host: Page): Promise<string> {
  await host.goto(`${url}/`);
  await host.getByRole('button', { name: 'Start a session' }).click();
  await host.getByRole('radio', { name: /Map our network/ }).check({ force: true });
  await host.getByLabel('Title').fill('Harbour network, spring');
  await host.getByLabel('Your name').fill('Helen');
  await host.getByLabel('The question people answer').fill('Who works with whom?');

  const ties = host.getByRole('group', { name: 'What can a tie be about?' });
  await ties.getByLabel('Another, in your own words').fill('Trust');
  await ties.getByRole('button', { name: 'Add', exact: true }).click();
  await ties.getByLabel('Trust: what is asked about it').fill(QUESTION);
  const sorts = host.getByRole('group', { name: 'Who and what can be on the map?' });
  for (const sort of ['Library', 'Youth club']) {
    await sorts.getByLabel('Another, in your own words').fill(sort);
    await sorts.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(sorts.getByRole('checkbox', { name: sort })).toBeChecked();
  }
  await host.getByLabel('One name per line').fill(ROSTER);
  await host.getByRole('button', { name: 'Add these names' }).click();
  await expect(seen(host, 'Harbour Primary was there twice and is kept once.')).toBeVisible();
  const roster = host.getByRole('region', { name: '5 names are on the map' });
  const names = roster.getByRole('textbox', { name: /^Name \d+$/ });
  expect(await names.evaluateAll((all) => all.map((e) => (e as HTMLInputElement).value))).toEqual(GIVEN);
  await host.getByRole('checkbox', { name: 'Team or department' }).check();
  await axeClean(host, 'create a network');
  await host.getByRole('button', { name: 'Open the doors' }).click();
  await host.waitForURL(/\/host\//);
  const shown = await host
    .getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/)
    .first()
    .innerText();
  return shown.replace(' ', '');
}

/** By the link, as most people come in. */
export async function comeIn(url: string, code: string, { name, team, page }: Member): Promise<void> {
  await page.goto(`${url}/join/${code}`);
  await page.getByLabel('Your name or an alias').fill(name);
  await page.getByLabel('Your team or department').fill(team);
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page.getByRole('heading', { name: `You are in, ${name}` })).toBeVisible();
}

export const node = (page: Page, name: string): Locator =>
  page.getByRole('option', { name: new RegExp(`^${name}, `) });
export const dialog = (page: Page): Locator => page.getByRole('dialog');
/** Words on the screen, whether or not they are said to screen readers as well. */
export const seen = (on: Page | Locator, words: string | RegExp, options?: { exact?: boolean }): Locator =>
  on.getByText(words, options).and(on.locator(':not([data-announcer])'));
/** How much is on the map, as its foot says. */
export const counts = (page: Page, names: number, ties: number): Locator =>
  seen(page, `${names} on the map, ${ties} ${ties === 1 ? 'tie' : 'ties'}.`, { exact: true });
export const saved = (page: Page): Promise<void> =>
  expect(page.getByText('Saved', { exact: true }).first()).toBeVisible({ timeout: 30_000 });

/** Where a name lies on the screen. */
export async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await node(page, name).boundingBox();
  if (box === null) throw new Error(`${name} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses Tab until this has the focus. */
export async function tabOnto(page: Page, to: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(to).toBeVisible();
  for (let i = 0; i < 120; i += 1) {
    if (await to.evaluate((e) => e === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${to.toString()}`);
}

/** Tabs to a button and presses it. */
export async function press(page: Page, button: Locator): Promise<void> {
  await tabOnto(page, button);
  await page.keyboard.press('Enter');
}

/** Chooses from the menu that is open, by its arrow keys. */
export async function pick(page: Page, item: RegExp): Promise<void> {
  const to = page.getByRole('menuitem', { name: item });
  await expect(to).toBeVisible();
  for (let i = 0; i < 10 && !(await to.evaluate((e) => e === document.activeElement)); i += 1)
    await page.keyboard.press('ArrowDown');
  await expect(to).toBeFocused();
  await page.keyboard.press('Enter');
}

/** Tabs to a list of choices and types the beginning of one, as one does without a mouse. */
async function choose(page: Page, list: Locator, begin: string, whole: string): Promise<void> {
  await tabOnto(page, list);
  await page.keyboard.type(begin);
  await expect(list.locator('option:checked')).toHaveText(whole);
}

/** A name, in the table, by keys. */
export async function addInTable(page: Page, name: string, sort?: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a name' });
  if (sort !== undefined) await choose(page, form.getByLabel('What it is'), sort, sort);
  await tabOnto(page, form.getByLabel('Add a name'));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
}

/** To the names or to the ties, by keys. */
export async function tabOfTable(page: Page, which: RegExp): Promise<void> {
  await tabOnto(page, page.getByRole('tab', { selected: true }));
  if (!which.test(await page.getByRole('tab', { selected: true }).innerText()))
    await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: which, selected: true })).toBeFocused();
}

/** A tie, in the table, by keys. */
export async function tieInTable(
  page: Page,
  one: string,
  other: string,
  { about, strength }: { about: string; strength: string },
): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a tie' });
  const first = form.getByLabel('Between');
  if ((await first.locator('option:checked').innerText()) !== one) await choose(page, first, one, one);
  await choose(page, form.getByLabel('And', { exact: true }), other, other);
  await choose(page, form.getByLabel('About'), about, about);
  await choose(page, form.getByLabel('Strength'), strength, strength);
  await press(page, form.getByRole('button', { name: 'Add this tie' }));
}

/** On the map, by keys: arrows towards a name until the focus is on it. */
export async function walkTo(page: Page, name: string): Promise<void> {
  const to = await placeOf(page, name);
  const focused = page.locator('[role=option]:focus');
  await expect(focused).toHaveCount(1);
  for (let i = 0; i < 30; i += 1) {
    const label = (await focused.getAttribute('aria-label')) ?? '';
    if (label.startsWith(`${name}, `)) return;
    const box = await focused.boundingBox();
    if (box === null) throw new Error(`${label} is not on the screen`);
    const [dx, dy] = [to.x - box.x - box.width / 2, to.y - box.y - box.height / 2];
    const across = dx > 0 ? 'ArrowRight' : 'ArrowLeft';
    const along = dy > 0 ? 'ArrowDown' : 'ArrowUp';
    const far = Math.abs(dx) > Math.abs(dy);
    await page.keyboard.press(far ? across : along);
    if ((await focused.getAttribute('aria-label')) === label) await page.keyboard.press(far ? along : across);
  }
  throw new Error(`The arrows never came to ${name}`);
}

/** Somebody on another device makes and finishes their group's map; no browser is needed for what only others see. */
export async function makeGroupMap(person: Person): Promise<void> {
  const board = await person.board('group', person.group ?? '').whenSynced();
  const map = mapOf(person, board);
  startEmpty(map.doc);
  const idOf = (name: string): string => map.given.nodes.find((n) => n.name === name)?.id ?? '';
  addNode(map, { id: 'm1', name: 'Young Minds', kind: 'organisation', sort: 'agency' });
  drawTie(map, idOf('Harbour Primary'), idOf('Priory Academy'), { types: ['Trust'], strength: 3 });
  drawTie(map, 'm1', idOf('Priory Academy'), { types: ['knowledge'], when: 'wanted' });
  await board.whenSaved();
  const { group } = person;
  await person.must({
    type: 'setGroupReady',
    activity: person.activity?.id ?? '',
    group: group ?? '',
    ready: true,
  });
}
