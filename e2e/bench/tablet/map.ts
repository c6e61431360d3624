import { addNode, moveNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_TIE_TYPES } from '@facet/shared/boards/network/shape.ts';
import { seeded } from '@facet/shared/session/random.ts';
import { mapOf } from '../../rehearse/network/maps.ts';
import { Finger, frames, middleOf, tapTimes, type Smoothness } from './watch.ts';
import { formGroups, type World } from './world.ts';

const NODES = 50;
const TIES = 90;
const SECONDS = 4;
const TAPS = 12;
const EDIT_MS = 1000;

/** A group's map of 50 names: it is pushed about, a name is carried, names are tapped, while another moves and adds names. */
export async function map(world: World): Promise<{ drag: Smoothness; pan: Smoothness; taps: number[] }> {
  const hall = await world.session('network', 4);
  await formGroups(hall, 1);
  const [shown, other] = hall.people;
  if (shown === undefined || other === undefined) throw new Error('Nobody is in the room.');
  const board = await other.board('group', other.group ?? '').whenSynced();
  const drawn = mapOf(other, board);
  const random = seeded(3);
  for (let i = 0; i < NODES; i++)
    addNode(drawn, { id: `n${i}`, name: `School ${i + 1}`, kind: 'organisation' });
  const type = READY_TIE_TYPES[0] ?? 'contact';
  for (let i = 0; i < TIES; i++)
    drawTie(drawn, `n${i % NODES}`, `n${Math.floor(random() * NODES)}`, { types: [type] });
  await board.whenSaved();
  world.every(EDIT_MS, () =>
    moveNode(drawn, `n${Math.floor(random() * 10)}`, { x: random() * 600, y: random() * 400 }),
  );
  const page = await world.page(`/s#k=${shown.secret}`);
  await page.locator('[data-map] [data-node]').first().waitFor();
  await page.waitForTimeout(4000);
  const finger = await Finger.on(page);
  await finger.slow();
  await page.waitForTimeout(2500);
  const onMap = await middleOf(page, '[data-map]');
  const circle = (share: number) => ({
    x: onMap.x + Math.cos(share * 12) * 110,
    y: onMap.y + Math.sin(share * 12) * 110,
  });
  const node = await middleOf(page, '[data-map] [data-node]', 15);
  const carries = page.locator('[data-map] [data-node][data-away]');
  const drag = await frames(page, () => finger.drag(node, circle, SECONDS, { carries }));
  await page.waitForTimeout(2000);
  const box = await page.locator('[data-map]').first().boundingBox();
  const corner = { x: (box?.x ?? 0) + 24, y: (box?.y ?? 0) + 60 };
  const pan = await frames(page, () =>
    finger.drag(
      corner,
      (share) => ({
        x: corner.x + 80 + Math.cos(share * 12) * 60,
        y: corner.y + 80 + Math.sin(share * 12) * 60,
      }),
      SECONDS,
      { hold: 0 },
    ),
  );
  await page.waitForTimeout(2000);
  const taps = Array.from({ length: TAPS }, (_, i) => async () => {
    await finger.tap(await middleOf(page, '[data-map] [data-node]', 10 + i));
  });
  const times = await tapTimes(page, taps);
  await page.context().close();
  return { drag, pan, taps: times };
}
