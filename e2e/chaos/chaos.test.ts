import { describe, expect, test } from 'vitest';
import { environment } from './broken/environment.ts';
import { WAYS_TO_BREAK, type Broken } from './broken/ways.ts';
import { run, type Outcome } from './run.ts';
import { nothingYet } from './verdict.ts';

const LIMIT_MS = 240_000;
const SECONDS = 5;

const chaos = (broken: Broken | null, kind: 'diamond9' | 'network' = 'diamond9'): Promise<Outcome> =>
  run({
    kind,
    people: 7,
    seconds: SECONDS,
    seed: 1,
    env: environment({ broken, hurry: true }),
    tempt: broken === null ? ['kill'] : WAYS_TO_BREAK[broken].tempt,
    say: () => undefined,
  });

// Side by side: a run mostly waits.
describe.concurrent('a run finds out a server that', () => {
  for (const [broken, { shows }] of Object.entries(WAYS_TO_BREAK) as [
    Broken,
    (typeof WAYS_TO_BREAK)[Broken],
  ][])
    test(`${broken}, as ${shows}`, { timeout: LIMIT_MS }, async () => {
      const { tally, problems } = await chaos(broken);
      expect(tally[shows], `seed 1: ${JSON.stringify(tally)}`).toBeGreaterThan(0);
      expect(problems.some((problem) => problem.startsWith(`${shows}: `))).toBe(true);
    });
});

describe.concurrent('N1 to N4, N6: a run finds nothing wrong with the server as it is', () => {
  for (const kind of ['diamond9', 'network'] as const)
    test(`on ${kind} boards`, { timeout: LIMIT_MS }, async () => {
      const { tally, problems, happened } = await chaos(null, kind);
      expect(problems).toEqual([]);
      const { edits, saved } = tally;
      expect(tally).toEqual({ ...nothingYet(), edits, saved });
      // A run in which nothing was done, nothing was heard or nobody was compared would find nothing either.
      expect(happened['edits before the last rush']).toBeGreaterThanOrEqual(60);
      expect(saved).toBeGreaterThan(60);
      expect(happened['words heard']).toBeGreaterThan(7);
      expect(happened['pages compared']).toBeGreaterThan(4);
      expect(happened['kill']).toBeGreaterThan(0);
    });
});
