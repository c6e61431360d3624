import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { seeded } from '@facet/shared/session/random.ts';
import { Finger, middleOf } from './watch.ts';
import { formGroups, type World } from './world.ts';

export interface Growth {
  /** Megabytes after everything unused was collected, and the minute since the first. */
  points: { minute: number; mb: number }[];
  /** Megabytes a person's page would gain in an hour of this. */
  perHour: number;
  edits: number;
}

const OTHERS = 3;
const EDIT_MS = 500;
const SAMPLE_MS = 12_000;
/** What a page compiles and caches on its first meeting with everything is there once. */
const WARM_MS = 45_000;

/** A group's diamond stays open while the others move cards; what a page keeps of it. */
export async function memory(world: World, minutes: number): Promise<Growth> {
  const hall = await world.session('diamond9', OTHERS + 1);
  await formGroups(hall, 1);
  const [shown, ...others] = hall.people;
  const random = seeded(5);
  let edits = 0;
  for (const person of others) {
    const board = await person.board('group', person.group ?? '').whenSynced();
    const deck = person.deck.map((item) => item.id);
    world.every(EDIT_MS, () => {
      const card = deck[Math.floor(random() * (deck.length - 2))];
      const slot = SLOTS[Math.floor(random() * SLOTS.length)];
      if (card === undefined || slot === undefined) return;
      placeCard(board.doc, deck, card, slot);
      edits++;
    });
  }
  const page = await world.page(`/s#k=${shown?.secret ?? ''}`);
  await page.locator('[data-slot]').first().waitFor();
  const finger = await Finger.on(page);
  const points: Growth['points'] = [];
  await page.waitForTimeout(WARM_MS);
  const began = performance.now();
  const editsBefore = edits;
  while (performance.now() - began < minutes * 60_000) {
    points.push({ minute: (performance.now() - began) / 60_000, mb: (await finger.liveBytes()) / 1e6 });
    // The page is used, not only looked at.
    await finger.tap(await middleOf(page, '[data-slot]', points.length % 9));
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(SAMPLE_MS - 300);
  }
  await page.context().close();
  return { points, perHour: slope(points) * 60, edits: edits - editsBefore };
}

/** Megabytes a minute: the middle of the slopes between all pairs (Theil 1950, Sen 1968), which one odd sample cannot turn. */
export function slope(points: Growth['points']): number {
  const slopes = points.flatMap((a, i) =>
    points.slice(i + 1).map((b) => (b.mb - a.mb) / (b.minute - a.minute)),
  );
  const sorted = slopes.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
