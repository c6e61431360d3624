import type { Door } from '@facet/shared/protocol/http.ts';
import { describe, expect, it } from 'vitest';
import { runFacet } from '../testing/runFacet.ts';
import { createWrongCodes, WRONG_CODE_LIMITS } from './wrongCodes.ts';

function setUp() {
  let at = 0;
  const slept: number[] = [];
  const guard = createWrongCodes(
    () => at,
    async (ms) => void slept.push(ms),
  );
  const hold = async (address: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) await guard.hold(address);
  };
  return { slept, hold, pass: (ms: number) => (at += ms) };
}

describe('wrong codes', () => {
  it('are answered at once sixty times in ten minutes for an address, then a second later each, up to five', async () => {
    const { slept, hold } = setUp();
    await hold('a', WRONG_CODE_LIMITS.freePerAddress);
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

  it('from many addresses are slowed down together above six hundred a minute', async () => {
    const { slept, hold, pass } = setUp();
    for (let i = 0; i < 20; i += 1) await hold(`a${i}`, 30);
    expect(slept).toStrictEqual([]);
    await hold('z', 2);
    expect(slept).toStrictEqual([1000, 1000]);
    pass(60_000);
    await hold('z', 1);
    expect(slept).toHaveLength(2);
  });

  it('never hold back more answers than memory allows', async () => {
    const never = createWrongCodes(
      () => 0,
      () => new Promise(() => undefined),
    );
    for (let i = 0; i < WRONG_CODE_LIMITS.freePerAddress; i += 1) await never.hold('a');
    for (let i = 0; i < WRONG_CODE_LIMITS.heldPerAddress; i += 1) void never.hold('a');
    expect(await never.hold('a')).toBe(false);
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
});
