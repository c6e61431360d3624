// What networks, devices and disks do to people who mean no harm.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ASK_ALL, rawLine } from './cold.ts';
import { botsCome, guessCodes, leaderDies, storms } from './door.ts';
import { oneOf, type Random } from './gestures.ts';
import { setStage } from './lead.ts';
import type { Weather } from '../support/faultProxyLink.ts';
import type { Somebody } from './somebody.ts';
import type { World } from './world.ts';

const after = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

/** Everything a strike needs. It may take as long as it likes: others go on beside it. */
export interface Strike {
  world: World;
  random: Random;
  /** Somebody whom nothing else is happening to. */
  person: Somebody;
  /** How long, in milliseconds; short runs have short troubles. */
  lasts: (least: number, most: number) => number;
}

/** The road is bad for a while, and then their device notices that it is good again. */
async function bad(
  { person, lasts }: Strike,
  weather: Partial<Weather>,
  cut: boolean,
  most = 5000,
): Promise<void> {
  person.road.set(weather);
  if (cut) person.road.reset();
  await after(lasts(400, most));
  person.road.set({});
  person.wake();
}

async function halt(strike: Strike, way: 'down' | 'both'): Promise<void> {
  const { road } = strike.person;
  road.pause(way);
  await after(strike.lasts(300, 4000));
  road.resume();
}

/** Asks again and again for all there is, and reads none of it: the server has to end this, and keep none of it either. */
async function neverReads({ world, person, lasts }: Strike): Promise<void> {
  const [page] = person.pages.values();
  if (page === undefined) return;
  const { url, session } = world;
  const ws = rawLine({ url, session, place: page.place, secret: person.secret });
  ws.on('open', () => ws.pause());
  const asking = setInterval(() => ws.readyState === ws.OPEN && ws.send(ASK_ALL), 60);
  await after(lasts(1000, 12_000));
  clearInterval(asking);
  ws.terminate();
}

export const STRIKES: Record<string, (strike: Strike) => Promise<void>> = {
  // 1, 17: the old line is dead and open, the new one comes beside it, the old one's end is told later.
  sleeps: (s) => bad(s, { blackHole: true }, false),
  sleepsWithALineKept: (s) => halt(s, 'both'),
  oneWayOnly: (s) => bad(s, { halfDead: s.random() < 0.5 ? 'up' : 'down' }, false, 3000),
  // 2
  upgradesRefused: (s) => bad(s, { upgrades: 'refuse' }, true),
  upgradesStripped: (s) => bad(s, { upgrades: 'strip' }, true),
  upgradesSilent: (s) => bad(s, { upgrades: 'silent' }, true, 8000),
  buffered: (s) => bad(s, { bufferMs: 400 }, false),
  slowNetwork: (s) => bad(s, { delayMs: 150, jitterMs: 400 }, false),
  idleKilled: (s) => bad(s, { idleMs: 150 }, false),
  reset: async ({ person }) => person.road.reset(),
  cut: async ({ person, random }) => person.road.cutAfter(1 + Math.floor(random() * 400)),
  // 3, 21
  wrongCodes: async ({ world }) => {
    guessCodes(world, 40);
    await fetch(`${world.url}/api/codes/${world.code}`).catch(() => null);
  },
  storms: ({ world, random }) => storms(world, random),
  botsCome: ({ world }) => botsCome(world),
  // 4, 9 of the wire: what is under way when a stage closes
  closesWithWorkOnItsWay: async (s) => {
    const { world, random, lasts } = s;
    const some = world.people.filter(() => random() < 0.5);
    some.forEach(({ road }) => road.pause('both'));
    await after(lasts(100, 600));
    await setStage(
      world,
      world.activity,
      oneOf(['present', 'closed', 'individual', 'groups'] as const, random),
      random,
    );
    await after(lasts(100, 2000));
    some.forEach(({ road }) => road.resume());
  },
  // 5
  reloads: async ({ person }) => person.reload(),
  reloadsWithWork: async (s) => {
    const { person } = s;
    person.road.pause('both');
    person.flood(3);
    await after(s.lasts(50, 800));
    person.reloadWithWork();
    person.road.resume();
  },
  // 6
  portal: (s) => bad(s, { portal: true }, true),
  // 9
  secondTab: async ({ person, lasts }) => {
    const [page] = person.writable;
    if (page === undefined) return;
    if (!person.pages.has(`${page.place.activity}/${page.place.scope}/${page.place.owner}#2`))
      person.open(page.place, '#2');
    await after(lasts(500, 3000));
  },
  // 11
  sameThing: async ({ world, random }) => {
    const what = Math.floor(random() * 14);
    for (const person of world.people) person.contest(what);
  },
  // 16
  readsSlowly: (s) => halt(s, 'down'),
  neverReads,
  // 19: the disk takes nothing for a while
  diskRefuses: async ({ world, lasts }) => {
    const file = join(world.cluster.at(0).dataDir, 'facet.sqlite');
    if (!existsSync(file)) return;
    const db = new DatabaseSync(file);
    try {
      db.exec('PRAGMA busy_timeout = 1000; BEGIN IMMEDIATE');
      await after(lasts(500, 2800));
      db.exec('ROLLBACK');
    } catch {
      // The server was writing all the time; another time.
    } finally {
      db.close();
    }
  },
  freezes: async ({ world, random, lasts }) => {
    // Where there are others, one may be away for as long as its people do not notice.
    const most = world.cluster.size === 1 ? 1500 : 30_000;
    if (!world.troubles.has('server'))
      await world.freeze(Math.floor(random() * world.cluster.size), lasts(200, most));
  },
  changesServer: async ({ world, person }) => world.move([person]),
  // 20
  leaderDies: ({ world }) => leaderDies(world),
  // 21: more at once than anybody may
  floods: async ({ person, random }) => person.flood(40 + Math.floor(random() * 80)),
  commandFlood: async ({ world, person }) => {
    const { activity } = world;
    const answers = await Promise.all(
      Array.from({ length: 80 }, () =>
        person.line.send({ type: 'setStage', activity, stage: { at: 'closed' } }),
      ),
    );
    if (answers.some((a) => a?.ok === true)) world.unexpected.push('a participant set a stage');
  },
  // Messages in another order than they were made
  shuffled: async ({ person }) => person.shuffle(),
};
