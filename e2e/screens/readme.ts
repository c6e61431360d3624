// The README's picture: what a person, the hall and the facilitator see, side by side.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const SHOWN = [
  { file: 'participant-held-1024x768.png', says: 'Alone: pick nine, in private', area: 'alone' },
  {
    file: 'projector-present-pair-1920x1080.png',
    says: 'The hall: a group explains its diamond',
    area: 'hall',
  },
  { file: 'facilitator-rank-1440x900.png', says: 'Leading: counts, never who placed what', area: 'lead' },
];

/** Makes the picture from those just taken; says so where one of them was not. */
export async function makeReadmePicture(page: Page, folder: string, target: string): Promise<void> {
  const missing = SHOWN.filter(({ file }) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    console.log(`${target} is as it was: it is made from ${missing.map((m) => m.file).join(', ')}.`);
    return;
  }
  const figures = await Promise.all(
    SHOWN.map(async ({ file, says, area }) => {
      const data = (await readFile(join(folder, file))).toString('base64');
      return `<figure class="${area}"><img src="data:image/png;base64,${data}"><figcaption>${says}</figcaption></figure>`;
    }),
  );
  // The letters of the pages themselves, since this page is one of theirs.
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.evaluate((html) => {
    document.body.innerHTML = `<div id="picture">${html}</div>`;
    // A sheet made by script: the page's own policy refuses any that stands in it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      #picture { display: grid; grid-template: "alone hall" auto "alone lead" 1fr / 1000px 520px; gap: 20px 24px;
        padding: 28px; inline-size: 1600px; background: #f2f4f3; color: #13212b; }
      #picture figure { margin: 0; }
      .alone { grid-area: alone; } .hall { grid-area: hall; } .lead { grid-area: lead; }
      #picture img { display: block; inline-size: 100%; border: 2px solid #13212b; }
      #picture figcaption { font-size: 22px; font-weight: 650; padding-block-start: 6px; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, figures.join(''));
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await writeFile(target, await page.locator('#picture').screenshot());
  console.log(`${target} is made anew.`);
}
