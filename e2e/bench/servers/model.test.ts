import { seeded } from '@facet/shared/session/random.ts';
import { describe, expect, test } from 'vitest';
import {
  carried,
  commitRate,
  databases,
  fit,
  peoplePerServer,
  strain,
  touched,
  WORK,
  type Constants,
} from './model.ts';

const ROUND: Constants = {
  serverEdit: 0.0005,
  serverPerson: 0.00005,
  serverHeard: 0.0002,
  commit: 0.001,
  record: 0.00003,
  look: 0.001,
  name: 0.000002,
  read: 0.0003,
  readsPerEdit: 0.05,
  walCommit: 300,
  walRecord: 400,
  commitTakes: 0.002,
  gap: 0.003,
  hint: 200,
  here: 300,
  herePerson: 60,
  published: 0.00001,
  told: 0.000002,
};

/** The writer as it is: one commit at a time, none within the gap of the last, everything that waits goes in. */
function commitsOf(rate: number, takes: number, gap: number, seconds: number): number {
  const random = seeded(3);
  const next = (): number => -Math.log(1 - random()) / rate;
  let [commits, free, arrival] = [0, 0, next()];
  while (arrival < seconds) {
    const begins = Math.max(arrival, free);
    while (arrival <= begins) arrival += next();
    commits++;
    free = begins + takes + gap;
  }
  return commits / seconds;
}

describe('commits a second', () => {
  test('are as a writer’s that is played through, within 3 %', () => {
    for (const rate of [5, 80, 400, 3000])
      for (const [takes, gap] of [
        [0.002, 0.003],
        [0.01, 0.003],
        [0.002, 0.025],
      ] as const) {
        const ratio = commitRate(rate, takes, gap) / commitsOf(rate, takes, gap, 200);
        expect(Math.abs(ratio - 1)).toBeLessThan(0.03 + 1 / Math.sqrt(rate * 20));
      }
  });

  test('are those of the appends where few come, and bounded by the gap where many do', () => {
    expect(commitRate(0, 0.002, 0.003)).toBe(0);
    expect(commitRate(1, 0.002, 0.003)).toBeCloseTo(1, 2);
    expect(commitRate(1e6, 0.002, 0.003)).toBeCloseTo(200, 6);
  });
});

describe('how many servers have somebody of a session', () => {
  test('is as many as people where servers are many, all where people are many, and one where there is one', () => {
    expect(touched(1, 31)).toBe(1);
    expect(touched(1e6, 31)).toBeCloseTo(31, 2);
    expect(touched(3, 31)).toBeCloseTo(3, 4);
  });

  test('is as counted where people are sent to any', () => {
    const random = seeded(5);
    let sum = 0;
    for (let run = 0; run < 4000; run++)
      sum += new Set(Array.from({ length: 31 }, () => Math.floor(random() * 20))).size;
    expect(sum / 4000).toBeCloseTo(touched(20, 31), 0);
  });
});

describe('what many servers carry', () => {
  test('together, everything grows with the servers, and an edit sends nothing over Redis', () => {
    const [ten, hundred] = [carried(ROUND, 10, 'together'), carried(ROUND, 100, 'together')];
    for (const what of ['people', 'commits', 'postgresCores', 'redisBytes', 'connections'] as const)
      expect(hundred[what] / ten[what]).toBeCloseTo(10, 9);
    expect(hundred.sessionsEach).toBeCloseTo(ten.sessionsEach, 9);
    const silent = { ...ROUND, here: 0, herePerson: 0 };
    expect(carried(silent, 100, 'together').redisBytes).toBe(0);
  });

  test('spread, each server has ever more sessions of which it serves ever fewer people, and hears of all of them', () => {
    const [ten, thousand] = [carried(ROUND, 10, 'spread'), carried(ROUND, 1000, 'spread')];
    expect(ten.people * 100).toBe(thousand.people);
    expect(thousand.sessionsEach / carried(ROUND, 1000, 'together').sessionsEach).toBeCloseTo(30.5, 0);
    expect(thousand.redisBytes / ten.redisBytes).toBeGreaterThan(200);
    expect(thousand.serverCores).toBeGreaterThan(ten.serverCores);
  });

  test('one server is the same either way, and as full as it was to be', () => {
    const { members: _, ...alone } = carried(ROUND, 1, 'together');
    const { members: __, ...spread } = carried(ROUND, 1, 'spread');
    expect(spread).toEqual(alone);
    expect(alone.serverCores).toBeCloseTo(WORK.full, 2);
    expect(alone.people).toBe(peoplePerServer(ROUND));
  });

  test('commits that wait longer for each other cost Postgres less', () => {
    const [short, long] = [carried(ROUND, 100, 'together'), carried(ROUND, 100, 'together', 0.025)];
    expect(long.commits).toBeLessThan(short.commits / 2);
    expect(long.postgresCores).toBeLessThan(short.postgresCores);
    expect(long.edits).toBe(short.edits);
    const dear = { ...ROUND, commit: 0.01 };
    expect([databases(long), databases(carried(dear, 100, 'together'))]).toEqual([1, 19]);
  });
});

describe('what breaks first', () => {
  test('is what is used most times over', () => {
    expect(strain(carried(ROUND, 100, 'together'))[0]?.what).toBe('connections');
    const dear = { ...ROUND, commit: 1 };
    expect(strain(carried(dear, 10, 'together'))[0]?.what).toBe('postgres');
  });
});

describe('a cost of each and a cost of all', () => {
  test('are found again in what they came to', () => {
    const rows = [
      [300, 300],
      [300, 3000],
      [100, 10_000],
    ].map(([x1 = 0, x2 = 0]) => ({ x1, x2, y: 0.001 * x1 + 0.00003 * x2 }));
    const [a, b] = fit(rows);
    expect(a).toBeCloseTo(0.001, 9);
    expect(b).toBeCloseTo(0.00003, 9);
  });

  test('are never below zero', () => {
    expect(
      fit([
        { x1: 1, x2: 0, y: 1 },
        { x1: 1, x2: 10, y: 0.5 },
      ])[1],
    ).toBe(0);
  });
});
