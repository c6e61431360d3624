import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { seeded } from '@facet/shared/session/random.ts';
import { bare } from './bare.ts';
import { drawnTimes, Finger, frames, middleOf, reachable, tapTimes, type Smoothness } from './watch.ts';
import { formGroups, type World } from './world.ts';

const OTHERS = 4;
/** One edit a second of each of the others. */
const EDIT_MS = 1000;
const SECONDS = 4;
const TAPS = 12;

/** A group's diamond: a card is carried over it, and cards are tapped, while the others move cards too. */
export async function rank(world: World): Promise<{
  drag: Smoothness;
  taps: number[];
  /** Until all that came of a tap was drawn, the others being still. */
  drawn: number[];
  /** The same browser with nothing but a box: on an empty page, and on this one with the others at work. */
  empty: Awaited<ReturnType<typeof bare>>;
  bareHere: Awaited<ReturnType<typeof bare>>;
}> {
  const hall = await world.session('diamond9', OTHERS + 1);
  await formGroups(hall, 1);
  const [shown, ...others] = hall.people;
  const random = seeded(5);
  let resting = false;
  for (const person of others) {
    const board = await person.board('group', person.group ?? '').whenSynced();
    const deck = person.deck.map((item) => item.id);
    // The last two cards are left on the list, for the finger.
    world.every(EDIT_MS, () => {
      if (resting) return;
      const card = deck[Math.floor(random() * (deck.length - 2))];
      const slot = SLOTS[Math.floor(random() * SLOTS.length)];
      if (card !== undefined && slot !== undefined) placeCard(board.doc, deck, card, slot);
    });
  }
  const page = await world.page(`/s#k=${shown?.secret ?? ''}`);
  await page.locator('[data-slot]').first().waitFor();
  const list = page.getByRole('button', { name: /The list, \d+|Open the list/ }).first();
  if ((await list.count()) > 0) await list.click();
  await page.waitForTimeout(1500);
  const finger = await Finger.on(page);
  await finger.slow();
  await page.waitForTimeout(1500);
  const tray = 'section button[data-card]:not([data-slot])';
  const from = await reachable(page, tray, 1);
  const middle = await middleOf(page, '[data-slot="3b"]');
  const drag = await frames(page, async () => {
    await finger.drag(
      from,
      (share) => ({
        x: middle.x + Math.cos(share * 14) * 190,
        y: middle.y + Math.sin(share * 14) * 190,
      }),
      SECONDS,
      { carries: page.locator('[data-in-air]') },
    );
  });
  await page.waitForTimeout(1500);
  // Picking a card up and putting it back, and a card that lies there for another.
  const taps = Array.from({ length: TAPS }, (_, i) => async () => {
    if (i % 3 === 2) return finger.tap(await reachable(page, '[data-slot]', i % 9));
    await finger.tap(await reachable(page, tray, 1));
  });
  const times = await tapTimes(page, taps);
  resting = true;
  // What they did last is shown, and the names of who did it are gone again.
  await page.waitForTimeout(3000);
  const drawn = await drawnTimes(page, taps.slice(0, 6));
  resting = false;
  const bareHere = await bare(page);
  const other = await page.context().newPage();
  const empty = await bare(other);
  await page.context().close();
  return { drag, taps: times, drawn, empty, bareHere };
}
