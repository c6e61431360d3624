import { environment } from './broken/environment.ts';
import { wayOf, type Broken } from './broken/ways.ts';
import { run } from './run.ts';
import type { Tally } from './verdict.ts';

const SEED = 1;

/** A short run with servers that are broken on purpose: what was counted of all that has to be, and said in words. */
export async function foundOut(broken: Broken): Promise<(keyof Tally)[]> {
  const { shows, tempt, nodes = 1 } = wayOf(broken);
  const { tally, problems } = await run({
    kind: 'diamond9',
    people: 6,
    seconds: 2,
    seed: SEED,
    nodes,
    env: environment({ broken, hurry: true }),
    tempt,
    until: shows,
    say: () => undefined,
  });
  const isSaid = (what: keyof Tally): boolean => problems.some((problem) => problem.startsWith(`${what}: `));
  return shows.filter((what) => tally[what] > 0 && isSaid(what));
}
