import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { CannotSaveError, sessionStream } from '../log/port.ts';
import { codeKey } from './codes.ts';
import { createSessions, type SessionService } from './service.ts';
import type { Live } from './sessions.ts';
import { memoryLog, type MemoryLog } from './testing/memoryLog.ts';
import { planOf } from './testing/plan.ts';
import {
  addSecret,
  changeCode,
  createSession,
  makeInvite,
  takeSeat,
  useInvite,
  type Made,
} from './tickets.ts';

const logger = pino({ level: 'silent' });
const join = (name: string) => ({ name, about: {} });

function made<T>(result: Made<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.made;
}

async function setUp(options: { now?: () => number; idleMs?: number } = {}) {
  const log = memoryLog();
  const sessions = createSessions({ log, logger, ...options });
  const { session, seat, secret, code } = made(await createSession(sessions, planOf()));
  return { log, sessions, session, seat, secret, code };
}

const cold = (log: MemoryLog): SessionService => createSessions({ log, logger });

describe('sessions on the log', () => {
  it('S1 are the same when opened cold', async () => {
    const { log, sessions, session, seat } = await setUp();
    await takeSeat(sessions, session, 'participant', join('Ann'), null);
    await sessions.execute(session, { type: 'setTitle', title: 'Renamed' }, seat);
    const warm = await sessions.get(session);
    expect(await cold(log).get(session)).toStrictEqual(warm);
    expect(warm?.state.title).toBe('Renamed');
  });

  it('tell listeners after the append, in order, and before the command is answered', async () => {
    const { log, sessions, session, seat } = await setUp();
    const told: [number, number][] = [];
    sessions.onChange(({ version }) => told.push([version, log.appends]));
    const order: string[] = [];
    sessions.onChange(({ state }) => order.push(`told ${state.title}`));
    const before = log.appends;
    const run = async (title: string): Promise<void> => {
      await sessions.execute(session, { type: 'setTitle', title }, seat);
      order.push(`answered ${title}`);
    };
    await run('A');
    await run('B');
    expect(told).toStrictEqual([
      [3, before + 1],
      [4, before + 2],
    ]);
    expect(order).toStrictEqual(['told A', 'answered A', 'told B', 'answered B']);
  });

  it('go on when one listener throws', async () => {
    const { sessions, session, seat } = await setUp();
    const heard: number[] = [];
    sessions.onChange(() => {
      throw new Error('a bug');
    });
    sessions.onChange(({ version }) => heard.push(version));
    expect(await sessions.execute(session, { type: 'setTitle', title: 'A' }, seat)).toStrictEqual({
      ok: true,
      version: 3,
    });
    expect(heard).toStrictEqual([3]);
  });

  it('take what waits for the disk together in one append', async () => {
    const { log, sessions, session } = await setUp();
    const before = log.appends;
    const joined = await Promise.all(
      Array.from({ length: 100 }, (_, i) => takeSeat(sessions, session, 'participant', join(`P${i}`), null)),
    );
    expect(joined.every((j) => j.ok)).toBe(true);
    expect(Object.keys((await sessions.get(session))?.state.seats ?? {})).toHaveLength(101);
    expect(log.appends - before).toBeLessThanOrEqual(3);
  });

  it('V4 decide the second of two facilitators who click at once on what the first one did, on two servers', async () => {
    const { log, sessions, session, seat } = await setUp();
    const other = cold(log);
    await other.get(session);
    const token = made(await makeInvite(sessions, session, seat));
    // Both servers redeem the same invite: exactly one may have it.
    const both = await Promise.all([
      useInvite(sessions, token, join('Gus')),
      useInvite(other, token, join('Hal')),
    ]);
    expect(both.map((b) => (b.ok ? 'in' : b.refusal)).sort()).toStrictEqual(['in', 'inviteUsed']);
    expect(await other.get(session)).toStrictEqual(await cold(log).get(session));
  });

  it('tell what another server did before they tell what was decided on it', async () => {
    const { log, sessions, session, seat } = await setUp();
    const other = cold(log);
    await other.execute(session, { type: 'setTitle', title: 'Theirs' }, seat);
    const titles: string[] = [];
    sessions.onChange(({ state }) => titles.push(`${state.title} ${state.locked}`));
    await sessions.execute(session, { type: 'setDoor', locked: true }, seat);
    expect(titles).toStrictEqual(['Theirs false', 'Theirs true']);
  });

  it('give up with a refusal when others are always faster', async () => {
    const { log, sessions, session, seat } = await setUp();
    let racing = true;
    log.beforeAppend = async (stream) => {
      if (!racing) return;
      racing = false;
      const data = new TextEncoder().encode(JSON.stringify({ event: { type: 'doorSet', locked: true } }));
      await log.append(stream, [{ at: 1, by: null, data }]);
      racing = true;
    };
    const answer = await sessions.execute(session, { type: 'setTitle', title: 'Never' }, seat);
    expect(answer).toStrictEqual({ ok: false, refusal: 'serverBusy' });
    log.beforeAppend = null;
    expect((await sessions.execute(session, { type: 'setTitle', title: 'Now' }, seat)).ok).toBe(true);
    expect(await cold(log).get(session)).toStrictEqual(await sessions.get(session));
  });

  it('V6 say so when nothing can be saved, tell nobody, and recover alone', async () => {
    const { log, sessions, session, seat } = await setUp();
    const told: Live[] = [];
    sessions.onChange((live) => told.push(live));
    log.beforeAppend = () => {
      throw new CannotSaveError();
    };
    const answer = await sessions.execute(session, { type: 'setTitle', title: 'Lost' }, seat);
    expect(answer).toStrictEqual({ ok: false, refusal: 'serverReadOnly' });
    expect(told).toStrictEqual([]);
    expect((await sessions.get(session))?.state.title).toBe('INSET');
    log.beforeAppend = null;
    expect((await sessions.execute(session, { type: 'setTitle', title: 'Kept' }, seat)).ok).toBe(true);
    expect((await cold(log).get(session))?.state.title).toBe('Kept');
  });

  it('find what was appended although the log said otherwise', async () => {
    const { log, sessions, session, seat } = await setUp();
    const titles: string[] = [];
    sessions.onChange(({ state }) => titles.push(state.title));
    const append = log.append.bind(log);
    log.append = async (...args) => {
      await append(...args);
      throw new Error('the line broke');
    };
    await expect(sessions.execute(session, { type: 'setTitle', title: 'Unheard' }, seat)).rejects.toThrow(
      'the line broke',
    );
    log.append = append;
    await sessions.execute(session, { type: 'setDoor', locked: true }, seat);
    expect(titles).toStrictEqual(['Unheard', 'Unheard']);
    expect(await sessions.get(session)).toStrictEqual(await cold(log).get(session));
  });

  it('S3 open even if a record cannot be read or is of a kind this server does not know', async () => {
    const { log, sessions, session, seat } = await setUp();
    const bytes = (text: string) => ({ at: 1, by: null, data: new TextEncoder().encode(text) });
    await log.append(sessionStream(session), [
      bytes('{"event":{"type":"fromTheFuture"}}'),
      bytes('{"event":'),
      bytes('{"event":{"type":"__proto__"}}'),
      bytes('{"event":{"type":"groupsFormed","activity":"a1"}}'),
      bytes('{"event":{"type":"seatTaken"}}'),
      bytes('null'),
    ]);
    const opened = await cold(log).get(session);
    expect(opened?.version).toBe(8);
    expect(opened?.state.seats[seat]?.name).toBe('Fay');
    expect((await sessions.execute(session, { type: 'setTitle', title: 'On' }, seat)).ok).toBe(true);
  });

  it('are unloaded when nobody has used them for a while, unless something keeps them', async () => {
    let at = 1000;
    const { sessions, session } = await setUp({ now: () => at, idleMs: 500 });
    let inUse = true;
    const unloaded: string[] = [];
    sessions.keepWhile((id) => inUse && id === session);
    sessions.onUnload((id) => unloaded.push(id));
    at += 600;
    sessions.sweep();
    expect(sessions.loaded()).toBe(1);
    inUse = false;
    sessions.sweep();
    expect([sessions.loaded(), unloaded, sessions.peek(session)]).toStrictEqual([0, [session], null]);
    expect((await sessions.get(session))?.state.title).toBe('INSET');
  });

  it('W31 that nobody is in leave memory but the last used, however many are made', async () => {
    let at = 1000;
    const { sessions, session } = await setUp({ now: () => at });
    sessions.keepWhile((id) => id === session);
    const made: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      at += 1;
      const created = await createSession(sessions, planOf({ title: `Number ${i}` }));
      if (created.ok) made.push(created.made.session);
    }
    sessions.trim(2);
    const here = made.map((id) => sessions.peek(id) !== null);
    expect(here).toStrictEqual([false, false, false, false, true, true]);
    expect(sessions.loaded()).toBe(3);
    expect((await sessions.get(made[0] ?? ''))?.state.title).toBe('Number 0');
  });

  it('take no memory for ids that lead nowhere', async () => {
    const { sessions } = await setUp();
    for (let i = 0; i < 50; i += 1)
      expect(await sessions.get(`nosuch${String(i).padStart(6, '0')}`)).toBeNull();
    expect(await sessions.get('../../etc')).toBeNull();
    expect(sessions.loaded()).toBe(1);
  });
});

describe('secrets', () => {
  it('open their own seat only, until it leaves, and are stored as hashes', async () => {
    const { log, sessions, session, secret, seat } = await setUp();
    const ann = made(await takeSeat(sessions, session, 'participant', join('Ann'), null));
    expect((await sessions.authenticate(secret))?.seat.id).toBe(seat);
    expect((await sessions.authenticate(ann.secret))?.seat.id).toBe(ann.seat);
    const second = made(await addSecret(sessions, session, ann.seat));
    expect((await sessions.authenticate(second))?.seat.id).toBe(ann.seat);
    const other = made(await createSession(sessions, planOf()));
    expect(await sessions.authenticate(other.session + ann.secret.slice(12))).toBeNull();
    expect(
      await sessions.authenticate(`${ann.secret.slice(0, -1)}${ann.secret.endsWith('A') ? 'Q' : 'A'}`),
    ).toBeNull();
    expect(await sessions.authenticate('')).toBeNull();
    await sessions.execute(session, { type: 'leave' }, ann.seat);
    expect(await sessions.authenticate(ann.secret)).toBeNull();
    const stored = (await log.read(sessionStream(session)))
      .map((r) => new TextDecoder().decode(r.data))
      .join('\n');
    for (const one of [secret, ann.secret, second]) expect(stored).not.toContain(one.slice(12));
  });

  it('of someone removed meanwhile make nothing any more', async () => {
    const { sessions, session, seat } = await setUp();
    const gus = made(await useInvite(sessions, made(await makeInvite(sessions, session, seat)), join('Gus')));
    const [removed, invited] = await Promise.all([
      sessions.execute(session, { type: 'removeSeat', seat: gus.seat }, seat),
      makeInvite(sessions, session, gus.seat),
    ]);
    expect(removed.ok).toBe(true);
    expect(invited).toStrictEqual({ ok: false, refusal: 'unauthorised' });
  });
});

describe('join codes', () => {
  it('are drawn again when another session has them', async () => {
    const { log, sessions, code, session } = await setUp();
    const draws = [code, code, 'BCDFGH'];
    const second = made(await createSession(sessions, planOf(), () => draws.shift() ?? 'ZZZZZZ'));
    expect(second.code).toBe('BCDFGH');
    expect(await log.find(codeKey(code))).toBe(session);
    expect(await log.find(codeKey('BCDFGH'))).toBe(second.session);
  });

  it('that were changed lead nowhere, and the new one leads in', async () => {
    const { log, sessions, code, session, seat } = await setUp();
    const fresh = made(await changeCode(sessions, session, seat));
    expect(await log.find(codeKey(code))).toBeNull();
    expect(await log.find(codeKey(fresh.code))).toBe(session);
    expect((await sessions.get(session))?.state.code).toBe(fresh.code);
  });

  it('that are taken fail only their own command', async () => {
    const { sessions, session, seat } = await setUp();
    const other = made(await createSession(sessions, planOf()));
    const [first, code, last] = await Promise.all([
      sessions.execute(session, { type: 'setTitle', title: 'A' }, seat),
      sessions.execute(session, { type: 'changeCode', code: other.code }, seat),
      sessions.execute(session, { type: 'setDoor', locked: true }, seat),
    ]);
    expect([first.ok, code, last.ok]).toStrictEqual([true, { ok: false, refusal: 'conflict' }, true]);
  });
});
