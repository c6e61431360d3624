import type { SessionMade } from '@facet/shared/protocol/http.ts';
import type { DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect, type WireClient } from '../testing/wire.ts';
import { COMMAND_BURST } from './sessionSocket.ts';

let facet: RunningFacet;
let made: SessionMade;
const open: WireClient[] = [];

beforeAll(async () => {
  facet = await runFacet({ times: { graceMs: 60, presenceMs: 20, devicesMs: 20, progressMs: 20 } });
});
beforeEach(async () => {
  for (const client of open.splice(0)) client.close();
  made = await facet.makeSession();
});
afterAll(async () => {
  for (const client of open) client.close();
  await facet.end();
});

async function enter(secret: string, options: Parameters<typeof connect>[2] = {}): Promise<WireClient> {
  const client = await connect(facet.localUrl, secret, options);
  open.push(client);
  return client;
}
const join = async (name: string): Promise<{ seat: string; secret: string }> => facet.join(made.code, name);

describe('a connection', () => {
  it('is greeted with hello first, then lists and view; only facilitators get their own view and the devices', async () => {
    const fay = await enter(made.secret);
    const ann = await enter((await join('Ann')).secret);
    const wall = await enter((await facet.link(made.secret, 'projector')).secret);
    await Promise.all([fay.until('progress'), ann.until('presence'), wall.until('progress')]);
    for (const client of [fay, ann, wall]) {
      expect(client.events.slice(0, 4).map((e) => e.name)).toStrictEqual([
        'hello',
        'decks',
        'networks',
        'view',
      ]);
    }
    expect(ann.last('hello')).toMatchObject({
      you: { name: 'Ann', role: 'participant' },
      publicUrl: facet.publicUrl,
      graceMs: 30_000,
    });
    expect(fay.of('facilitatorView')).not.toHaveLength(0);
    expect(fay.of('devices')).not.toHaveLength(0);
    for (const client of [ann, wall]) {
      expect([client.of('facilitatorView'), client.of('devices')]).toStrictEqual([[], []]);
    }
    expect(ann.of('progress')).toStrictEqual([]);
  });

  it('calls a second person of one name what everyone else calls them', async () => {
    await join('Zoe');
    const second = await enter((await join('zoe')).secret);
    await second.until('hello');
    expect(second.last('hello')).toMatchObject({ you: { name: 'zoe 2' } });
  });

  it('with a wrong secret, or none, is told so and closed', async () => {
    for (const secret of ['', 'x', `${made.session}AAAAAAAAAAAAAAAAAAAAAA`]) {
      const client = await enter(secret);
      expect(client.last('goodbye')).toMatchObject({ reason: 'unauthorised' });
      expect(await client.closed).toBe('io server disconnect');
      expect(client.events).toHaveLength(1);
    }
  });

  it('W18 of another version of the wire is told so and closed', async () => {
    for (const protocol of [0, 99]) {
      const client = await enter(made.secret, { protocol });
      expect(client.events).toMatchObject([{ name: 'goodbye', value: { reason: 'oldVersion' } }]);
      expect(await client.closed).toBe('io server disconnect');
    }
  });

  it('works over long-polling alone', async () => {
    const ann = await enter((await join('Ann')).secret, { transports: ['polling'], upgrade: false });
    expect((await ann.until('view')).title).toBe('INSET');
    expect((await ann.command({ type: 'describeSeat', name: 'Anna', about: {} })).ok).toBe(true);
  });

  it('W14 from a page of someone else is refused, on polling and on the upgrade', async () => {
    for (const transports of [['polling'], ['websocket']]) {
      const extraHeaders = { origin: 'https://evil.example' };
      await expect(connect(facet.localUrl, made.secret, { transports, extraHeaders })).rejects.toThrow(
        /error/,
      );
    }
    await enter(made.secret, { extraHeaders: { origin: facet.localUrl } });
  });

  it('with a resume link is in the same seat', async () => {
    const ann = await join('Ann');
    const again = await enter((await facet.link(ann.secret, 'resume')).secret);
    expect(again.last('hello')?.you.seat).toBe(ann.seat);
  });
});

describe('commands', () => {
  it('W13 are answered with the version that everyone then sees', async () => {
    const fay = await enter(made.secret);
    const ann = await enter((await join('Ann')).secret);
    const answer = await fay.command({ type: 'setTitle', title: 'Autumn' });
    if (!answer.ok) throw new Error(answer.refusal);
    for (const client of [fay, ann]) {
      expect((await client.until('view', (v) => v.version >= answer.version)).title).toBe('Autumn');
    }
  });

  it('that make no sense are refused, and a flood of them is slowed down', async () => {
    const fay = await enter(made.secret);
    for (const raw of [
      null,
      7,
      'x',
      {},
      { type: 'createSession' },
      { type: 'setTitle' },
      { type: '__proto__' },
    ]) {
      expect(await fay.command(raw)).toStrictEqual({ ok: false, refusal: 'badInput' });
    }
    fay.socket.emit('command', { type: 'setDoor', locked: true });
    const answers = await Promise.all(
      Array.from({ length: COMMAND_BURST + 40 }, () => fay.command({ type: 'setDoor', locked: false })),
    );
    const slowed = answers.filter((a) => !a.ok && a.refusal === 'slowDown').length;
    expect(slowed).toBeGreaterThan(10);
    expect(answers.filter((a) => a.ok).length).toBeGreaterThanOrEqual(COMMAND_BURST - 8);
    expect(fay.socket.connected).toBe(true);
  });

  it('V4 of two facilitators who click at once are decided one on the other’s result', async () => {
    const fay = await enter(made.secret);
    const { secret: invite } = await facet.link(made.secret, 'facilitator');
    const gusSeat = await facet.ask<{ secret: string; seat: string }>('/api/invites', {
      body: { invite, name: 'Gus' },
    });
    const gus = await enter(gusSeat.body.secret);
    // Each removes the other: whoever comes second finds that they are no longer in.
    const answers = await Promise.all([
      fay.command({ type: 'removeSeat', seat: gusSeat.body.seat }),
      Promise.race([gus.command({ type: 'removeSeat', seat: made.seat }), gus.closed]),
    ]);
    const left = (await facet.ask(`/api/codes/${made.code}`)).status;
    expect(left).toBe(200);
    expect(answers.filter((a) => typeof a === 'object' && a.ok)).toHaveLength(1);
  });

  it('W13 come with versions that only grow', async () => {
    const fay = await enter(made.secret);
    const ann = await enter((await join('Ann')).secret);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => fay.command({ type: 'setTitle', title: `T${i}` })),
    );
    const last = answers.at(-1);
    if (last?.ok !== true) throw new Error('refused');
    await ann.until('view', (v) => v.version >= last.version);
    const versions = ann.of('view').map((v) => v.version);
    expect(versions).toStrictEqual([...versions].sort((a, b) => a - b));
    // Coalesced: not one view for each of the thirty.
    expect(versions.length).toBeLessThan(15);
  });

  it('that change a list send the lists again, and no other does', async () => {
    const fay = await enter(made.secret);
    const ann = await enter((await join('Ann')).secret);
    const deck = Array.from({ length: 3 }, (_, i) => ({ id: `n${i}`, text: `New ${i}` }));
    await fay.command({ type: 'setTitle', title: 'Same lists' });
    await fay.command({ type: 'editActivity', activity: 'a1', question: 'Why?', deck });
    const decks = await ann.until('decks', (d) => d['a1']?.length === 3);
    expect(decks['a1']).toStrictEqual(deck);
    expect(ann.of('decks')).toHaveLength(2);
  });
});

describe('a seat that is gone', () => {
  it('is told and closed at once on every tab, and hears nothing more', async () => {
    // Views go out in the very turn of a change, so that one too many would be seen.
    const quick = await runFacet({ times: { viewMs: 0 } });
    const own = await quick.makeSession();
    const seat = await quick.join(own.code, 'Ann');
    const [fay, ...tabs] = await Promise.all(
      [own.secret, seat.secret, seat.secret].map((s) => connect(quick.localUrl, s)),
    );
    await fay?.command({ type: 'removeSeat', seat: seat.seat });
    for (const tab of tabs) {
      expect(await tab.closed).toBe('io server disconnect');
      expect(tab.events.at(-1)).toMatchObject({ name: 'goodbye', value: { reason: 'removed' } });
      expect(tab.of('view').every((v) => v.people === 1)).toBe(true);
    }
    expect((await connect(quick.localUrl, seat.secret)).last('goodbye')).toMatchObject({
      reason: 'unauthorised',
    });
    fay?.close();
    await quick.end();
  });

  it('by leaving gets its answer first, then goodbye', async () => {
    const ann = await enter((await join('Ann')).secret);
    expect((await ann.command({ type: 'leave' })).ok).toBe(true);
    expect(await ann.closed).toBe('io server disconnect');
    expect(ann.last('goodbye')).toMatchObject({ reason: 'left' });
  });

  it('by leaving over HTTP is gone from the socket too', async () => {
    const seat = await join('Ann');
    const ann = await enter(seat.secret);
    await facet.ask('/api/leave', { body: {}, secret: seat.secret });
    expect(await ann.closed).toBe('io server disconnect');
  });
});

describe('who is here', () => {
  it('is the server’s count of participants, a seat with two tabs once', async () => {
    const fay = await enter(made.secret);
    const seat = await join('Ann');
    const tab = await enter(seat.secret);
    const second = await enter(seat.secret);
    await enter((await join('Bo')).secret);
    await enter((await facet.link(made.secret, 'projector')).secret);
    await fay.until('presence', (p) => p.here === 2);
    tab.close();
    await enter((await join('Cy')).secret);
    await fay.until('presence', (p) => p.here === 3);
    second.close();
    await fay.until('presence', (p) => p.here === 3 && fay.last('presence')?.here === 2);
    expect(Math.max(...fay.of('presence').map((p) => p.here))).toBe(3);
  });

  it('V10 and what devices told reaches facilitators, also of a tablet that is away', async () => {
    const fay = await enter(made.secret);
    const seat = await join('Ann');
    const ann = await enter(seat.secret);
    ann.socket.emit('report', { device: 'tablet', unsaved: 'many' });
    ann.socket.emit('report', { device: 'tablet', unsaved: 3 });
    const of = (list: DeviceView[]) => list.find((d) => d.seat === seat.seat);
    await fay.until('devices', (list) => of(list)?.unsaved === 3 && of(list)?.online === true);
    ann.close();
    await fay.until('devices', (list) => of(list)?.unsaved === 3 && of(list)?.online === false);
    const back = await enter(seat.secret);
    back.socket.emit('report', { device: 'tablet', unsaved: 0 });
    expect(of(await fay.until('devices', (list) => of(list)?.unsaved === 0))?.device).toBe('tablet');
  });
});

describe('a storm of people', () => {
  it('costs each watcher a few views, not one for each person', async () => {
    const wall = await enter((await facet.link(made.secret, 'projector')).secret);
    const seats = await Promise.all(Array.from({ length: 100 }, (_, i) => join(`P${i}`)));
    const people = await Promise.all(seats.slice(0, 40).map((s) => enter(s.secret)));
    await wall.until('view', (v) => v.people === 100);
    await wall.until('presence', (p) => p.here === 40);
    expect(wall.of('view').length).toBeLessThan(60);
    for (const person of people) expect(person.last('view')?.people).toBe(100);
  });

  it('G4 puts someone late into a group with room', async () => {
    const fay = await enter(made.secret);
    for (const name of ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']) await join(name);
    await fay.command({ type: 'formGroups', activity: 'a1', seed: 1 });
    await fay.command({ type: 'setStage', activity: 'a1', stage: { at: 'groups', step: 'share' } });
    const late = await join('Late');
    const client = await enter(late.secret);
    const groups = client.last('view')?.activities[0]?.groups ?? [];
    expect(groups.filter((g) => g.members.some((m) => m.seat === late.seat))).toHaveLength(1);
  });
});

describe('a server that stops', () => {
  it('V21 says so by every WebSocket before it closes it', async () => {
    const stopping = await runFacet();
    const line = await connect(stopping.localUrl, (await stopping.makeSession()).secret);
    await line.until('hello');
    const ended = new Promise((resolve) => line.socket.once('disconnect', resolve));
    await stopping.end();
    await ended;
    expect(line.events.at(-1)?.name).toBe('restarting');
    line.close();
  });
});
