// The three people whose screens are shown, each in a browser of their own.
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../check/browser.ts';
import type { Room } from '../rehearse/room.ts';
import type { Person } from '../support/person.ts';

export interface Pages {
  /** Somebody who has no seat yet. */
  visitor: Page;
  facilitator: Page;
  participant: Page;
  projector: Page;
  close: () => Promise<void>;
}

/** Opens what each of them sees; their seats are those of the pretend people, who go on acting for them. */
export async function openPages(room: Room, dark: boolean): Promise<Pages> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
  const colorScheme = dark ? 'dark' : 'light';
  const sit = async (path: string, person: Person, options: BrowserContextOptions): Promise<Page> => {
    const page = await newPage(browser, { ...options, colorScheme });
    await page.goto(`${room.url}${path}#k=${person.secret}`);
    return page;
  };
  const visitor = await newPage(browser, { colorScheme });
  const first = room.people[0];
  if (first === undefined) throw new Error('Nobody is in the room.');
  const facilitator = await sit('/host', room.facilitator, {});
  const participant = await sit('/s', first, { hasTouch: true });
  const projector = await sit(dark ? '/projector?dark' : '/projector', room.projector, {});
  return { visitor, facilitator, participant, projector, close: () => browser.close() };
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
    ...options,
  });
  return context.newPage();
}

/** Goes where the facilitator has led, where the page still waits for the person to finish something. */
export async function arrive(page: Page): Promise<void> {
  const go = page.getByRole('button', { name: /^Go (to|and|there)/ });
  if ((await go.count()) > 0) await go.first().click();
}
