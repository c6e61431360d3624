// Takes the pictures: one page at every size, each only when nothing moves any more.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export const SIZES = ['1024x768', '390x844', '1440x900', '1920x1080'] as const;

export interface Camera {
  folder: string;
  sizes: readonly string[];
  /** Pictures taken so far. */
  taken: string[];
}

const STILL_TRIES = 12;

/** Takes a page at each size as `name-size.png`, and leaves it at the first. */
export async function take(camera: Camera, page: Page, name: string, sizes = camera.sizes): Promise<void> {
  for (const size of [...sizes, sizes[0] as string]) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    await page.setViewportSize({ width, height });
    if (camera.taken.includes(`${name}-${size}.png`)) continue;
    await writeFile(join(camera.folder, `${name}-${size}.png`), await still(page));
    camera.taken.push(`${name}-${size}.png`);
  }
}

/** The page once two looks at it in a row are the same; a running clock may keep it from that, so not for ever. */
async function still(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A map is laid out a little at a time; two frames until a new size has come through to it.
  await page.evaluate(
    () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(null)))),
  );
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  let last = await page.screenshot();
  for (let i = 0; i < STILL_TRIES; i += 1) {
    await page.evaluate(() => new Promise((next) => setTimeout(next, 60)));
    const now = await page.screenshot();
    if (now.equals(last)) return now;
    last = now;
  }
  return last;
}
