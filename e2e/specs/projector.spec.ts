// The screen at the front of the hall, through a whole session with the hardest content there is.
import { expect, test, type Page } from '@playwright/test';
import { openRoom, type Room } from '../rehearse/room.ts';
import { hardCast, hardPlan, schoolPlan } from '../screens/plans.ts';
import { tour } from '../screens/tour.ts';
import { axeClean } from '../support/axe.ts';
import { startServer, type RunningServer } from '../support/server.ts';

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
/** 36 of 1080 px, and 2 % clear on every side, where projectors crop. */
const LEAST = 36 / 1080;
const CLEAR = 0.02;

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(async () => {
  await server.stop();
});

async function show(page: Page, room: Room): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${server.url}/projector#k=${room.projector.secret}`);
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
}

/** Texts of the picture that are too small to read at the back, or that reach where a projector may crop. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(
    ({ least, clear }) => {
      const found: string[] = [];
      const { innerWidth: width, innerHeight: height } = window;
      const main = document.querySelector('#main')?.closest('div');
      const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const parent = node.parentElement;
        if (text === '' || parent === null || parent.closest('.visually-hidden') !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const style = getComputedStyle(parent);
        if (box.width < 2 || style.clipPath !== 'none' || style.visibility === 'hidden') continue;
        const size = parseFloat(style.fontSize) / height;
        if (size < least - 0.0005) found.push(`${(size * 1080).toFixed(1)} px of 1080: ${text.slice(0, 40)}`);
        // What is cut with an ellipsis, or stands on another page, goes on unseen.
        let { left, top, right, bottom } = box;
        for (let around: Element | null = parent; around !== null; around = around.parentElement) {
          if (getComputedStyle(around).overflow === 'visible') continue;
          const clip = around.getBoundingClientRect();
          left = Math.max(left, clip.left);
          top = Math.max(top, clip.top);
          right = Math.min(right, clip.right);
          bottom = Math.min(bottom, clip.bottom);
        }
        if (right - left < 2 || bottom - top < 2) continue;
        const inside = left >= clear * width - 1 && right <= (1 - clear) * width + 1;
        if (!inside || top < clear * height - 1 || bottom > (1 - clear) * height + 1)
          found.push(`at the edge: ${text.slice(0, 40)}`);
      }
      if (document.documentElement.scrollHeight > height || document.documentElement.scrollWidth > width)
        found.push('the page scrolls');
      return found;
    },
    { least: LEAST, clear: CLEAR },
  );

test('whatever the session holds, everything on the projector can be read at the back, and nothing scrolls', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const room = await openRoom(server.url, hardCast(37), 4, hardPlan());
  await show(page, room);
  await tour(room, null, async (step) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expect.soft.poll(() => faults(page), `${step} at ${size.width}x${size.height}`).toEqual([]);
    }
    await axeClean(page, `projector, ${step}`);
  });
  await page.goto(`${page.url()}?dark`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await axeClean(page, 'projector, dark');
});

test('when the network goes, the projector keeps its last picture and shows a small cloud, no error', async ({
  page,
}) => {
  const room = await openRoom(server.url, hardCast(8), 1, schoolPlan());
  await show(page, room);
  const code = page.getByText(`${room.code.slice(0, 3)} ${room.code.slice(3)}`).first();
  await expect(code).toBeVisible();
  await server.kill();
  await expect(page.getByText('No connection. This is the last picture.')).toBeAttached();
  await expect(code).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});

test('the buttons of the projector are out of sight until the pointer moves, and can be reached by keyboard', async ({
  page,
}) => {
  const room = await openRoom(server.url, hardCast(8), 1, schoolPlan());
  await show(page, room);
  const buttons = page.getByRole('region', { name: 'This screen' });
  await expect(buttons).toHaveCSS('opacity', '0');
  await expect(page.locator('html')).toHaveCSS('cursor', 'none');
  await page.keyboard.press('Tab');
  await expect(buttons).toHaveCSS('opacity', '1');
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
