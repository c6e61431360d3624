// After the last trouble: roads are clear, devices are awake, and everything that can be saved has the time to be.
import type { Page } from './page.ts';
import type { SessionLine } from './sessionLine.ts';
import type { Somebody } from './somebody.ts';
import type { World } from './world.ts';

/** As long as something moves there is time. */
const PATIENCE_MS = 20_000;
const LIMIT_MS = 120_000;

const after = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));
const openPages = (world: World): Page[] => world.everybody.flatMap((p) => [...p.pages.values()]);

const seen = ({ view }: SessionLine): string =>
  JSON.stringify([view?.current, view?.activities.map(({ id, stage, presented }) => [id, stage, presented])]);

/** Those whose screen shows another stage or activity than that of whoever leads. */
export const seesOtherwise = (world: World): Somebody[] =>
  world.everybody.filter(({ line }) => seen(line) !== seen(world.line));

/** What is not yet over, in words; null once all is saved or refused and every open page is in step. */
function underWay(world: World): string | null {
  const pages = openPages(world);
  const unsaved = pages.reduce((sum, page) => sum + page.unsaved.length, 0);
  const away = pages.filter((page) => page.closedWith === null && !page.synced);
  const pending = pages.filter((page) => page.doc.store.pendingStructs !== null).length;
  const behind = seesOtherwise(world).length;
  if (unsaved + away.length + pending + behind === 0) return null;
  const ends = new Set(away.flatMap((page) => page.ends.slice(-2)));
  const why = away.length > 0 ? ` (their lines ended with ${[...ends].join(', ')})` : '';
  return `${unsaved} edits not saved, ${away.length} pages not connected${why}, ${pending} pages waiting for something, ${behind} people in another stage`;
}

/** Gives what is still not over when nothing has moved for a while. */
export async function allDone(world: World, patienceMs = PATIENCE_MS): Promise<string | null> {
  for (const person of world.everybody) {
    person.road.set({});
    person.road.resume();
    person.wake();
  }
  const end = Date.now() + LIMIT_MS;
  let last = '';
  let movedAt = Date.now();
  let quiet = 0;
  for (;;) {
    await after(100);
    for (const person of world.everybody) person.look();
    const now = underWay(world);
    // Quiet for a while, or what one page was just told would still be on its way to the next; a server that missed a hint
    // looks at the log after three seconds.
    quiet = now === null ? quiet + 1 : 0;
    if (quiet >= (world.cluster.size === 1 ? 8 : 40)) return null;
    if (now !== last) movedAt = Date.now();
    last = now ?? '';
    if (now !== null && (Date.now() - movedAt > patienceMs || Date.now() > end)) return now;
  }
}

/** Ends every line and gives the pages as they stand: what they show has to be what the disk holds. */
export async function freeze(world: World): Promise<Page[]> {
  const pages = openPages(world).filter((p) => p.closedWith === null && p.synced && p.unsaved.length === 0);
  for (const person of world.everybody) person.close();
  await after(50);
  return pages;
}
