// `npm run frames`: how smoothly a network map moves on a slow tablet. Figures, no pass or fail.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../check/browser.ts';

/** How much slower than this machine: about a school tablet some years old. */
const SLOWER = 6;
const MAPS = ['60-120', '500-2000'];
const STEPS = 120;

interface Figures {
  what: string;
  frames: number;
  p50: number;
  p95: number;
  max: number;
  longTasks: number;
}

const root = resolve(import.meta.dirname, '../..');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The map's own page as it would be shipped, with nothing round it. */
async function serve(folder: string): Promise<{ url: string; stop: () => void }> {
  const vite = join(root, 'client/node_modules/vite/bin/vite.js');
  const args = [vite, 'build', join(root, 'client/dev'), '--outDir', folder, '--emptyOutDir'];
  const built = spawnSync(process.execPath, [...args, '--configLoader', 'runner', '--logLevel', 'error'], {
    cwd: join(root, 'client'),
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('The page of the map could not be built.');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (body) => response.setHeader('content-type', TYPES[extname(file)] ?? 'font/woff2').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** Times between frames while something is done, and the tasks over 50 ms in it. */
async function watched(page: Page, what: string, act: () => Promise<void>): Promise<Figures> {
  await page.evaluate(() => {
    const seen: { gaps: number[]; long: number; go: boolean } = { gaps: [], long: 0, go: true };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      seen.long += list.getEntries().length;
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const next = (): void => {
      const now = performance.now();
      seen.gaps.push(now - last);
      last = now;
      if (seen.go) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await act();
  const { gaps, long } = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { gaps: number[]; long: number; go: boolean } };
    seen.go = false;
    return seen;
  });
  const sorted = gaps.slice(1).sort((x, y) => x - y);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { what, frames: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1), longTasks: long };
}

/** Pointer and wheel at the pace of a hand: one step a frame of a fast screen, whatever the page does. */
async function paced(step: (i: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  for (let i = 0; i < STEPS; i += 1) {
    await step(i);
    const wait = began + (i + 1) * 16 - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  }
}

async function measure(page: Page, url: string, map: string): Promise<Figures[]> {
  await page.goto(`${url}/?map=${map}`);
  await page.locator('[data-map] [data-node]').first().waitFor({ timeout: 120_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const line = await page.context().newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const rest = (): Promise<void> => page.waitForTimeout(2500);
  await rest();
  const { mouse } = page;
  const circle = (i: number, r: number): [number, number] => [
    Math.cos((i / STEPS) * 12) * r,
    Math.sin((i / STEPS) * 12) * r,
  ];
  const figures: Figures[] = [];
  const corner = { x: 985, y: 40 };
  figures.push(
    await watched(page, `${map} pan`, async () => {
      await mouse.move(corner.x, corner.y);
      await mouse.down();
      await paced(async (i) => {
        const [x, y] = circle(i, 160);
        await mouse.move(corner.x - 200 + x, corner.y + 200 + y);
      });
      await mouse.up();
    }),
  );
  await rest();
  figures.push(
    await watched(page, `${map} zoom`, async () => {
      await mouse.move(512, 380);
      await paced((i) => mouse.wheel(0, i % 60 < 30 ? -60 : 60));
    }),
  );
  await rest();
  await page.getByRole('button', { name: 'Show all of it' }).click();
  await rest();
  const node = page.locator('[data-node]').nth(3);
  const box = await node.boundingBox();
  if (box === null) throw new Error('There is no node to drag.');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  figures.push(
    await watched(page, `${map} drag`, async () => {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await paced(async (i) => {
        const [x, y] = circle(i, 90);
        await mouse.move(from.x + x, from.y + y);
      });
      await mouse.up();
    }),
  );
  await rest();
  await line.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await line.detach();
  return figures;
}

const folder = await mkdtemp(join(tmpdir(), 'facet-frames-'));
const { url, stop } = await serve(folder);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs });
try {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  for (const map of MAPS) console.table(await measure(page, url, map));
} finally {
  await browser.close();
  stop();
  await rm(folder, { recursive: true, force: true });
}
