import { setOwn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import { SAMPLES } from '@facet/shared/session/testing/samples.ts';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBoard } from '../testing/board.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect, type WireClient } from '../testing/wire.ts';

let facet: RunningFacet;
let made: SessionMade;
let lead: WireClient;
const open: WireClient[] = [];

beforeAll(async () => {
  facet = await runFacet({
    times: { viewMs: 5, quietViewMs: 5, digestMs: 5, presenceMs: 5, progressMs: 5, devicesMs: 5 },
  });
});
afterAll(async () => {
  for (const client of open) client.close();
  await facet.end();
});
beforeEach(async () => {
  made = await facet.makeSession({ title: 'CANARY-TITLE', admit: true });
  lead = await come(made.secret);
});

async function come(secret: string): Promise<WireClient> {
  const client = await connect(facet.localUrl, secret);
  open.push(client);
  return client;
}
async function must(command: object): Promise<number> {
  const answer = await lead.command(command);
  if (!answer.ok) throw new Error(answer.refusal);
  await lead.until('facilitatorView', ({ version }) => version >= answer.version);
  return answer.version;
}
const knock = (name: string): Promise<SeatMade> => facet.join(made.code, name);
const atDoor = () => lead.last('facilitatorView')?.atDoor.map(({ name }) => name);
const board = (scope: BoardAddress['scope'], owner: string): BoardAddress => ({
  session: made.session,
  activity: 'a1',
  scope,
  owner,
});
/** Events by name, once each, in order of first coming. */
const namesOf = (client: WireClient): string[] => [...new Set(client.events.map(({ name }) => name))];
/** What came but socket.io's own: opening, the namespace, pings, answers to commands. */
const told = (client: WireClient): string[] =>
  client.bytes.filter((bytes) => bytes.startsWith('2[')).map((bytes) => bytes.slice(1));

it('S29 W27 who waits is sent that they wait, and not one byte more, whatever happens in the session', async () => {
  const waiting = await knock('Zebedee');
  expect(waiting).toMatchObject({ waiting: true, role: 'participant' });
  const outside = await come(waiting.secret);
  await outside.until('waiting');
  await lead.until('facilitatorView', ({ atDoor: all }) => all.length === 1);

  // A session in full swing, with somebody in it.
  await must({ type: 'setAdmit', admit: false });
  const inside = await facet.join(made.code, 'Ann');
  expect(inside.waiting).toBeUndefined();
  const ann = await come(inside.secret);
  await must({ type: 'setAdmit', admit: true });
  await must({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
  const own = await openBoard(facet.localUrl, inside.secret, board('individual', inside.seat));
  setOwn(own.doc, 'read', true);
  await lead.until('progress', ({ read, people }) => read === 1 && people === 1);
  await must({ type: 'setStage', activity: 'a1', stage: { at: 'groups', step: 'agree' } });
  expect(lead.last('view')?.activities[0]?.groups[0]?.members.map(({ seat }) => seat)).toEqual([inside.seat]);
  await must({ type: 'startTimer', ms: 60_000 });
  await must({ type: 'setStage', activity: 'a1', stage: { at: 'present', group: 'g1', pair: null } });
  await must({ type: 'setStage', activity: 'a1', stage: { at: 'whole' } });
  await ann.until('wholeDigest');
  const last = await must({ type: 'openConsent', activity: 'a1', way: 'thumbs', candidates: ['i1'] });
  await ann.until('view', ({ version }) => version >= last);
  expect(ann.last('view')?.people).toBe(1);
  expect(ann.bytes.join()).not.toContain('Zebedee');

  // Nor may they send, open or ask for anything.
  for (const command of Object.values(SAMPLES))
    expect([command.type, await outside.command(command)]).toEqual([
      command.type,
      { ok: false, refusal: 'unauthorised' },
    ]);
  outside.socket.emit('report', { device: 'phone', unsaved: 7 });
  for (const address of [
    board('individual', waiting.seat),
    board('individual', inside.seat),
    board('group', 'g1'),
    board('whole', ''),
  ])
    await expect(openBoard(facet.localUrl, waiting.secret, address)).rejects.toThrow('4401');
  const polled = await new Promise((resolve) => {
    const line = io(`${facet.localUrl}/boards`, {
      transports: ['polling'],
      forceNew: true,
      auth: { secret: waiting.secret, board: `${made.session}/a1/whole` },
    });
    const frames: unknown[] = [];
    line.on('m', () => frames.push('m')).on('c', (code: number) => resolve([frames, code]));
    line.on('disconnect', () => line.close());
  });
  expect(polled).toEqual([[], 4401]);
  const asks: [string, string, object?][] = [
    ['POST', '/api/links', { kind: 'resume' }],
    ['POST', '/api/seats', { name: 'X' }],
    ['POST', '/api/code', {}],
    ['POST', '/api/results', {}],
    ['GET', '/api/results'],
    ['GET', '/api/report'],
    ['GET', '/api/trail'],
    ['GET', '/api/snapshots'],
    ['GET', '/api/snapshots/a1/n1'],
    ['DELETE', `/api/sessions/${made.session}`],
    ['DELETE', `/api/seats/${inside.seat}`],
  ];
  for (const [method, path, body] of asks) {
    const answer = await facet.ask(path, { method, secret: waiting.secret, body });
    expect([path, answer.status, answer.body]).toEqual([path, 401, { refusal: 'unauthorised' }]);
  }

  expect(told(outside).map((bytes) => JSON.parse(bytes))).toEqual([
    ['waiting', { epoch: expect.any(String) }],
  ]);
  expect(outside.bytes.join()).not.toContain('CANARY');
  own.close();
});

it('S30 who is let in is told at once, on the connection they wait with, and has their seat', async () => {
  const waiting = await knock('Bo');
  const [one, two] = [await come(waiting.secret), await come(waiting.secret)];
  await Promise.all([one.until('waiting'), two.until('waiting')]);
  await must({ type: 'admitSeats', seats: [waiting.seat] });
  for (const client of [one, two]) {
    const hello = await client.until('hello');
    expect(hello.you).toMatchObject({ seat: waiting.seat, name: 'Bo', role: 'participant' });
    const view = await client.until('view', ({ people }) => people === 1);
    expect(view.title).toBe('CANARY-TITLE');
    expect(namesOf(client).slice(0, 2)).toEqual(['waiting', 'hello']);
  }
  expect(atDoor()).toEqual([]);
  expect(await one.command({ type: 'describeSeat', name: 'Bea', about: {} })).toMatchObject({ ok: true });
  // Every device of a seat learns what it is called now.
  expect(await two.until('you')).toMatchObject({ seat: waiting.seat, name: 'Bea' });
});

it('S31 who is turned away is told so, then and when they come back, and may knock anew', async () => {
  const waiting = await knock('Cy');
  const outside = await come(waiting.secret);
  await outside.until('waiting');
  await must({ type: 'refuseSeats', seats: [waiting.seat] });
  expect(await outside.until('goodbye')).toMatchObject({ reason: 'notLetIn' });
  await outside.closed;
  const again = await come(waiting.secret);
  expect(await again.until('goodbye')).toMatchObject({ reason: 'notLetIn' });
  for (const client of [outside, again]) expect(client.bytes.join()).not.toContain('CANARY');
  expect((await facet.ask('/api/links', { body: { kind: 'resume' }, secret: waiting.secret })).status).toBe(
    401,
  );
  await knock('Cy');
  await lead.until('facilitatorView', ({ atDoor: all }) => all.length === 1);
  expect(atDoor()).toEqual(['Cy']);
});

it('S31 who does not want to wait goes, and frees their place', async () => {
  const waiting = await knock('Di');
  await lead.until('facilitatorView', ({ atDoor: all }) => all.length === 1);
  const left = await facet.ask('/api/leave', { body: {}, secret: waiting.secret });
  expect(left.status).toBe(204);
  await lead.until('facilitatorView', (view) => view.version > 3 && view.atDoor.length === 0);
  const back = await come(waiting.secret);
  expect(await back.until('goodbye')).toMatchObject({ reason: 'unauthorised' });
});

it('V16 who waits is told when the session is erased', async () => {
  const outside = await come((await knock('Ed')).secret);
  await outside.until('waiting');
  const erased = await facet.ask(`/api/sessions/${made.session}`, { method: 'DELETE', secret: made.secret });
  expect(erased.status).toBe(204);
  expect(await outside.until('goodbye')).toMatchObject({ reason: 'erased' });
});
