import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { noteReason, placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import type { ResultsMade, ResultsRead, SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import type { DiamondReport, SessionReport } from '@facet/shared/results/shape.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { planOf } from '../session/testing/plan.ts';
import { openBoard } from '../testing/board.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect, type WireClient } from '../testing/wire.ts';

const DECK = Array.from({ length: 12 }, (_, i) => `i${i + 1}`);
const NAMES = ['Annabel', 'Bolek', 'Cyril', 'Dilys'];
const turned = (by: number): string[] => [...DECK.slice(by), ...DECK.slice(0, by)].slice(0, 9);
/** What Dilys alone has laid and written: she shares nothing. */
const CANARY = 'CANARY-REASON';
const OWN = ['i12', 'i3', 'i7', 'i1', 'i11', 'i5', 'i9', 'i2', 'i4'];
const DAY_MS = 24 * 3_600_000;

let ahead = 0;
let facet: RunningFacet;
let made: SessionMade;
let people: SeatMade[];
let clients: Record<string, WireClient>;
const times = { viewMs: 10, quietViewMs: 10, digestMs: 10, presenceMs: 10, progressMs: 10, devicesMs: 10 };

const client = (name: string): WireClient => clients[name] as WireClient;
const secretOf = (name: string): string => people[NAMES.indexOf(name)]?.secret ?? '';
const lead = async (command: object): Promise<void> => {
  const answer = await client('facilitator').command({ activity: 'a1', ...command });
  if (!answer.ok) throw new Error(answer.refusal);
};
const stage = (at: string, more: object = {}) => lead({ type: 'setStage', stage: { at, ...more } });
const address = (scope: BoardAddress['scope'], owner: string): BoardAddress => ({
  session: made.session,
  activity: 'a1',
  scope,
  owner,
});
async function lay(secret: string, at: BoardAddress, items: readonly string[], why: string): Promise<void> {
  const { doc, close } = await openBoard(facet.localUrl, secret, at);
  SLOTS.forEach((slot, i) => placeCard(doc, DECK, items[i] ?? '', slot));
  noteReason(doc, items[0] ?? '', why);
  await vi.waitFor(async () => expect((await openAgain(secret, at)).toSorted()).toEqual(items.toSorted()), {
    timeout: 10_000,
  });
  close();
}
/** What somebody who opens the board now finds on it: only what is on disk. */
async function openAgain(secret: string, at: BoardAddress): Promise<string[]> {
  const { doc, close } = await openBoard(facet.localUrl, secret, at);
  const items = [...doc.getMap<string>('slots').values()];
  close();
  return items;
}
const report = async (secret = made.secret) => facet.ask<SessionReport>('/api/report', { secret });
const diamondIn = ({ activities: [first] }: SessionReport): DiamondReport => first as DiamondReport;
const link = async (days?: number): Promise<ResultsMade & { secret: string }> => {
  const { body } = await facet.ask<ResultsMade>('/api/results', { body: { days }, secret: made.secret });
  return { ...body, secret: body.url.slice(body.url.indexOf('=') + 1) };
};
const read = (secret: string) => facet.ask<ResultsRead>('/api/results', { secret });

beforeAll(async () => {
  facet = await runFacet({ times, now: () => Date.now() + ahead });
  made = await facet.makeSession();
  people = [];
  for (const name of NAMES) people.push(await facet.join(made.code, name));
  clients = { facilitator: await connect(facet.localUrl, made.secret) };
  for (const name of NAMES) clients[name] = await connect(facet.localUrl, secretOf(name));
  for (const kind of ['projector', 'observer'] as const)
    clients[kind] = await connect(facet.localUrl, (await facet.link(made.secret, kind)).secret);
  await stage('individual');
  for (const [i, { secret, seat }] of people.entries())
    await lay(secret, address('individual', seat), i === 3 ? OWN : turned(i), i === 3 ? CANARY : `why ${i}`);
  await stage('groups', { step: 'agree' });
  for (const name of NAMES.slice(0, 3)) await client(name).command({ type: 'shareBoard', activity: 'a1' });
  await lay(secretOf('Annabel'), address('group', 'g1'), turned(0), 'ours');
}, 60_000);
afterAll(async () => {
  for (const one of Object.values(clients)) one.close();
  await facet.end();
});

it('W26 facilitators alone are asked questions for groups, from what members have shared', async () => {
  const asked = await client('facilitator').until('challenges', (c) => (c.groups[0]?.pairs.length ?? 0) > 0);
  expect(asked.groups).toMatchObject([{ group: 'g1', of: 3 }]);
  expect(asked.groups[0]?.pairs).toHaveLength(5);
  for (const { with: agree, against } of asked.groups[0]?.pairs ?? [])
    expect(agree + against).toBeLessThanOrEqual(3);
  for (const name of [...NAMES, 'projector', 'observer']) expect(client(name).of('challenges')).toEqual([]);
});

it('S26 W26 a round of consent: answers leave the server as counts, and only once they are shown', async () => {
  await stage('whole');
  await lead({ type: 'openConsent', way: 'fist', candidates: ['i1', 'i2'] });
  const { round } = await client('projector').until('consent');
  const answers = { Annabel: [5, 1], Bolek: [4, null], Cyril: [0, 2] };
  for (const [name, given] of Object.entries(answers))
    expect(
      await client(name).command({ type: 'answerConsent', activity: 'a1', round: round?.id, answers: given }),
    ).toMatchObject({ ok: true });
  await client('facilitator').until('consent', (c) => c.round?.answered === 3);
  expect(client('facilitator').last('consent')?.round).toMatchObject({ answered: 3, of: 4, counts: null });
  // One who comes back knows what they said; nobody else is told.
  const again = await connect(facet.localUrl, secretOf('Annabel'));
  expect(await again.until('ownConsent')).toMatchObject({ answers: [5, 1] });
  again.close();
  for (const name of [...NAMES, 'projector', 'observer'])
    for (const news of client(name).of('consent'))
      expect(news.round).toMatchObject({ answered: null, of: null, counts: null });
  expect(
    client('Dilys')
      .of('ownConsent')
      .flatMap((o) => o.answers ?? []),
  ).toEqual([]);
  expect(client('facilitator').of('ownConsent')).toEqual([]);
  await lead({ type: 'showConsent', round: round?.id });
  for (const name of [...NAMES, 'projector', 'observer', 'facilitator'])
    expect((await client(name).until('consent', (c) => c.round?.shown === true)).round?.counts).toEqual([
      [1, 0, 0, 0, 1, 1],
      [0, 1, 1, 0, 0, 0],
    ]);
  await lead({ type: 'clearConsent', round: round?.id });
  await client('Bolek').until('consent', (c) => c.round === null);
});

it('A8 W26 the whole room is told what finished boards say, and movement of no person', async () => {
  const { room } = await client('projector').until('wholeDigest', (d) => d.room?.groups === 1);
  expect(room).toMatchObject({
    groups: 1,
    agreement: null,
    common: [],
    movement: { groups: [{ group: 'g1' }] },
  });
});

it('R1 a report is for facilitators; it holds shared boards, and no private one but as counts', async () => {
  for (const name of NAMES) expect((await report(secretOf(name))).status).toBe(403);
  expect((await report('x'.repeat(34))).status).toBe(401);
  const { status, body } = await report();
  expect(status).toBe(200);
  const { boards, alone, consent, room } = diamondIn(body);
  expect(boards.map((b) => b.scope)).toEqual(['group', 'individual', 'individual', 'individual']);
  expect(boards[0]?.reasons).toEqual({ i1: 'ours' });
  expect(alone?.finished).toBe(4);
  expect(consent).toMatchObject([{ answered: 3, of: 4 }]);
  expect(room.groups).toBe(1);
  const text = JSON.stringify(body);
  for (const gone of [CANARY, ...NAMES, ...people.map((p) => p.seat), 'secret'])
    expect(text).not.toContain(gone);
});

it('R3 R7 a link reads results without boards of single people, until it is taken back or its time is over', async () => {
  const [first, second] = [await link(), await link(2)];
  expect(first.url).toBe(`${facet.publicUrl}/results#k=${first.secret}`);
  expect(Math.round((first.until - Date.now()) / DAY_MS)).toBe(90);
  const { body } = await read(first.secret);
  expect(body.until).toBe(first.until);
  expect(diamondIn(body).boards.map((b) => b.scope)).toEqual(['group']);
  expect(JSON.stringify(body)).not.toMatch(new RegExp([CANARY, 'why \\d', 'Person', ...NAMES].join('|')));
  // It opens nothing else, and a seat's secret opens no results.
  expect((await report(first.secret)).status).toBe(401);
  expect((await read(made.secret)).body.refusal).toBe('unauthorised');
  expect((await facet.ask('/api/results', { body: { days: 2 }, secret: secretOf('Bolek') })).status).toBe(
    403,
  );
  for (const days of [0, 366, 1.5, '9'])
    expect((await facet.ask('/api/results', { body: { days }, secret: made.secret })).status).toBe(400);
  const listed = await client('facilitator').until('facilitatorView', (v) => v.results.length === 2);
  expect(listed.results).toMatchObject([{ id: first.id, until: first.until }, { id: second.id }]);
  const drop = (secret: string) => facet.ask(`/api/results/${first.id}`, { method: 'DELETE', secret });
  expect((await drop(secretOf('Annabel'))).status).toBe(403);
  expect((await drop(made.secret)).status).toBe(204);
  expect([(await read(first.secret)).status, (await read(second.secret)).status]).toEqual([410, 200]);
  ahead = 2 * DAY_MS;
  expect((await read(second.secret)).body.refusal).toBe('resultsGone');
  ahead = 0;
  for (const one of Object.values(clients))
    for (const l of [first, second]) expect(one.bytes.join()).not.toContain(l.secret.slice(12));
});

it('R4 R5 a report is brought along to a new session and is equal there; what is none makes no session', async () => {
  const earlier = (await report()).body;
  const bring = (body: unknown) => facet.ask<SessionMade>('/api/sessions', { body });
  const next = await bring({ ...planOf(), earlier });
  expect(next.status).toBe(201);
  const back = await facet.ask<SessionReport>('/api/report/earlier', { secret: next.body.secret });
  expect(back.body).toStrictEqual(earlier);
  expect((await report(next.body.secret)).body.earlier).toStrictEqual(earlier);
  const fay = await connect(facet.localUrl, next.body.secret);
  expect((await fay.until('facilitatorView')).earlier).toEqual({ title: 'INSET', at: earlier.exportedAt });
  fay.close();
  expect((await facet.ask('/api/report/earlier', { secret: made.secret })).status).toBe(404);
  for (const wrong of [7, {}, [], { ...earlier, version: 2 }, { ...earlier, people: -1 }])
    expect((await bring({ ...planOf(), earlier: wrong })).body.refusal).toBe('badInput');
  const fat = { ...earlier, padding: 'x'.repeat(4 * 1024 * 1024) };
  expect((await bring({ ...planOf(), earlier: fat })).body.refusal).toBe('tooLarge');
});

it('R2 S28 the door says whether results give names; a seat on paper is made by a facilitator and marked', async () => {
  const named = await facet.makeSession({ named: true });
  expect((await facet.ask(`/api/codes/${named.code}`)).body).toMatchObject({ named: true });
  expect((await facet.ask(`/api/codes/${made.code}`)).body).toMatchObject({ named: false });
  const body = { name: 'Inka', paper: true };
  const ink = (await facet.ask<SeatMade>('/api/seats', { body, secret: named.secret })).body;
  await facet.ask(`/api/codes/${named.code}/seats`, { body: { name: 'Sly', paper: true } });
  const fay = await connect(facet.localUrl, named.secret);
  const { seats } = await fay.until('facilitatorView', (v) => v.seats.length === 3);
  expect(seats.map((s) => [s.name, s.paper])).toEqual([
    ['Fay', undefined],
    ['Inka', true],
    ['Sly', undefined],
  ]);
  await fay.command({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
  const own: BoardAddress = { session: named.session, activity: 'a1', scope: 'individual', owner: ink.seat };
  await lay(ink.secret, own, turned(0), 'in ink');
  await fay.command({ type: 'setStage', activity: 'a1', stage: { at: 'groups', step: 'share' } });
  const inka = await connect(facet.localUrl, ink.secret);
  expect(await inka.command({ type: 'shareBoard', activity: 'a1' })).toMatchObject({ ok: true });
  const [activity] = (await report(named.secret)).body.activities;
  expect(activity?.groups[0]?.members?.toSorted()).toEqual(['Inka', 'Sly']);
  expect(activity?.boards).toMatchObject([{ participant: 'Inka', paper: true, reasons: { i1: 'in ink' } }]);
  for (const one of [fay, inka]) one.close();
});

it('R1 what one person kept to themselves reached nobody, in any stage and role', async () => {
  await stage('present', { group: 'g1' });
  await stage('closed');
  await Promise.all(
    Object.values(clients).map((c) => c.until('view', (v) => v.activities[0]?.stage.at === 'closed')),
  );
  const slots = SLOTS.map((slot, i) => `"${slot}":"${OWN[i]}"`);
  for (const [name, { bytes }] of Object.entries(clients)) {
    const all = bytes.join('\n');
    expect([name, all.includes(CANARY), slots.filter((s) => all.includes(s))]).toEqual([name, false, []]);
  }
  expect(facet.logged.join('\n')).not.toContain(CANARY);
});
