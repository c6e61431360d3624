// A run: people work, everything goes wrong that a seed says, and in the end all that was said is held against the disk.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '@facet/shared/session/random.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import { until } from '../support/until.ts';
import { ATTACKS, sendFrame } from './attacks.ts';
import { conclude, isFound, LATE, soFar, type Outcome } from './conclude.ts';
import { oneOf, type Random } from './gestures.ts';
import { canFailSyncs } from './cluster.ts';
import { HOSTILE } from './hostile.ts';
import {
  anotherActivity,
  anotherStage,
  presentsAndGoesBack,
  setStage,
  share,
  everyoneWrites,
  whoWrites,
} from './lead.ts';
import { startShared } from './shared.ts';
import type { Somebody } from './somebody.ts';
import { STRIKES } from './strikes.ts';
import type { Tally } from './verdict.ts';
import { World } from './world.ts';

export interface RunOptions {
  kind: Kind;
  people: number;
  seconds: number;
  seed: number;
  /** What the server is started with. */
  env: Record<string, string>;
  /** How many servers; several share a Postgres and a Redis, which are started with them. */
  nodes?: number;
  /** Ends as soon as one of these is found. */
  until?: readonly (keyof Tally)[];
  /** Names of what should happen more often than by chance; a run goes on until there was enough of each. */
  tempt?: readonly string[];
  /** How much of all that happens these are, 0 to 1. */
  temptation?: number;
  say: (line: string) => void;
}

/** A strike that changes the session or the server itself is waited for. */
const ALONE = new Set([
  'closesWithWorkOnItsWay',
  'diskRefuses',
  'freezes',
  'storms',
  'botsCome',
  'leaderDies',
]);
/** A server ends. */
const ENDS = new Set(['kill', 'killWithAGap', 'stop', 'diskFails']);
const MOVES_A_SECOND = 3;
const TICK_MS = 50;
const BREATH_MS = 1500;
/** Long enough for what came too early to be answered. */
const GAP_MS = 700;
const RUSH = 100;
/** A server that is known to be broken is not waited for. */
const HASTE_MS = 3000;
/** Before a run with temptations ends, however slow the machine. */
const ENOUGH = { edits: 60, times: 2, savedBeforeAKill: 15, mostMs: 40_000 };
/** The same where something is only to be found out. */
const ENOUGH_TO_SHOW = { ...ENOUGH, edits: 40, times: 1, savedBeforeAKill: 10 };

export async function run({
  kind,
  people,
  seconds,
  seed,
  env,
  nodes = 1,
  until: found,
  tempt = [],
  temptation = 0.6,
  say,
}: RunOptions): Promise<Outcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'facet-chaos-'));
  const seeds = (what: string): Random => seeded(hash(`${seed} ${what}`));
  const shared = nodes === 1 ? null : await startShared(dataDir);
  const services = shared?.services ?? [];
  const founding = { kind, people, dataDir, env: { ...shared?.env, ...env }, seeds, nodes, services };
  const world = await World.found(founding).catch(async (error: unknown) => {
    await shared?.end();
    throw error;
  });
  const happened: Record<string, number> = {};
  const moving = setInterval(() => {
    for (const person of world.people) if (person.chance() < (MOVES_A_SECOND * TICK_MS) / 1000) person.move();
    // A page that was sent away looks after itself, as the product's do.
    for (const person of world.everybody) person.look();
  }, TICK_MS);
  try {
    await setStage(world, world.activity, 'individual', seeds('start'));
    await disturb({ world, random: seeds('director'), seconds, happened, tempt, temptation, found });
    clearInterval(moving);
    if (isFound(world, found)) return soFar(world, happened);
    happened['edits before the last rush'] = world.edits.length;
    await lastRush(world);
    return await conclude(world, happened, found === undefined ? undefined : HASTE_MS, say);
  } finally {
    clearInterval(moving);
    await world.close();
    await shared?.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Disturbing {
  world: World;
  random: Random;
  seconds: number;
  happened: Record<string, number>;
  tempt: readonly string[];
  temptation: number;
  found: RunOptions['until'];
}

/** One thing after the other, and the troubles of single people beside it. */
async function disturb({
  world,
  random,
  seconds,
  happened,
  tempt,
  temptation,
  found,
}: Disturbing): Promise<void> {
  const end = Date.now() + seconds * 1000;
  const left = (): number => end - Date.now();
  const least = found === undefined ? ENOUGH : ENOUGH_TO_SHOW;
  const struck = new Set<Somebody>();
  const running = new Set<Promise<void>>();
  const lasts = (from: number, to: number): number =>
    Math.max(50, Math.min(from + random() * (to - from), seconds * 150, left()));

  const strike = (name: string): Promise<void> => {
    const well = world.people.filter((p) => !struck.has(p));
    const act = STRIKES[name];
    if (well.length === 0 || act === undefined) return Promise.resolve();
    const person = oneOf(well, random);
    struck.add(person);
    const done = act({ world, random, person, lasts }).finally(() => struck.delete(person));
    running.add(done);
    const over = done.finally(() => running.delete(done));
    return ALONE.has(name) ? over : Promise.resolve();
  };
  const lead: Record<string, () => Promise<void>> = {
    anotherStage: () => anotherStage(world, random),
    anotherActivity: () => anotherActivity(world, random),
    presentsAndGoesBack: () => presentsAndGoesBack(world, random),
    share: () => share(world, random),
    whoWrites: () => whoWrites(world, random),
    kill: () => world.restart('kill', node(), away()),
    stop: () => world.restart('stop', node(), away()),
    diskFails: () => world.restart('diskFails', node()),
    killWithAGap: async () => {
      for (const person of world.people) person.shuffle(2 * GAP_MS);
      await new Promise((next) => setTimeout(next, GAP_MS));
      await world.restart('kill', node(), away());
    },
  };
  const node = (): number => Math.floor(random() * world.cluster.size);
  const away = (): number => (world.cluster.size === 1 ? 0 : lasts(0, 20_000));
  /** What is done, and whether there was anything to do. */
  const act = async (name: string): Promise<boolean> => {
    if (name in HOSTILE) return sendFrame(world, random, name);
    const attack = ATTACKS[name];
    if (attack !== undefined) return attack(world, random);
    const service = world.cluster.services.find((one) => one.name === name);
    if (service !== undefined) {
      if (world.troubles.has(service.of)) return false;
      world.troubles.begin(service.of, service.lagMs, () => service.fail(lasts(0, service.mostMs)));
      return true;
    }
    // One server at a time, so that people have somewhere to be.
    if (ENDS.has(name) && world.troubles.has('server')) return false;
    // People need a moment to come back and work, or there is nothing to lose.
    if (name === 'kill' && Date.now() - world.startedAt < BREATH_MS) return false;
    if (
      name === 'kill' &&
      tempt.includes(name) &&
      savedSince(world, world.startedAt) < least.savedBeforeAKill
    )
      return false;
    await (name in STRIKES ? strike(name) : lead[name]?.());
    return true;
  };
  const steps: [number, () => string][] = [
    [30, () => oneOf(Object.keys(STRIKES), random)],
    [22, () => oneOf(Object.keys(ATTACKS), random)],
    [12, () => 'anotherStage'],
    [4, () => 'anotherActivity'],
    [2, () => 'presentsAndGoesBack'],
    [3, () => 'share'],
    [1, () => 'whoWrites'],
    [4, () => 'kill'],
    [1, () => 'killWithAGap'],
    [1, () => 'stop'],
    // A server on a shared log holds nothing on a disk of its own.
    [world.cluster.size === 1 && canFailSyncs() ? 1 : 0, () => 'diskFails'],
    [world.cluster.services.length > 0 ? 5 : 0, () => oneOf(world.cluster.services, random).name],
    [world.cluster.size > 1 ? 2 : 0, () => 'freezes'],
  ];
  const all = steps.reduce((sum, [weight]) => sum + weight, 0);
  const enough = (): boolean =>
    tempt.length === 0 ||
    -left() > least.mostMs ||
    ((found === undefined || found.some((what) => LATE.has(what))) &&
      world.edits.length >= least.edits &&
      tempt.every((name) => (happened[name] ?? 0) >= least.times));
  while ((left() > 0 || !enough()) && !isFound(world, found)) {
    await new Promise((next) => setTimeout(next, random() * 150));
    let dice = random() * all;
    const byChance = (steps.find(([weight]) => (dice -= weight) < 0) ?? steps[0])?.[1]() ?? 'reset';
    const name = tempt.length > 0 && random() < temptation ? oneOf(tempt, random) : byChance;
    if (await act(name)) happened[name] = (happened[name] ?? 0) + 1;
  }
  await Promise.all(running);
  await world.troubles.over();
}

/**
 * Some have far more to say at once than anybody may, and nothing after it that would show that it was dropped. On several
 * servers all of it is on one board, which the others have open and do not write on: they only hear of it.
 */
async function lastRush(world: World): Promise<void> {
  const stage = world.cluster.size === 1 ? 'individual' : 'whole';
  await setStage(world, world.activity, stage, () => 0);
  if (stage === 'whole') await everyoneWrites(world);
  const some = world.people.filter((_, i) => i % 3 === 0);
  for (const { road } of some) road.resume();
  // A device that thinks the stage before is still on would rush where it is refused.
  const sees = (p: Somebody): boolean => p.line.activity?.stage.at === stage && p.ready !== undefined;
  await until('some to see the stage', () => some.every(sees), 90_000);
  for (const person of some) person.rush(RUSH);
}

const savedSince = (world: World, since: number): number =>
  world.edits.filter(({ savedAt }) => savedAt !== null && savedAt > since).length;

/** A number for a text, to draw a generator of its own for each from one seed. */
function hash(text: string): number {
  let h = 2166136261;
  for (const char of text) h = Math.imul(h ^ char.charCodeAt(0), 16777619);
  return h >>> 0;
}
