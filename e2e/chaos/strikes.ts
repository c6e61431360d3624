// What networks, devices and disks do to people who mean no harm.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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
  // 3
  wrongCodes: async ({ world }) => {
    const ask = (code: string) => fetch(`${world.url}/api/codes/${code}`).catch(() => null);
    // The later ones are answered late on purpose; nobody waits for them.
    for (let i = 0; i < 40; i += 1) void ask('BBBBBB');
    await ask(world.code);
  },
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
  // 19: the disk takes nothing for a while
  diskRefuses: async ({ world, lasts }) => {
    const db = new DatabaseSync(join(world.server.dataDir, 'facet.sqlite'));
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
  freezes: async ({ world, lasts }) => {
    const { pid } = world.server;
    process.kill(pid, 'SIGSTOP');
    await after(lasts(200, 1500));
    process.kill(pid, 'SIGCONT');
  },
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
