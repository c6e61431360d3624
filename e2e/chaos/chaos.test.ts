import { describe, expect, test } from 'vitest';
import { environment } from './broken/environment.ts';
import { wayOf, waysOn } from './broken/ways.ts';
import { foundOut } from './foundOut.ts';
import { run } from './run.ts';
import { nothingYet } from './verdict.ts';

const LIMIT_MS = 240_000;
const SEED = 1;

describe.concurrent('N1 to N4, N6: thirty seconds find nothing wrong with the server as it is', () => {
  for (const kind of ['diamond9', 'network'] as const)
    test(`on ${kind} boards`, { timeout: LIMIT_MS }, async () => {
      const { tally, problems, happened } = await run({
        kind,
        people: 7,
        seconds: 30,
        seed: SEED,
        env: environment({ broken: null, hurry: true }),
        tempt: ['kill', 'anotherActivity'],
        temptation: 0.15,
        say: () => undefined,
      });
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

// Side by side: a run mostly waits.
describe.concurrent('a run finds out a server that', () => {
  for (const broken of waysOn(1))
    test(`${broken}, as ${wayOf(broken).shows.join(' or ')}`, { timeout: LIMIT_MS }, async () => {
      expect(await foundOut(broken)).not.toEqual([]);
    });
});
