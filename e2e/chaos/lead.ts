// Leading the session: stages forward and back, activities, sharing, who may write; always told to the truth first.
import type { WireCommand } from '@facet/shared/session/commands.ts';
import type { StageName } from '@facet/shared/session/state.ts';
import { until } from '../support/until.ts';
import { ATTACKS } from './attacks.ts';
import { openCold } from './cold.ts';
import { oneOf, type Random } from './gestures.ts';
import { SessionLine } from './sessionLine.ts';
import type { World } from './world.ts';

/** Gives a command until it is answered; a refusal ends the run. */
export async function must(world: World, command: WireCommand): Promise<void> {
  const answer = await world.line.insist(command);
  if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal}`);
}

/** Sets a stage; groups are formed, and known, before anybody can open their boards. */
export async function setStage(
  world: World,
  activity: string,
  stage: StageName,
  random: Random,
): Promise<void> {
  const { truth } = world;
  if (stage !== 'waiting' && stage !== 'individual' && truth.at(activity).groupOf.size === 0) {
    await must(world, { type: 'formGroups', activity, seed: Math.floor(random() * 1e9) });
    const groups = await until(
      'the groups',
      () => world.line.view?.activities.find((a) => a.id === activity && a.groups.length > 0)?.groups,
    );
    truth.change(activity, {
      groupOf: new Map(groups.flatMap((g) => g.members.map((m) => [m.seat, g.id]))),
    })();
  }
  const now = truth.at(activity);
  const group = oneOf([...new Set(now.groupOf.values())], random) ?? null;
  const presented =
    stage === 'present' && group !== null ? new Set([...now.presented, group]) : now.presented;
  const done = truth.change(activity, { stage, presented });
  const wire = {
    waiting: { at: 'waiting' as const },
    individual: { at: 'individual' as const },
    groups: { at: 'groups' as const, step: 'agree' as const },
    present: { at: 'present' as const, group, pair: null },
    whole: { at: 'whole' as const },
    closed: { at: 'closed' as const },
  };
  await must(world, { type: 'setStage', activity, stage: wire[stage] });
  done();
}

// People mostly work; the facilitator goes back and forth.
const STAGES: readonly StageName[] = [
  'individual',
  'individual',
  'groups',
  'groups',
  'groups',
  'whole',
  'whole',
  'present',
  'closed',
  'waiting',
];

export const anotherStage = (world: World, random: Random): Promise<void> =>
  setStage(world, world.activity, oneOf(STAGES, random), random);

/** A group presents, others come to read its board, and the groups go on with their work. */
export async function presentsAndGoesBack(world: World, random: Random): Promise<void> {
  await setStage(world, world.activity, 'present', random);
  for (let i = 0; i < 3; i += 1) await ATTACKS['staysAndListens']?.(world, random);
  await setStage(world, world.activity, 'groups', random);
  await new Promise((next) => setTimeout(next, 900));
}

/** The next activity, where no board has ever been opened, straight into a stage where all of them open one. */
export async function anotherActivity(world: World, random: Random): Promise<void> {
  const activity = oneOf(world.activities, random);
  await setStage(world, activity, oneOf(['individual', 'groups', 'whole'] as const, random), random);
  await must(world, { type: 'openActivity', activity });
  await until('the next activity', () => world.line.view?.current === activity);
  // Thirty more, at the same instant as everybody.
  const { session, url, truth } = world;
  const places = world.people.map(({ who, secret }) => {
    const { stage, groupOf } = truth.at(activity);
    const scope =
      stage === 'whole'
        ? ('whole' as const)
        : stage === 'groups'
          ? ('group' as const)
          : ('individual' as const);
    const owner = scope === 'group' ? (groupOf.get(who.seat) ?? '') : scope === 'individual' ? who.seat : '';
    return { url, session, secret, place: { activity, scope, owner } };
  });
  const thirty = Array.from({ length: 30 }, (_, i) => places[i % places.length]);
  await Promise.all(thirty.flatMap((place) => (place === undefined ? [] : [openCold(place)])));
}

/** Somebody shows their own board to their group, from another device. */
export async function share(world: World, random: Random): Promise<void> {
  const { activity, truth } = world;
  const person = oneOf(world.people, random);
  const done = truth.change(activity, { shared: new Set([...truth.at(activity).shared, person.who.seat]) });
  const line = new SessionLine(world.url, person.secret);
  await line.insist({ type: 'shareBoard', activity });
  line.close();
  done();
}

export async function whoWrites(world: World, random: Random): Promise<void> {
  await setWho(world, random() < 0.3 ? 'facilitators' : 'everyone');
}

export const everyoneWrites = (world: World): Promise<void> => setWho(world, 'everyone');

async function setWho(world: World, who: 'facilitators' | 'everyone'): Promise<void> {
  const done = world.truth.change(world.activity, { wholeWrite: who });
  await must(world, { type: 'setWholeWrite', activity: world.activity, who });
  done();
}
