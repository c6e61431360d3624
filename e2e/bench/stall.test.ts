import { describe, expect, test } from 'vitest';
import { LENGTHS } from './phases/phase.ts';
import { once } from './run.ts';
import { CALM, longestIdleGap, overloaded, REPEATS, stalled, type Calm } from './stall.ts';

const calm: Calm = { wall: 10, others: 0.1, stolen: 0.05, idleGapMs: 20, load: 0.5 };

describe('a phase is repeated', () => {
  test('where other programs, the host or a standstill had the machine, and not otherwise', () => {
    expect(stalled(calm)).toBeNull();
    expect(stalled({ ...calm, others: 0.5 })).toMatch(/other programs/);
    expect(stalled({ ...calm, stolen: 0.2 })).toMatch(/host/);
    expect(stalled({ ...calm, idleGapMs: 50 })).toMatch(/stood still/);
  });

  test('never for what the load itself did: a gap it worked through is no standstill', () => {
    expect(longestIdleGap([{ wallMs: 200, cpuMs: 190 }])).toBe(0);
    expect(
      longestIdleGap([
        { wallMs: 30, cpuMs: 1 },
        { wallMs: 90, cpuMs: 40 },
        { wallMs: 200, cpuMs: 190 },
      ]),
    ).toBe(90);
    expect(stalled({ ...calm, load: 1 })).toBeNull();
    expect(overloaded({ ...calm, load: 0.91 })).toBe(true);
  });
});

describe('of several attempts', () => {
  const inTurn = (calms: Calm[], wrong: string[][] = []) => {
    let attempt = 0;
    return {
      attempts: () => attempt,
      run: () => {
        const i = attempt++;
        return Promise.resolve({ figures: { i }, calm: calms[i] ?? CALM, wrong: wrong[i] ?? [] });
      },
    };
  };
  const lengths = LENGTHS.full;

  test('the first calm one counts, however its figures are', async () => {
    const { run, attempts } = inTurn([{ ...calm, others: 5 }, calm]);
    const { turns, notes } = await once(run, lengths);
    expect(turns).toEqual([{ i: 1 }]);
    expect(attempts()).toBe(2);
    expect(notes).toEqual(['tried 2 times']);
  });

  test('the calmest counts where none was calm, and it is said', async () => {
    const restless = [5, 2, 3].map((others) => ({ ...calm, others }));
    const { run, attempts } = inTurn(restless);
    const { turns, notes } = await once(run, lengths);
    expect(attempts()).toBe(1 + REPEATS);
    expect(turns).toEqual([{ i: 1 }]);
    expect(notes.join()).toMatch(/tried 3 times,disturbed: other programs had 20.0 %/);
  });

  test('what was wrong on a board in one of them stays wrong', async () => {
    const { run } = inTurn([{ ...calm, others: 5 }, calm], [['an edit is missing'], []]);
    expect((await once(run, lengths)).wrong).toEqual(['an edit is missing']);
  });

  test('one that broke off is repeated, and is wrong only if none came to its end', async () => {
    let attempt = 0;
    const breaking = (times: number) => () =>
      attempt++ < times
        ? Promise.reject(new Error('a connection ended'))
        : Promise.resolve({ figures: { attempt }, calm: CALM, wrong: [] });
    const first = await once(breaking(1), lengths);
    expect(first).toMatchObject({ turns: [{ attempt: 2 }], wrong: [] });
    expect(first.notes.join()).toMatch(/broke off/);
    attempt = 0;
    const always = await once(breaking(9), lengths);
    expect(attempt).toBe(1 + REPEATS);
    expect(always.wrong[0]).toMatch(/a connection ended/);
  });
});
