// What a run comes to: what can be told at any time, and in the end all that was said against the disk.
import { mustOpenCold } from './cold.ts';
import { allDone, freeze, seesOtherwise } from './heal.ts';
import { setStage } from './lead.ts';
import * as Y from 'yjs';
import type { Place } from './truth.ts';
import { judge, nothingYet, type Tally } from './verdict.ts';
import type { World } from './world.ts';

export interface Outcome {
  tally: Tally;
  problems: string[];
  /** How often what happened. */
  happened: Record<string, number>;
}

/** What can be told while people still work. */
const seen = (world: World): Record<keyof Tally, readonly string[]> => ({
  edits: [],
  saved: [],
  lost: [],
  duplicated: [],
  diverged: [],
  falseSaved: world.falseSaved,
  unexpected: world.unexpected,
  leaked: world.canaries.leaks,
});

/** Whether one of these has been found by now. */
export const isFound = (world: World, found: readonly (keyof Tally)[] | undefined): boolean =>
  found?.some((what) => seen(world)[what].length > 0) ?? false;

/** What can only be told when all is over. */
export const LATE: ReadonlySet<keyof Tally> = new Set(['lost', 'duplicated', 'diverged']);

/** What is known of a run that ends here. */
export function soFar(world: World, happened: Record<string, number>): Outcome {
  const tally = nothingYet();
  const problems: string[] = [];
  for (const [what, why] of Object.entries(seen(world)) as [keyof Tally, readonly string[]][]) {
    tally[what] += why.length;
    problems.push(...why.map((w) => `${what}: ${w}`));
  }
  return { tally: { ...tally, edits: world.edits.length }, problems, happened };
}

/** A board as it is opened on each server, the one that was just started first. */
const onEachServer = (world: World, place: Place, secret: string): Promise<Y.Doc[]> =>
  Promise.all(
    Array.from({ length: world.cluster.size }, (_, i) =>
      mustOpenCold({ url: world.cluster.at(i).url, session: world.session, place, secret }),
    ),
  );

/** Lets everything heal, closes every page, kills the server, and opens every board that there is cold. */
export async function conclude(
  world: World,
  happened: Record<string, number>,
  patienceMs: number | undefined,
  say: (line: string) => void,
): Promise<Outcome> {
  const healing = Date.now();
  const stuck = await allDone(world, patienceMs);
  say(`${((Date.now() - healing) / 1000).toFixed(1)} s until all was saved or refused`);
  if (stuck !== null) say(`After healing: ${stuck}`);
  const otherwise = seesOtherwise(world).map((p) => `${p.who.seat} sees the session otherwise than the rest`);
  const pages = await freeze(world);
  world.notePlaces();
  await world.restart('kill');
  await world.troubles.over();
  world.cluster.lookForFallen();
  for (const activity of world.activities) await setStage(world, activity, 'closed', () => 0);

  const tally = nothingYet();
  const problems: string[] = [];
  const add = (what: keyof Tally, why: readonly string[]): void => {
    tally[what] += why.length;
    problems.push(...why.map((w) => `${what}: ${w}`));
  };
  const key = (p: { activity: string; scope: string; owner: string }): string =>
    `${p.activity}/${p.scope}/${p.owner}`;
  const edits = Map.groupBy(world.edits, (e) => key(e.place));
  for (const [name, place] of world.places) {
    const secret = world.readerOf(place) ?? world.hostSecret;
    const [cold = new Y.Doc(), ...others] = await onEachServer(world, place, secret);
    const verdict = judge({
      kind: world.kind,
      place,
      cold,
      edits: edits.get(name) ?? [],
      pages: [
        ...pages
          .filter((p) => key(p.place) === name)
          .map((p) => ({ whose: `the page of ${p.who.seat}`, doc: p.doc })),
        ...others.map((doc, i) => ({ whose: `server ${i + 2}`, doc })),
      ],
      truth: world.truth,
    });
    for (const what of Object.keys(tally) as (keyof Tally)[]) tally[what] += verdict.tally[what];
    problems.push(...verdict.problems);
  }
  add('diverged', otherwise);
  add('unexpected', [...world.cluster.fallen, ...world.troubles.failed]);
  add('falseSaved', world.falseSaved);
  add('unexpected', world.unexpected);
  add('leaked', world.canaries.leaks);
  happened['frames refused'] = world.attacked;
  happened['boards'] = world.places.size;
  happened['words heard'] = world.canaries.heard;
  for (const { refused } of world.edits)
    if (refused !== null)
      happened[`refused with ${refused.code}`] = (happened[`refused with ${refused.code}`] ?? 0) + 1;
  happened['pages compared'] = pages.length;
  happened['MB at most in a server'] = world.cluster.mostMb;
  return { tally, problems, happened };
}
