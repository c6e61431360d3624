// The ways people place a card. Each does what that person would do with their hands, and nothing else.
import { expect, type Locator, type Page } from '@playwright/test';

/** "Row 2, first of 2", as the places are named. */
const PLACES = [
  'Row 1',
  'Row 2, first of 2',
  'Row 2, second of 2',
  'Row 3, first of 3',
  'Row 3, second of 3',
  'Row 3, third of 3',
  'Row 4, first of 2',
  'Row 4, second of 2',
  'Row 5',
] as const;

export const diamond = (page: Page): Locator =>
  page.getByRole('group', { name: 'Diamond, nine places' }).last();
const tray = (page: Page): Locator => page.getByRole('region', { name: 'Still on the list' });
export const freePlace = (page: Page, place: string): Locator =>
  diamond(page).getByRole('button', { name: `${place}, free.`, exact: true });
const cardOnList = (page: Page, card: string): Locator =>
  tray(page).getByRole('button', { name: new RegExp(`^${card}\\. `) });

/** How one person puts one card on one free place. */
export type Way = (page: Page, card: string, place: string) => Promise<void>;

/** Tap the card, tap the place. */
export const byClick: Way = async (page, card, place) => {
  await cardOnList(page, card).click();
  await freePlace(page, place).click();
};

/** The same with a finger. */
export const byTouch: Way = async (page, card, place) => {
  await cardOnList(page, card).tap();
  await freePlace(page, place).tap();
};

/** Press, carry, let go. */
export const byDrag: Way = async (page, card, place) => {
  const from = cardOnList(page, card);
  await from.scrollIntoViewIfNeeded();
  const start = await middle(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 20, start.y + 10, { steps: 3 });
  const to = freePlace(page, place);
  await to.scrollIntoViewIfNeeded();
  const end = await middle(to);
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
};

/** On a phone: the card raises the sheet that is the diamond; a place in it lowers it again. */
export const byPhone: Way = async (page, card, place) => {
  await cardOnList(page, card).tap();
  const sheet = page.getByRole('dialog', { name: `Where does ${card} go?` });
  await sheet.getByRole('button', { name: `${place}, free.`, exact: true }).tap();
  await expect(sheet).toBeHidden();
};

/** With keys alone: Tab to the list, arrows to the card, Enter, arrows to the place, Enter. */
export const byKeys: Way = async (page, card, place) => {
  await tabTo(
    page,
    (e) =>
      e.closest('section')?.querySelector('h2')?.textContent === 'Still on the list' &&
      e.hasAttribute('data-card'),
  );
  await page.keyboard.press('Home');
  await arrowTo(page, 'ArrowDown', `${card}. `);
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAttribute('data-slot', /./);
  await page.keyboard.press('Home');
  const row = Number(place[4]);
  const at = ['first', 'second', 'third'].findIndex((w) => place.includes(w));
  for (let r = 1; r < row; r += 1) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < at; i += 1) await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(`${place}, free.`);
  await page.keyboard.press('Enter');
};

/** Fills all nine places with the first nine of `cards`. */
export async function rankNine(page: Page, cards: readonly string[], way: Way): Promise<void> {
  for (const [i, place] of PLACES.entries()) {
    const card = cards[i] ?? '';
    await way(page, card, place);
    await expect(
      diamond(page).getByRole('button', { name: new RegExp(`^${card}\\. .*${place}\\.`) }),
    ).toBeVisible();
  }
}

const focused = (page: Page): Locator => page.locator(':focus');

/** Presses Tab until what has the focus fits. */
export async function tabTo(page: Page, fits: (element: Element) => boolean): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (await page.evaluate(`(${String(fits)})(document.activeElement)`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to what fits ${String(fits)}`);
}

/** Tabs to a control by its name. */
export async function tabToName(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    const at = focused(page);
    if (
      (await at.count()) > 0 &&
      name.test((await at.first().getAttribute('aria-label')) ?? (await at.first().innerText()))
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

async function arrowTo(page: Page, key: string, start: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if ((await focused(page).innerText()).startsWith(start)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${start}`);
}

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
