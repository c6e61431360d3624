import type { Door } from '@facet/shared/protocol/http.ts';
import { describe, expect, it } from 'vitest';
import { runFacet } from '../testing/runFacet.ts';
import { createWrongCodes, WRONG_CODE_LIMITS } from './wrongCodes.ts';

function setUp(sleep: (ms: number) => Promise<void> = async () => undefined) {
  let at = 0;
  const slept: number[] = [];
  const alarms: number[] = [];
  const guard = createWrongCodes({
    now: () => at,
    sleep: (ms) => {
      slept.push(ms);
      return sleep(ms);
    },
    onAlarm: (wrong) => void alarms.push(wrong),
  });
  const hold = async (caller: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) await guard.look(caller)?.wrong();
  };
  /** Guesses without waiting for the answers; how many were looked up. */
  const guess = (caller: string, times: number): number => {
    let made = 0;
    for (let i = 0; i < times; i += 1) {
      const look = guard.look(caller);
      if (look === null) continue;
      made += 1;
      void look.wrong();
    }
    return made;
  };
  return { guard, slept, alarms, hold, guess, pass: (ms: number) => (at += ms) };
}
const never = (): Promise<void> => new Promise(() => undefined);
const { freePerAddress, heldPerAddress, heldInAll, pacedBurst, freeInAlarm } = WRONG_CODE_LIMITS;

describe('W30 wrong codes', () => {
  it('are answered at once sixty times in ten minutes for an address, then a second later each, up to five', async () => {
    const { slept, hold } = setUp();
    await hold('a', freePerAddress);
    expect(slept).toStrictEqual([]);
    await hold('a', 7);
    expect(slept).toStrictEqual([1000, 2000, 3000, 4000, 5000, 5000, 5000]);
    await hold('b', 1);
    expect(slept).toHaveLength(7);
  });

  it('are forgiven after ten minutes', async () => {
    const { slept, hold, pass } = setUp();
    await hold('a', 61);
    pass(WRONG_CODE_LIMITS.windowMs);
    await hold('a', 60);
    expect(slept).toStrictEqual([1000]);
  });

  it('from many addresses are slowed down together above six hundred a minute, more the longer it goes on, and alarm once a minute', async () => {
    const { guard, slept, alarms, hold, pass } = setUp();
    for (let i = 0; i < 20; i += 1) await hold(`a${i}`, 30);
    expect([slept, alarms]).toStrictEqual([[], []]);
    await hold('z', 2);
    expect([slept, alarms]).toStrictEqual([[1000, 1000], [601]]);
    for (let i = 0; i < 100; i += 1) await hold(`b${i}`, 30);
    expect(slept.at(-1)).toBe(5000);
    pass(60_000);
    await hold('z', 1);
    expect(slept).toHaveLength(2 + 3000);
    expect(guard.counts).toStrictEqual({ wrong: 3603, delayed: 3002, refused: 0, alarms: 1, held: 0 });
  });

  it('of one network are looked up at a bounded rate while hundreds of its answers are held back, waited for or not', () => {
    const { guard, guess, pass } = setUp(never);
    expect(guess('a', 100_000)).toBe(freePerAddress + heldPerAddress + pacedBurst);
    pass(10_000);
    expect(guess('a', 100_000)).toBe(10);
    expect(guard.counts.held).toBe(heldPerAddress);
    // Nobody else has anything of it.
    expect(guess('b', freePerAddress)).toBe(freePerAddress);
  });

  it('of many networks are looked up at a bounded rate while thousands are held back in all', () => {
    const { guard, guess, pass } = setUp(never);
    const bots = Array.from({ length: 500 }, (_, i) => `bot${i}`);
    const round = (times: number): number => bots.reduce((made, bot) => made + guess(bot, times), 0);
    round(50);
    expect(guard.counts.held).toBe(heldInAll);
    round(pacedBurst);
    pass(1000);
    expect(round(100)).toBe(bots.length);
    // A network that has not guessed is looked up as ever, and nothing of it is counted but what is wrong.
    for (let i = 0; i < 1000; i += 1) guard.look('school')?.right();
    expect(guess('school', freeInAlarm)).toBe(freeInAlarm);
    expect(guard.look('school')).not.toBeNull();
  });

  it('never take from what a network over the limits may look up that is right', () => {
    const { guard, guess } = setUp(never);
    guess('a', freePerAddress + heldPerAddress);
    for (let i = 0; i < 1000; i += 1) {
      const look = guard.look('a');
      expect(look).not.toBeNull();
      look?.right();
    }
    expect(guess('a', 1000)).toBe(pacedBurst);
  });

  it('never delay a right one from the same address', async () => {
    let held = 0;
    const facet = await runFacet({
      sleep: async () => {
        held += 1;
      },
    });
    const { code } = await facet.makeSession();
    for (let i = 0; i < 65; i += 1)
      expect((await facet.ask('/api/codes/ZZZZZZ')).body.refusal).toBe('wrongCode');
    expect(held).toBe(5);
    expect((await facet.ask<Door>(`/api/codes/${code}`)).status).toBe(200);
    expect((await facet.join(code, 'Ann')).role).toBe('participant');
    expect(held).toBe(5);
    await facet.end();
  });

  it('raise an alarm in the log that names nobody', async () => {
    const facet = await runFacet({ env: { TRUST_PROXY: '1' }, sleep: async () => undefined });
    for (let i = 0; i < 601; i += 1) {
      const headers = { 'x-forwarded-for': `10.1.${i % 200}.1` };
      await facet.ask('/api/codes/ZZZZZZ', { headers });
    }
    const alarms = facet.logged.filter((line) => line.includes('many wrong join codes'));
    expect(alarms.map((line) => JSON.parse(line))).toMatchObject([{ level: 40, wrong: 601 }]);
    expect(alarms.join()).not.toContain('10.1.');
    await facet.end();
  });
});
