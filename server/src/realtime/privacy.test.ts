import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { placedIn, slotsIn } from '@facet/shared/boards/diamond9/digest.ts';
import { rmSync } from 'node:fs';
import { placeCard, noteReason, setOwn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashSecret } from '../session/secrets.ts';
import { openBoard } from '../testing/board.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect, type WireClient } from '../testing/wire.ts';

const DECK = Array.from({ length: 12 }, (_, i) => `i${i + 1}`);
const NAMES = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
/** Ann's own card and its reason; nobody but her may ever receive them, for she shares nothing. */
const OWN_PLACE = '"5":"i9"';
const REASON = 'CANARY-REASON';
const ABOUT = 'CANARY-SCHOOL';

let facet: RunningFacet;
let made: SessionMade;
let people: SeatMade[];
/** Every connection, by a name of its own. */
const clients: Record<string, WireClient> = {};

beforeAll(async () => {
  facet = await runFacet({
    times: { viewMs: 10, digestMs: 10, presenceMs: 10, progressMs: 10, devicesMs: 10 },
  });
  made = await facet.makeSession();
  people = [];
  for (const name of NAMES) {
    const body = { name, about: name === 'Ann' ? { school: ABOUT } : {} };
    people.push((await facet.ask<SeatMade>(`/api/codes/${made.code}/seats`, { body })).body);
  }
  for (const [i, seat] of people.entries())
    clients[NAMES[i] ?? ''] = await connect(facet.localUrl, seat.secret);
  clients['facilitator'] = await connect(facet.localUrl, made.secret);
  for (const kind of ['projector', 'observer'] as const) {
    clients[kind] = await connect(facet.localUrl, (await facet.link(made.secret, kind)).secret);
  }
});
afterAll(async () => {
  for (const client of Object.values(clients)) client.close();
  await facet.end();
});

const client = (name: string): WireClient => {
  const found = clients[name];
  if (found === undefined) throw new Error(name);
  return found;
};
const seatOf = (name: string): SeatMade => people[NAMES.indexOf(name)] as SeatMade;
const address = (scope: BoardAddress['scope'], owner: string): BoardAddress => ({
  session: made.session,
  activity: 'a1',
  scope,
  owner,
});

/** Sends a facilitator's command and waits until everyone has heard all that was sent before its view. */
async function lead(command: object): Promise<void> {
  const answer = await client('facilitator').command(command);
  if (!answer.ok) throw new Error(answer.refusal);
  await Promise.all(Object.values(clients).map((c) => c.until('view', (v) => v.version >= answer.version)));
}
const stage = (at: string, more: object = {}) =>
  lead({ type: 'setStage', activity: 'a1', stage: { at, ...more } });
let titles = 0;
const everyoneHasHeard = () => lead({ type: 'setTitle', title: `T${(titles += 1)}` });
const received = (name: string): string => client(name).bytes.join('\n');
const whoReceived = (text: string): string[] =>
  Object.keys(clients)
    .filter((name) => received(name).includes(text))
    .sort();

it('W16 W17 nothing private reaches a socket it is not for, in any stage', async () => {
  const { facilitator, projector } = { facilitator: client('facilitator'), projector: client('projector') };

  await stage('individual');
  const own = await openBoard(
    facet.localUrl,
    seatOf('Ann').secret,
    address('individual', seatOf('Ann').seat),
  );
  setOwn(own.doc, 'read', true);
  placeCard(own.doc, DECK, 'i9', '5');
  noteReason(own.doc, 'i9', REASON);
  setOwn(own.doc, 'ready', true);
  const counted = { read: 1, ready: 1, placed: [5, 1, 0, 0, 0, 0, 0, 0, 0, 0], people: 6, here: 6 };
  const fits = (p: object): boolean => JSON.stringify({ ...p, ...counted }) === JSON.stringify(p);
  await Promise.all([facilitator.until('progress', fits), projector.until('progress', fits)]);
  await everyoneHasHeard();

  await lead({ type: 'formGroups', activity: 'a1', seed: 3 });
  const groups = facilitator.last('view')?.activities[0]?.groups ?? [];
  expect(groups).toHaveLength(2);
  await stage('groups', { step: 'agree' });
  const cards = ['i3', 'i4'];
  const docs = [];
  for (const [i, group] of groups.entries()) {
    const member = people.find((p) => p.seat === group.members[0]?.seat) as SeatMade;
    const board = await openBoard(facet.localUrl, member.secret, address('group', group.id));
    // Only a finished board counts, and an unfinished one leaves nothing off.
    const nine = [cards[i] ?? '', 'i1', 'i2', 'i5', 'i6', 'i7', 'i8', 'i10', 'i11'];
    SLOTS.forEach((slot, at) => placeCard(board.doc, DECK, nine[at] ?? '', slot));
    docs.push(board);
    await facilitator.until('groupDigest', (list) =>
      list.some((d) => d.group === group.id && placedIn(d.board) === 9),
    );
  }
  await everyoneHasHeard();
  // Only the facilitator sees what groups do while they are at it.
  expect(whoReceived('"1":"i3"')).toStrictEqual(['facilitator']);
  expect(whoReceived('"1":"i4"')).toStrictEqual(['facilitator']);

  await stage('present', { group: groups[0]?.id });
  const everyone = Object.keys(clients).sort();
  await Promise.all(
    Object.values(clients).map((c) =>
      c.until('groupDigest', (l) => l.some((d) => d.group === groups[0]?.id)),
    ),
  );
  await everyoneHasHeard();
  expect(whoReceived('"1":"i3"')).toStrictEqual(everyone);
  expect(whoReceived('"1":"i4"')).toStrictEqual(['facilitator']);
  // Someone who comes now sees what the others see.
  const late = (await facet.link(made.secret, 'observer')).secret;
  clients['late'] = await connect(facet.localUrl, late);
  expect((await client('late').until('groupDigest')).map((d) => d.group)).toStrictEqual([groups[0]?.id]);

  await stage('whole');
  await Promise.all(Object.values(clients).map((c) => c.until('wholeDigest', (d) => d.groups === 2)));
  const top = client('projector')
    .last('wholeDigest')
    ?.items.filter((i) => i.chosenBy === 1)
    .map((i) => i.item);
  expect(top).toStrictEqual(['i3', 'i4']);
  await Promise.all(
    NAMES.map((name) =>
      client(name).until('groupDigest', (l) => l.some((d) => slotsIn(d.board)?.['1'] === 'i4')),
    ),
  );
  await everyoneHasHeard();
  expect(whoReceived('"1":"i4"')).toStrictEqual([...NAMES, 'facilitator'].sort());

  await stage('closed');
  await everyoneHasHeard();
  expect(whoReceived(REASON)).toStrictEqual([]);
  expect(whoReceived(OWN_PLACE)).toStrictEqual([]);
  expect(whoReceived(ABOUT)).toStrictEqual(['Ann', 'facilitator']);
  const secrets = [made.secret, late, ...people.map((p) => p.secret)].flatMap((s) => [
    s.slice(12),
    hashSecret(s),
  ]);
  for (const secret of secrets) expect(whoReceived(secret)).toStrictEqual([]);
  for (const canary of [REASON, ABOUT, 'Ann', ...secrets])
    expect(facet.logged.join('\n')).not.toContain(canary);
  for (const board of [own, ...docs]) board.close();
});

it('W17 counts of the private step are there again after a restart', async () => {
  const times = { progressMs: 10 };
  const first = await runFacet({ times });
  const session = await first.makeSession();
  const ann = await first.join(session.code, 'Ann');
  const before = await connect(first.localUrl, session.secret);
  await before.command({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
  const board = await openBoard(first.localUrl, ann.secret, {
    session: session.session,
    activity: 'a1',
    scope: 'individual',
    owner: ann.seat,
  });
  placeCard(board.doc, DECK, 'i1', '1');
  await before.until('progress', (p) => p.placed[1] === 1);
  board.close();
  before.close();
  await first.stop();
  const second = await runFacet({ times, dataDir: first.dataDir });
  const after = await connect(second.localUrl, session.secret);
  expect(await after.until('progress')).toMatchObject({
    people: 1,
    here: 0,
    placed: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  });
  after.close();
  await second.end();
  rmSync(first.dataDir, { recursive: true });
});
