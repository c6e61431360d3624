// What somebody does who means harm: writes and reads without the right, and frames that no client makes.
import { BOARD_KINDS } from '@facet/shared/boards/kindsDoc.ts';
import * as Y from 'yjs';
import { ASK_ALL, openCold, rawLine, stateIn, type Asking } from './cold.ts';
import { oneOf, type Random } from './gestures.ts';
import { changed, HOSTILE, updateFrame } from './hostile.ts';
import { takesAnIdElsewhere } from './idsElsewhere.ts';
import type { Place, Who } from './truth.ts';
import type { World } from './world.ts';

interface Somewhere {
  who: Who;
  secret: string;
  place: Place;
}

/** Every board of this activity, for everybody who is in the session. */
function everywhere(world: World): Somewhere[] {
  const { activity, truth } = world;
  const owners = world.people.map((p) => p.who.seat);
  const groups = [...new Set(truth.at(activity).groupOf.values())];
  const places: Place[] = [
    ...owners.map((owner) => ({ activity, scope: 'individual' as const, owner })),
    ...groups.map((owner) => ({ activity, scope: 'group' as const, owner })),
    { activity, scope: 'whole' as const, owner: '' },
  ];
  const all = world.everybody.map(({ who, secret }) => ({ who, secret }));
  return places.flatMap((place) => all.map((one) => ({ ...one, place })));
}

/** Opens a board, says one thing on it, and waits until the server has had its say. */
function attack(
  world: World,
  { who, secret, place }: Somewhere,
  frame: (board: Y.Doc) => Uint8Array | null,
): Promise<number | null> {
  world.touch(place);
  return new Promise((resolve) => {
    const ws = rawLine({ url: world.url, session: world.session, place, secret });
    const limit = setTimeout(() => ws.terminate(), 1500);
    let said = false;
    let sent = false;
    ws.on('open', () => ws.send(ASK_ALL));
    ws.on('message', (data: Buffer) => {
      world.canaries.hear(who, data.toString('latin1'), Date.now());
      const state = stateIn(data);
      if (state === null || said) return;
      said = true;
      const board = new Y.Doc();
      Y.applyUpdate(board, state);
      const bytes = frame(board);
      if (bytes === null) return ws.close();
      world.attacked += 1;
      sent = true;
      ws.send(bytes);
    });
    ws.on('close', (code) => {
      clearTimeout(limit);
      const refused = code >= 4400 && code < 4600;
      if (!sent || refused) resolve(code);
      else
        void lookAt(world, { url: world.url, session: world.session, place, secret }).then(() =>
          resolve(code),
        );
    });
  });
}

/** A frame that was not refused, say because the server was killed just then, must not be on the board either. */
async function lookAt(world: World, asking: Asking): Promise<void> {
  const board = await openCold(asking);
  if (typeof board === 'number') return;
  const { roots } = BOARD_KINDS[world.kind];
  if (roots.some((root) => JSON.stringify(board.getMap(root)).includes('hostile'))) {
    const { activity, scope, owner } = asking.place;
    world.unexpected.push(`${activity}/${scope}/${owner} holds what had to be refused`);
  }
}

/** Each says whether there was anything to do. */
export const ATTACKS: Record<string, (world: World, random: Random) => Promise<boolean>> = {
  // 15, and late work after the time of grace
  async writesWithoutRight(world, random) {
    const open = everywhere(world).filter(({ who, place }) => world.truth.onlyReads(who, place));
    if (open.length === 0) return false;
    const [root = ''] = BOARD_KINDS[world.kind].roots;
    const key = `x${Math.floor(random() * 1e6)}`;
    await attack(world, oneOf(open, random), (board) =>
      updateFrame(changed(board, (doc) => doc.getMap(root).set(key, 'hostile without right'))),
    );
    return true;
  },
  async readsWithoutRight(world, random) {
    const shut = everywhere(world).filter(({ who, place }) => world.truth.readsNothing(who, place));
    for (let i = 0; i < 4 && shut.length > 0; i += 1) await attack(world, oneOf(shut, random), () => null);
    return shut.length > 0;
  },
  async readsWithAWrongSecret(world, random) {
    const place = oneOf(everywhere(world), random).place;
    const asking = { url: world.url, session: world.session, place, secret: world.wrongSecret() };
    if (typeof (await openCold(asking)) !== 'number') world.unexpected.push('a wrong secret opened a board');
    return true;
  },
  // 22, 23: by somebody who may write here
  sendsWhatNoClientSends: (world, random) => sendFrame(world, random, oneOf(Object.keys(HOSTILE), random)),
  takesAnIdElsewhere,
  // A reader who stays whatever happens to their right
  async staysAndListens(world, random) {
    const { truth } = world;
    const now = truth.at(world.activity);
    const open = everywhere(world).filter(({ who, place }) => truth.reads(who, place));
    // Whose right hangs on a stage: strangers at a group's board, anybody at the room's.
    const strangers = open.filter(
      ({ who, place }) => place.scope !== 'individual' && now.groupOf.get(who.seat) !== place.owner,
    );
    if (strangers.length === 0) return false;
    const { who, secret, place } = oneOf(strangers, random);
    const ws = rawLine({ url: world.url, session: world.session, place, secret });
    ws.on('open', () => ws.send(ASK_ALL));
    ws.on('message', (data: Buffer) => world.canaries.hear(who, data.toString('latin1'), Date.now()));
    setTimeout(() => ws.terminate(), 8000).unref();
    await new Promise((next) => setTimeout(next, 50));
    return true;
  },
};

/** Sends one frame that has to be refused, as somebody who may write; against somebody else's work where there is any. */
export async function sendFrame(world: World, random: Random, name: string): Promise<boolean> {
  const open = everywhere(world)
    .filter(({ who, place }) => world.truth.writes(who, place))
    .map((where) => ({ ...where, others: othersOn(world, where) }));
  const contested = open.filter(({ others }) => others.length > 0);
  const among = contested.length > 0 && random() < 0.9 ? contested : open;
  if (among.length === 0) return false;
  const where = oneOf(among, random);
  const victims = where.others.length > 0 ? [oneOf(where.others, random)] : [];
  const { roots } = BOARD_KINDS[world.kind];
  const before = world.attacked;
  await attack(world, where, (board) => HOSTILE[name]?.({ board, others: victims, roots, random }) ?? null);
  return world.attacked > before;
}

/** Client ids under which others have written on a board and been told so: one the server has not heard of is anybody's. */
function othersOn(world: World, { who, place }: Somewhere): number[] {
  const same = (p: Place): boolean =>
    p.activity === place.activity && p.scope === place.scope && p.owner === place.owner;
  return world.people
    .filter((p) => p.who.seat !== who.seat)
    .flatMap((p) => p.all.filter((page) => same(page.place)))
    .flatMap((page) => page.edits.filter((edit) => edit.savedAt !== null))
    .flatMap((edit) => edit.made.map(({ client }) => client));
}
