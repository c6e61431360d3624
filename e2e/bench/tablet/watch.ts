import type { CDPSession, Locator, Page } from '@playwright/test';
import { isTracing, traced } from './trace.ts';

/** How much slower than this machine: about a school tablet some years old. */
export const SLOWER = 6;

interface Seen {
  frames: number[];
  long: number[];
  taps: Record<number, number>;
  go: boolean;
}

export interface Smoothness {
  /** Frames in the second that had fewest. */
  fps: number;
  /** Frames a second over all of it. */
  mean: number;
  /** The longest time without a frame, milliseconds. */
  longest: number;
  /** Tasks longer than 50 ms. */
  longTasks: number;
}

/** Begins to note every frame, every task over 50 ms, and how long each tap took until the next paint (Event Timing). */
export async function startWatching(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { frames: [], long: [], taps: {}, go: true };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.long.push(entry.duration);
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId > 0)
          seen.taps[entry.interactionId] = Math.max(seen.taps[entry.interactionId] ?? 0, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const next = (): void => {
      seen.frames.push(performance.now());
      if (seen.go) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

async function stopWatching(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    seen.go = false;
    return seen;
  });
}

/** How smoothly the page drew while something was done on it. */
export async function frames(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  await startWatching(page);
  await traced(page, act);
  const { frames: at, long } = await stopWatching(page);
  return { ...smoothness(at), longTasks: long.length };
}

/** Of the times at which frames began, milliseconds. */
export function smoothness(at: readonly number[]): Omit<Smoothness, 'longTasks'> {
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? 0;
  let fewest = Infinity;
  let to = 0;
  for (let from = 0; from < at.length; from++) {
    const start = at[from] ?? 0;
    if (start + 1000 > last) break;
    while ((at[to] ?? Infinity) < start + 1000) to++;
    fewest = Math.min(fewest, to - from);
  }
  const gaps = at.slice(1).map((t, i) => t - (at[i] ?? 0));
  const mean = ((at.length - 1) / (last - first)) * 1000;
  return { fps: Number.isFinite(fewest) ? fewest : mean, mean, longest: Math.max(0, ...gaps) };
}

/** Milliseconds from each tap to the next paint; a tap that took less than 16 counts as 16. */
export async function tapTimes(page: Page, taps: readonly (() => Promise<void>)[]): Promise<number[]> {
  await startWatching(page);
  await traced(page, async () => {
    for (const tap of taps) {
      await tap();
      // The entry comes with the paint; a tap that follows at once would be part of the same.
      await page.waitForTimeout(350);
    }
  });
  const { taps: seen } = await stopWatching(page);
  const times = Object.values(seen);
  return [...times, ...Array.from({ length: Math.max(0, taps.length - times.length) }, () => 16)];
}

/** How long a page is looked at after a tap. What comes of one is drawn by then, or the figure says so by its size. */
const LOOK_MS = 700;

/**
 * Milliseconds from each tap until all that came of it was drawn: until the frame after the last change of the page. Whatever
 * else changes the page must rest meanwhile; animations that run on by themselves are not waited for.
 */
export async function drawnTimes(page: Page, taps: readonly (() => Promise<void>)[]): Promise<number[]> {
  await page.evaluate(() => {
    const drawn = { tapped: 0, last: 0 };
    Object.assign(window, { drawn });
    addEventListener(
      'pointerup',
      ({ timeStamp }) => Object.assign(drawn, { tapped: timeStamp, last: 0 }),
      true,
    );
    let asked = false;
    new MutationObserver(() => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          drawn.last = performance.now();
          port1.close();
        });
        port1.start();
        port2.postMessage(null);
      });
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const times: number[] = [];
  for (const tap of taps) {
    await tap();
    await page.waitForTimeout(LOOK_MS);
    const { tapped, last } = await page.evaluate(
      () => (window as unknown as { drawn: { tapped: number; last: number } }).drawn,
    );
    if (tapped === 0 || last < tapped) throw new Error('nothing came of a tap');
    times.push(last - tapped);
  }
  return times;
}

export interface Kept {
  mb: number;
  nodes: number;
  listeners: number;
}

type Point = { x: number; y: number };

/** A finger on the screen of a page, by the DevTools protocol. */
export class Finger {
  readonly #line: CDPSession;
  private constructor(line: CDPSession) {
    this.#line = line;
  }

  /** Slows the page as a tablet would be; `fast` undoes it. */
  static async on(page: Page): Promise<Finger> {
    const line = await page.context().newCDPSession(page);
    return new Finger(line);
  }

  async slow(): Promise<void> {
    // A trace tells times of CPU, which the slowing would be part of.
    if (!isTracing()) await this.#line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  async fast(): Promise<void> {
    await this.#line.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }

  /** What the page keeps after everything else was collected. */
  async kept(): Promise<Kept> {
    for (let i = 0; i < 3; i++) await this.#line.send('HeapProfiler.collectGarbage');
    const heap = await this.#line.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners: listeners } = await this.#line.send('Memory.getDOMCounters');
    // Scripts' own objects, what the browser keeps for them, and the bytes of their arrays.
    const bytes = heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
    return { mb: bytes / 1e6, nodes, listeners };
  }

  async tap(at: Point): Promise<void> {
    await this.#touch('touchStart', at);
    await new Promise((next) => setTimeout(next, 40));
    await this.#touch('touchEnd');
  }

  /**
   * Presses, holds, goes along a path at the pace of a hand for so long, and lets go. `carries` is there halfway, or what was
   * measured is no drag.
   */
  async drag(
    from: Point,
    path: (share: number) => Point,
    seconds: number,
    { hold = 300, carries = null }: { hold?: number; carries?: Locator | null } = {},
  ): Promise<void> {
    await this.#touch('touchStart', from);
    await new Promise((next) => setTimeout(next, hold));
    let carried: Promise<number> | null = null;
    const began = performance.now();
    const moves: Promise<void>[] = [];
    for (let i = 1; ; i++) {
      const share = (performance.now() - began) / (seconds * 1000);
      if (share >= 1) break;
      if (share > 0.5) carried ??= carries?.count() ?? null;
      // A hand does not wait for the page: what the page has not taken yet, the browser joins.
      moves.push(this.#touch('touchMove', path(share)));
      const wait = began + i * 16 - performance.now();
      if (wait > 0) await new Promise((next) => setTimeout(next, wait));
    }
    await Promise.all(moves);
    await this.#touch('touchEnd');
    if (carries !== null && !((await carried) ?? 0))
      throw new Error(`nothing was carried: ${String(carries)}`);
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<void> {
    await this.#line.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
  }
}

/** The middle of one of those a finger can reach: nothing lies over it. */
export async function reachable(page: Page, selector: string, nth = 0): Promise<Point> {
  const found = await page.evaluate((wanted) => {
    const middles = [...document.querySelectorAll(wanted)].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { element, at: { x: x + width / 2, y: y + height / 2 } };
    });
    return middles
      .filter(({ element, at }) => element.contains(document.elementFromPoint(at.x, at.y)))
      .map(({ at }) => at);
  }, selector);
  const at = found[nth % found.length];
  if (at === undefined) throw new Error(`no finger can reach ${selector}`);
  return at;
}

/** The middle of what is found, on the screen. */
export async function middleOf(page: Page, selector: string, nth = 0): Promise<Point> {
  const box = await page.locator(selector).nth(nth).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
