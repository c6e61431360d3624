// `--export`: everything a finished session leaves, taken away through the screens as a facilitator takes it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../check/browser.ts';
import { makeLink } from '../support/http.ts';

const FILE_MS = 120_000;

/** Where a facilitator of a session comes in: the server's address and their secret. */
export interface Leading {
  url: string;
  secret: string;
}

export interface Exported {
  /** In the order they were saved; names only. */
  files: string[];
  /** A link to the results, as it was made in the console. */
  link: string;
}

/** Saves every export into the folder, with a browser of its own. The server must have built pages. */
export async function exportAll(leading: Leading, folder: string): Promise<Exported> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
  try {
    return await exportWith(browser, leading, folder);
  } finally {
    await browser.close();
  }
}

/** The same in a browser that is open already. */
export async function exportWith(browser: Browser, leading: Leading, folder: string): Promise<Exported> {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(onServer(leading.url, await makeLink(leading.url, leading.secret, 'resume')));
    await page
      .getByRole('button', { name: /^Take away/ })
      .first()
      .click();
    const link = onServer(leading.url, await makeResultsLink(page));
    const files = await downloads(page, folder);
    const session = leading.secret.slice(0, 12);
    const cards = files.some((name) => name.endsWith('-cards.csv'));
    files.push(
      ...(await sheets(page, `${leading.url}/paper/${session}`, cards, folder)),
      await printed(page, link, folder, 'results.pdf'),
    );
    return { files, link };
  } finally {
    await context.close();
  }
}

/** A link names the address people use; here the server is reached at another one. */
function onServer(url: string, link: string): string {
  const { pathname, hash } = new URL(link);
  return `${url}${pathname}${hash}`;
}

/** In the open sheet "Take away": makes a link to the results and reads it. */
export async function makeResultsLink(page: Page): Promise<string> {
  const sheet = page.getByRole('dialog', { name: 'Take away' });
  await sheet.getByRole('button', { name: 'Make a link' }).click();
  return sheet.getByText(/\/results#k=/).innerText();
}

/** Presses every "Save ... as ..." of the open sheet in turn. */
async function downloads(page: Page, folder: string): Promise<string[]> {
  const buttons = page.getByRole('dialog', { name: 'Take away' }).getByRole('button', { name: /^Save / });
  await buttons.first().waitFor();
  const files: string[] = [];
  for (const button of await buttons.all()) {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: FILE_MS }),
      // One at a time: a button waits until the file before it is made.
      button.click({ timeout: FILE_MS }),
    ]);
    const name = file.suggestedFilename();
    if (files.includes(name)) throw new Error(`Two files are called ${name}.`);
    await file.saveAs(join(folder, name));
    files.push(name);
  }
  return files;
}

/** What "Print or save as PDF" gives on the results page: a browser leaves out backgrounds unless it is told to. */
async function printed(page: Page, link: string, folder: string, name: string): Promise<string> {
  await page.goto(link);
  await page.locator('main h2').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ path: join(folder, name), preferCSSPageSize: true });
  return name;
}

const SHEETS = {
  Cards: 'paper-cards.pdf',
  'Blank diamond': 'paper-diamond.pdf',
  'Poster to join': 'paper-poster.pdf',
};

/** What "Sheets to print" has for this session; without cards that is only the poster. */
async function sheets(page: Page, address: string, cards: boolean, folder: string): Promise<string[]> {
  await page.goto(address);
  const files: string[] = [];
  for (const [label, name] of Object.entries(SHEETS)) {
    if (!cards && label !== 'Poster to join') continue;
    await page.getByRole('radio', { name: label }).check({ force: true });
    await page.locator('#main section').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.pdf({ path: join(folder, name), preferCSSPageSize: true });
    files.push(name);
  }
  return files;
}
