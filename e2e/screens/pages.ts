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

/** The step of the road that a participant's page is at, in each picture; none while they wait. */
const ROAD: Record<string, string | RegExp> = {
  read: 'Read',
  rank: 'Rank',
  draw: 'Draw',
  drawn: 'Draw',
  held: 'Rank',
  ranked: 'Rank',
  share: 'Share',
  agree: /Agree|Merge/,
  agreed: /Agree|Merge/,
  'present-next': 'Present',
  present: 'Present',
  'present-pair': 'Present',
  'present-spot': 'Present',
  whole: 'Decide',
  'whole-board': 'Decide',
  consent: 'Decide',
  'consent-shown': 'Decide',
  'whole-spot': 'Decide',
  'whole-compare': 'Decide',
  decided: 'Decide',
  closed: 'Decide',
};

/** A participant's page follows the facilitator a moment later, or when the person says so: here at once. */
export async function arrive(page: Page, step: string): Promise<void> {
  if (step.startsWith('consent'))
    await page
      .getByRole('heading', {
        name: step === 'consent' ? 'What do you think of these?' : 'What the room said',
      })
      .waitFor();
  const expected = ROAD[step];
  if (expected === undefined) return;
  const there = page.locator('[aria-current="step"]').filter({ hasText: expected });
  const go = page.getByRole('button', { name: /^Go (to|and|there)/ });
  await there.or(go).first().waitFor({ state: 'attached' });
  if ((await there.count()) > 0) return;
  // It may go by itself at this very moment.
  await go
    .first()
    .click({ timeout: 3000 })
    .catch(() => undefined);
  await there.waitFor({ state: 'attached' });
}
