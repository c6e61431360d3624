import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { seeded } from '@facet/shared/session/random.ts';
import { until } from '../../support/until.ts';
import { Finger, reachable, type Kept } from './watch.ts';
import { formGroups, type World } from './world.ts';

const OTHERS = 7;
/** A device may send 20 edits a second, or the server refuses it. */
const FAST_MS = 70;
/** At the pace of work a device makes an edit where it would have made so many. */
const PACE = 17;
/** What an hour of work is: seven others, each of whom moves a card about every second. */
export const EDITS_AN_HOUR = Math.round((OTHERS * 3_600_000) / (FAST_MS * PACE));

/** What a page compiles, caches and reserves on its first meetings with everything is there once. */
const WARM_EDITS = 3000;
const FAST = { count: 10, editsEach: 1000 };
const HOUR = { count: 60, editsEach: EDITS_AN_HOUR / 60 };

export interface Sample extends Kept {
  /** Since the first, in hours of work: of edits where they come fast, of the clock where an hour goes by. */
  hours: number;
  edits: number;
}

export interface Growth {
  samples: Sample[];
  /** Megabytes a person's page gains in an hour of work; the slopes that a quarter of all pairs of samples are under, and over. */
  perHour: number;
  least: number;
  most: number;
}

/**
 * A group's diamond stays open and is used while the others move cards; what a page keeps of it, once everything unused is
 * collected and nothing is under way. `hour`: at the pace of work, for an hour of the clock. Else the edits come as fast
 * as they may, those of half an hour, and growth is told for the edits of an hour: what grows by time alone is not seen then.
 */
export async function memory(world: World, hour: boolean): Promise<Growth> {
  const { count, editsEach } = hour ? HOUR : FAST;
  const hall = await world.session('diamond9', OTHERS + 1);
  await formGroups(hall, 1);
  const [shown, ...others] = hall.people;
  const random = seeded(5);
  let edits = 0;
  let going = true;
  let pace = 1;
  for (const person of others) {
    const board = await person.board('group', person.group ?? '').whenSynced();
    const deck = person.deck.map((item) => item.id);
    const made = board.edits;
    const move = (): void => {
      const card = deck[Math.floor(random() * (deck.length - 2))];
      const slot = SLOTS[Math.floor(random() * SLOTS.length)];
      if (card === undefined || slot === undefined) return;
      const before = made.length;
      placeCard(board.doc, deck, card, slot);
      // A card that already lay there makes no edit.
      edits += made.length - before;
    };
    let turn = 0;
    world.every(FAST_MS, () => {
      if (going && turn++ % pace === 0) move();
    });
  }
  const page = await world.page(`/s#k=${shown?.secret ?? ''}`);
  await page.locator('[data-slot]').first().waitFor();
  const finger = await Finger.on(page);
  const use = async (turn: number): Promise<void> => {
    await finger.tap(await reachable(page, '[data-slot]', turn));
    await page.waitForTimeout(400);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  };
  const work = async (more: number): Promise<void> => {
    const end = edits + more;
    going = true;
    await until('the edits', () => edits >= end, 10 * 60_000);
    going = false;
    // What is still on its way comes.
    await page.waitForTimeout(500);
    if (others.some((p) => [...p.boards.values()].some((b) => b.refusedWith !== null)))
      throw new Error('the server has cut a device off: the edits came too fast');
  };
  for (let i = 0; i < SLOTS.length; i++) {
    await work(WARM_EDITS / SLOTS.length);
    await use(i);
  }
  pace = hour ? PACE : 1;
  const samples: Sample[] = [];
  const [began, from] = [performance.now(), edits];
  for (let i = 0; i <= count; i++) {
    if (i > 0) await work(editsEach);
    await use(i);
    await page.waitForTimeout(1000);
    const hours = hour ? (performance.now() - began) / 3_600_000 : (edits - from) / EDITS_AN_HOUR;
    samples.push({ hours, edits: edits - from, ...(await finger.kept()) });
  }
  await page.context().close();
  const [least, perHour, most] = slopes(samples.map(({ hours, mb }) => ({ x: hours, y: mb })));
  return { samples, perHour, least, most };
}

/**
 * How y grows with x: the middle of the slopes between all pairs (Theil 1950, Sen 1968), which one odd sample cannot turn,
 * between their quarters.
 */
export function slopes(points: readonly { x: number; y: number }[]): [number, number, number] {
  const sorted = points
    .flatMap((a, i) => points.slice(i + 1).map((b) => (b.y - a.y) / (b.x - a.x)))
    .toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return [at(0.25), at(0.5), at(0.75)];
}
