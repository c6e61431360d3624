import { placeCard, setOwn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { seeded } from '@facet/shared/session/random.ts';
import type { Page } from '@playwright/test';
import type { Person } from '../../support/person.ts';
import { Finger, frames, middleOf, reachable, tapTimes, type Smoothness } from './watch.ts';
import { activityOf, formGroups, type Hall, type World } from './world.ts';

/** As many seats as a session has, each with two devices: 300 in all. */
const SEATS = 150;
const DEVICES = 2;
const GROUPS = 20;
/** A card is moved so often, in one group after the other and on one person's board after the other. */
const EDIT_MS = 40;
const SECONDS = 4;
const TAPS = 10;

const DRAWER = 'header button:has-text("door, timer")';
const EVERYONE = 'dialog[open] button:has-text("See everyone")';
const CLOSE = 'dialog[open] [aria-label="Close"]';

/** Somebody of everybody moves a card, 25 times a second in all; `own` is how many in private. */
function keepMoving(
  world: World,
  boards: readonly { person: Person; doc: Parameters<typeof placeCard>[0] }[],
): void {
  const random = seeded(11);
  let turn = 0;
  world.every(EDIT_MS, () => {
    const one = boards[turn++ % boards.length];
    if (one === undefined) return;
    const deck = one.person.deck.map((item) => item.id);
    const card = deck[Math.floor(random() * deck.length)];
    const slot = SLOTS[Math.floor(random() * SLOTS.length)];
    if (card !== undefined && slot !== undefined) placeCard(one.doc, deck, card, slot);
  });
}

export interface RoomFigures {
  /** While everybody ranks alone: the counts of all come in. */
  alone: Smoothness;
  /** While groups agree: their boards come in. */
  scroll: Smoothness;
  people: Smoothness;
  taps: number[];
  projector: Smoothness;
}

/** The facilitator's screen and the one at the front, with 300 devices and 20 groups at work. */
export async function room(world: World): Promise<RoomFigures> {
  const hall = await world.session('diamond9', SEATS, DEVICES);
  const { facilitator, people } = hall;
  await facilitator.must({ type: 'setStage', activity: activityOf(hall), stage: { at: 'individual' } });
  const alone = await whileAlone(world, hall);
  await formGroups(hall, GROUPS);
  const first = new Map(people.map((p) => [p.group, p] as const));
  const boards = await Promise.all(
    [...first.values()].map(async (person) => ({
      person,
      doc: (await person.board('group', person.group ?? '').whenSynced()).doc,
    })),
  );
  keepMoving(world, boards);
  const page = await world.page(`/host#k=${facilitator.secret}`);
  await page
    .locator('li[data-state]')
    .nth(GROUPS - 1)
    .waitFor();
  const finger = await Finger.on(page);
  await page.waitForTimeout(1000);
  await finger.slow();
  await page.waitForTimeout(2500);
  const scroll = await upAndDown(page, finger, 'li[data-state]', 1);
  const tile = 'li[data-state] h2 button';
  const taps = await tapTimes(page, [
    ...Array.from({ length: TAPS }, (_, i) => async () => {
      if (i % 2 === 1) return finger.tap(await reachable(page, CLOSE));
      await finger.tap(await reachable(page, tile, i));
    }),
    async () => finger.tap(await middleOf(page, DRAWER)),
    async () => {
      await page.locator(EVERYONE).scrollIntoViewIfNeeded();
      await finger.tap(await middleOf(page, EVERYONE));
    },
    async () => finger.tap(await reachable(page, CLOSE)),
    async () => finger.tap(await reachable(page, CLOSE)),
  ]);
  const listed = await everyone(page, finger);
  await page.context().close();
  const projector = await atTheFront(world, hall);
  return { alone, scroll, people: listed, taps, projector };
}

async function whileAlone(world: World, { facilitator, people }: Hall): Promise<Smoothness> {
  const some = people.slice(0, 60);
  const boards = await Promise.all(
    some.map(async (person) => {
      const { doc } = await person.board('individual', person.seat).whenSynced();
      setOwn(doc, 'read', true);
      return { person, doc };
    }),
  );
  let going = true;
  const random = seeded(2);
  let turn = 0;
  world.every(EDIT_MS, () => {
    const one = going ? boards[turn++ % boards.length] : undefined;
    if (one === undefined) return;
    const deck = one.person.deck.map((item) => item.id);
    placeCard(
      one.doc,
      deck,
      deck[Math.floor(random() * deck.length)] ?? '',
      SLOTS[turn % SLOTS.length] ?? '1',
    );
  });
  const page = await world.page(`/host#k=${facilitator.secret}`);
  await page.locator('#main h1').first().waitFor();
  const finger = await Finger.on(page);
  await page.waitForTimeout(1000);
  await finger.slow();
  await page.waitForTimeout(2500);
  const smooth = await upAndDown(page, finger, '#main', 0);
  going = false;
  await page.context().close();
  for (const person of some) person.closeBoard('individual', person.seat);
  return smooth;
}

/** How smooth it is while a finger scrolls up and down over what is found; that it is found is not part of it. */
async function upAndDown(page: Page, finger: Finger, over: string, nth: number): Promise<Smoothness> {
  const { x } = await middleOf(page, over, nth);
  await page.waitForTimeout(500);
  return frames(page, () =>
    finger.drag({ x, y: 420 }, (share) => ({ x, y: 420 + Math.sin(share * 14) * 200 }), SECONDS, {
      hold: 30,
    }),
  );
}

/** The list of everybody, all of it, scrolled. */
async function everyone(page: Page, finger: Finger): Promise<Smoothness> {
  await page.waitForTimeout(800);
  await page.locator(DRAWER).click();
  await page.locator(EVERYONE).click();
  const list = page.locator('dialog[open]').nth(1);
  await list.locator('li').nth(SEATS).waitFor({ state: 'attached' });
  await page.waitForTimeout(2500);
  return upAndDown(page, finger, 'dialog[open]', 1);
}

async function atTheFront(world: World, hall: Hall): Promise<Smoothness> {
  const page = await world.page(`/projector#k=${await world.projectorSecret(hall)}`);
  await page.locator('h1').first().waitFor();
  const finger = await Finger.on(page);
  await finger.slow();
  await page.waitForTimeout(2500);
  const activity = activityOf(hall);
  const groups = hall.facilitator.activity?.groups ?? [];
  return frames(page, async () => {
    // Groups say that they are ready, one after the other.
    for (const { id } of groups.slice(0, 10)) {
      await hall.facilitator.must({ type: 'setGroupReady', activity, group: id, ready: true });
      await page.waitForTimeout(400);
    }
  });
}
