// A client id belongs to the first seat on all servers: somebody takes one that was first used on another server just now.
import { BOARD_KINDS } from '@facet/shared/boards/kindsDoc.ts';
import * as Y from 'yjs';
import { ASK_ALL, rawLine, stateIn } from './cold.ts';
import { oneOf, type Random } from './gestures.ts';
import { changed, updateFrame } from './hostile.ts';
import { until } from '../support/until.ts';
import type { Page } from './page.ts';
import type { World } from './world.ts';

const PATIENCE_MS = 2000;

/** Has written nothing yet under the id that it has now. */
const isFresh = ({ doc, edits, closedWith, synced }: Page): boolean =>
  synced && closedWith === null && !edits.some(({ made }) => made.some((m) => m.client === doc.clientID));

/**
 * A page is loaded anew and writes for the first time. On another server, where somebody has the same board open, they write
 * under its id as soon as that is saved, which that server may not have heard yet. Says whether it came to that.
 */
export async function takesAnIdElsewhere(world: World, random: Random): Promise<boolean> {
  const { truth, cluster } = world;
  const pairs = world.people.flatMap((victim) =>
    victim.writable
      .filter(() => !victim.isPlain)
      .flatMap(({ place }) =>
        world.people
          .filter((thief) => thief !== victim && truth.writes(thief.who, place))
          .map((thief) => ({ victim, place, thief })),
      ),
  );
  if (pairs.length === 0 || cluster.living.length < 2) return false;
  const { victim, place, thief } = oneOf(pairs, random);
  const node = cluster.living.find((one) => one !== world.nodeOf(victim)) ?? 0;
  world.touch(place);
  const ws = rawLine({ url: cluster.at(node).url, session: world.session, place, secret: thief.secret });
  const board = new Y.Doc();
  let has = false;
  ws.on('open', () => ws.send(ASK_ALL));
  ws.on('message', (data: Buffer) => {
    world.canaries.hear(thief.who, data.toString('latin1'), Date.now());
    const state = stateIn(data);
    if (state === null) return;
    Y.applyUpdate(board, state);
    has = true;
  });
  try {
    victim.reload();
    const fresh = (): Page | undefined =>
      victim.writable.find(
        (page) =>
          isFresh(page) &&
          page.place.activity === place.activity &&
          page.place.scope === place.scope &&
          page.place.owner === place.owner,
      );
    const page = await until('a page loaded anew', () => has && fresh(), PATIENCE_MS);
    const { clientID } = page.doc;
    const before = page.edits.length;
    victim.writeOn(page);
    const edit = await until('its first edit', () => page.edits[before], PATIENCE_MS);
    await until('its first edit to be saved', () => edit.savedAt !== null, PATIENCE_MS);
    const [root = ''] = BOARD_KINDS[world.kind].roots;
    world.attacked += 1;
    ws.send(updateFrame(changed(board, (doc) => doc.getMap(root).set('hostile', 'hostile id'), clientID)));
    await new Promise((next) => setTimeout(next, 100));
    return true;
  } catch {
    // The network had other plans.
    return false;
  } finally {
    ws.close();
  }
}
