// The screens of letting in, what happened and erasing, in a session of their own.
import type { Page } from '@playwright/test';
import { walkRules } from '../support/rulesWalk.ts';
import type { ShootPage } from './door.ts';
import { schoolPlan } from './plans.ts';

export async function rules(url: string, visitor: Page, shoot: ShootPage): Promise<void> {
  const browser = visitor.context().browser();
  if (browser === null) throw new Error('The page is in no browser.');
  const open = async (): Promise<Page> =>
    (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', deviceScaleFactor: 1 })).newPage();
  const pages = { host: await open(), newcomer: await open(), guest: await open() };
  for (const page of Object.values(pages)) await page.setViewportSize({ width: 1024, height: 768 });
  await walkRules(url, schoolPlan(), pages, shoot);
  for (const page of Object.values(pages)) await page.context().close();
}
