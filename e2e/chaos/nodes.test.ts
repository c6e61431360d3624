// Several servers on a real Postgres and Redis, beside the runs with one.
import { describe, expect, test } from 'vitest';
import { environment } from './broken/environment.ts';
import { wayOf, waysOn } from './broken/ways.ts';
import { foundOut } from './foundOut.ts';
import { run } from './run.ts';
import { nothingYet } from './verdict.ts';

const LIMIT_MS = 240_000;
const TROUBLES = ['kill', 'freezes', 'redisDies', 'postgresRestarts'];

test(
  'N1 to N4, N6: three servers, their Redis and their Postgres fail for twenty seconds, and nothing is wrong',
  { timeout: LIMIT_MS },
  async () => {
    const { tally, problems, happened } = await run({
      kind: 'diamond9',
      people: 7,
      seconds: 20,
      seed: 1,
      nodes: 3,
      env: environment({ broken: null, hurry: true }),
      tempt: TROUBLES,
      temptation: 0.15,
      say: () => undefined,
    });
    expect(problems).toEqual([]);
    const { edits, saved } = tally;
    expect(tally).toEqual({ ...nothingYet(), edits, saved });
    // A run in which nothing was done, nothing failed or nobody was compared would find nothing either.
    expect(saved).toBeGreaterThan(60);
    expect(happened['words heard']).toBeGreaterThan(7);
    expect(happened['pages compared']).toBeGreaterThan(4);
    for (const trouble of TROUBLES) expect(happened[trouble]).toBeGreaterThan(0);
  },
);

describe.concurrent('a run finds out three servers of which each', () => {
  for (const broken of waysOn(3))
    test(`${broken}, as ${wayOf(broken).shows.join(' or ')}`, { timeout: LIMIT_MS }, async () => {
      expect(await foundOut(broken)).not.toEqual([]);
    });
});
