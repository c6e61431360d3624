import type { MakingRule } from '@facet/shared/protocol/http.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { planOf } from '../session/testing/plan.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';

let facet: RunningFacet | null = null;
const started = async (options: Parameters<typeof runFacet>[0] = {}): Promise<RunningFacet> =>
  (facet = await runFacet(options));
afterEach(async () => {
  await facet?.end();
  facet = null;
});
const make = (at: RunningFacet, ask: { secret?: string; headers?: Record<string, string> } = {}) =>
  at.ask('/api/sessions', { body: planOf(), ...ask });
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const KEY = 'Harbour-Lane/2026';

describe('W31 a server with a key', () => {
  it('says that it asks for one, and nothing of it', async () => {
    const at = await started({ env: { CREATE_KEY: KEY } });
    const { body } = await at.ask<MakingRule>('/api/sessions');
    expect(body).toStrictEqual({ keyNeeded: true });
  });

  it('makes a session for whoever knows it, and for nobody else', async () => {
    const at = await started({ env: { CREATE_KEY: KEY }, sleep: async () => undefined });
    for (const secret of [undefined, '', KEY.slice(1), `${KEY}x`, KEY.toLowerCase(), 'x'.repeat(500)]) {
      const { status, body } = await make(at, secret === undefined ? {} : { secret });
      expect([status, body.refusal]).toStrictEqual([401, 'wrongKey']);
    }
    expect((await make(at, { secret: KEY })).status).toBe(201);
    expect(at.logged.join()).not.toContain(KEY);
  });

  it('answers wrong ones later and later, and the right one at once all the while', async () => {
    const slept: number[] = [];
    const at = await started({ env: { CREATE_KEY: KEY }, sleep: async (ms) => void slept.push(ms) });
    for (let i = 0; i < 8; i += 1) await make(at, { secret: 'not-the-key' });
    expect(slept).toStrictEqual([1000, 2000, 3000]);
    expect((await make(at, { secret: KEY })).status).toBe(201);
    expect(slept).toHaveLength(3);
  });

  it('lets people in by a code without it', async () => {
    const at = await started({ env: { CREATE_KEY: KEY } });
    const { code } = (await make(at, { secret: KEY })).body as unknown as { code: string };
    expect((await at.join(code, 'Ann')).role).toBe('participant');
  });
});

describe('W31 making sessions', () => {
  it('needs no key where none is set', async () => {
    const at = await started();
    expect((await at.ask<MakingRule>('/api/sessions')).body).toStrictEqual({ keyNeeded: false });
    expect((await make(at)).status).toBe(201);
  });

  it('is for a whole staff at one address: forty in a row, then one every ten seconds, refused with when to come back', async () => {
    let now = Date.now();
    const at = await started({ now: () => now });
    for (let i = 0; i < 40; i += 1) expect((await make(at)).status).toBe(201);
    const refused = await make(at);
    expect([refused.status, refused.body.refusal, refused.headers.get('retry-after')]).toStrictEqual([
      429,
      'tooManySessions',
      '10',
    ]);
    now += 10_000;
    expect([(await make(at)).status, (await make(at)).status]).toStrictEqual([201, 429]);
  });

  it('is slowed down for all addresses together too', async () => {
    const now = Date.now();
    const at = await started({ now: () => now, env: { TRUST_PROXY: '1', SESSIONS_AT_ONCE: '30' } });
    const all = Array.from({ length: 320 }, (_, i) => make(at, from(`10.0.${i % 80}.1`)));
    const made = (await Promise.all(all)).map(({ status }) => status);
    expect(made.filter((status) => status === 201)).toHaveLength(300);
    expect(made.filter((status) => status === 429)).toHaveLength(20);
  });

  it('stops where as many sessions are open as the server holds, and goes on when people have left', async () => {
    const at = await started({ env: { SESSIONS_OPEN: '2' } });
    const { io } = await import('socket.io-client');
    const { PROTOCOL_VERSION } = await import('@facet/shared/protocol/version.ts');
    const enter = async () => {
      const { secret } = await at.makeSession();
      const socket = io(at.localUrl, {
        auth: { secret, protocol: PROTOCOL_VERSION },
        transports: ['websocket'],
        forceNew: true,
      });
      await new Promise((heard) => socket.once('hello', heard));
      return socket;
    };
    const [one, two] = [await enter(), await enter()];
    const refused = await make(at);
    expect([refused.status, refused.body.refusal, refused.headers.get('retry-after')]).toStrictEqual([
      503,
      'serverFull',
      '60',
    ]);
    one.disconnect();
    await expect.poll(async () => (await make(at)).status, { timeout: 10_000 }).toBe(201);
    two.disconnect();
  });
});
