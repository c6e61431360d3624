// What people do in every workshop, by the screens alone.
import { expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { axeClean } from '../support/axe.ts';
import { byKeys, freePlace, type Way } from './placing.ts';

const TITLE = 'Autumn INSET, Harbour network';

export interface Member {
  name: string;
  team: string;
  way: Way;
  device: BrowserContextOptions;
  page: Page;
}

/** By the form, with a ready list; gives the join code. */
export async function makeSession(url: string, host: Page, look = axeClean): Promise<string> {
  await host.goto(`${url}/`);
  await look(host, 'home');
  await host.getByRole('button', { name: 'Start a session' }).click();
  await host.getByLabel('Title').fill(TITLE);
  await host.getByLabel('Your name').fill('Helen');
  await host.getByRole('button', { name: 'Choose another' }).click();
  await host.getByRole('button', { name: /What makes a school network effective/ }).click();
  await host.getByLabel('The question people answer').fill('What makes our network effective?');
  await host.getByRole('checkbox', { name: 'Team or department' }).check();
  await look(host, 'create');
  await host.getByRole('button', { name: 'Open the doors' }).click();
  await host.waitForURL(/\/host\//);
  await expect(host.getByText('The doors are open')).toBeVisible();
  const shown = await host
    .getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/)
    .first()
    .innerText();
  return shown.replace(' ', '');
}

/** With keys alone for Amira, a tap or a click for the others. */
export async function join(
  url: string,
  { name, team, page, way }: Member,
  code: string,
  byLink: boolean,
  look = axeClean,
): Promise<void> {
  await page.goto(byLink ? `${url}/join/${code}` : `${url}/`);
  if (!byLink) {
    await page.getByLabel('Code').fill(`${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
    await page.getByRole('button', { name: 'Go in' }).click();
  }
  await expect(page.getByLabel('Your name or an alias')).toBeVisible();
  await look(page, 'join');
  if (way === byKeys) {
    await page.getByLabel('Your name or an alias').focus();
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(team);
    await page.keyboard.press('Enter');
  } else {
    await page.getByLabel('Your name or an alias').fill(name);
    await page.getByLabel('Your team or department').fill(team);
    await page.getByRole('button', { name: 'Go in' }).click();
  }
  await expect(page.getByRole('heading', { name: `You are in, ${name}` })).toBeVisible();
}

export async function namesOnList(page: Page): Promise<string[]> {
  const cards = page.getByRole('region', { name: 'Still on the list' }).locator('button[data-card]');
  await expect(cards.first()).toBeVisible();
  const labels = await cards.evaluateAll((all) => all.map((e) => e.textContent));
  return labels.map((l) => l.slice(0, l.indexOf('. ')));
}

/** Who is with whom, by what their screens say; no two of one team are together where that can be. */
export async function groupsOf(members: readonly Member[]): Promise<Member[][]> {
  const found = new Map<string, Member[]>();
  for (const member of members) {
    const heading = await member.page
      .getByText(/Group \d/)
      .first()
      .innerText();
    const group = /Group (\d)/.exec(heading)?.[1] ?? '';
    found.set(group, [...(found.get(group) ?? []), member]);
  }
  const groups = [...found.values()];
  expect(groups.map((g) => g.length)).toEqual([3, 3]);
  for (const group of groups) expect(new Set(group.map((m) => m.team)).size).toBe(3);
  return groups;
}

/** A board that several write on is open to this page. */
export async function atBoard(page: Page): Promise<void> {
  const list = page.getByRole('button', { name: /The list, \d+|Open the list/ });
  const tray = page.getByRole('region', { name: 'Still on the list' });
  await expect(list.or(tray).first()).toBeVisible({ timeout: 15_000 });
}

/** On a board that others see: opens the list if it is not in view, and places a card the person's own way. */
export async function placeTogether({ page, way }: Member, card: string, place: string): Promise<void> {
  const tray = page.getByRole('region', { name: 'Still on the list' });
  if (!(await tray.isVisible()))
    await page
      .getByRole('button', { name: /The list, \d+|Open the list/ })
      .first()
      .click();
  await way(page, card, place);
  await expect(freePlace(page, place)).toHaveCount(0);
}
