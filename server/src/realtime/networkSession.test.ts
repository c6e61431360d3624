import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { union } from '@facet/shared/boards/network/combine.ts';
import { NOTHING_GIVEN, readNetwork, setOwn, startFrom } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN, type NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { anyMove } from '@facet/shared/boards/network/testing/gestures.ts';
import { HTTP_LIMITS, type SeatMade } from '@facet/shared/protocol/http.ts';
import { rosterOf } from '@facet/shared/session/testing/networkPlay.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../boards/testing/until.ts';
import { openBoard } from '../testing/board.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';

let facet: RunningFacet;
beforeAll(async () => {
  facet = await runFacet({ times: { digestMs: 20, progressMs: 20 } });
});
afterAll(() => facet.end());

const planOf = (network: NetworkPlan) => ({
  activities: [
    { kind: 'network' as const, question: 'Who works with whom?', network, wholeWrite: 'everyone' as const },
  ],
});

/** A session of `count` people with one network activity. */
async function session(network: NetworkPlan, count: number) {
  const made = await facet.makeSession(planOf(network));
  const people: SeatMade[] = [];
  for (let i = 0; i < count; i += 1) people.push(await facet.join(made.code, `Person ${i}`));
  const fay = await connect(facet.localUrl, made.secret);
  const must = async (command: object): Promise<void> =>
    expect(await fay.command({ activity: 'a1', ...command })).toMatchObject({ ok: true });
  const stage = (value: object): Promise<void> => must({ type: 'setStage', stage: value });
  const board = (who: { secret: string }, scope: BoardAddress['scope'], owner: string) =>
    openBoard(facet.localUrl, who.secret, { session: made.session, activity: 'a1', scope, owner });
  return { made, people, fay, must, stage, board };
}

it('V12 progress is told as counts of ties drawn, what everyone was given left out', async () => {
  const plan = rosterOf(3);
  const { people, fay, stage, board } = await session(plan, 2);
  await stage({ at: 'individual' });
  const [ann] = people as [SeatMade, SeatMade];
  const { doc, close } = await board(ann, 'individual', ann.seat);
  setOwn(doc, 'read', true);
  expect(await fay.until('progress', (p) => p.read === 1)).toMatchObject({
    placed: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  });
  drawTie({ doc, given: plan.given }, 'r0000', 'r0002', { types: ['knowledge'] });
  expect(await fay.until('progress', (p) => p.placed[1] === 1)).toMatchObject({
    placed: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  });
  expect(JSON.stringify(fay.of('progress'))).not.toContain('r0002');
  close();
  fay.close();
});

it('V12 the room is told in how many groups a tie stands, as counts, and only once the room works together', async () => {
  const plan = rosterOf(3);
  const { people, fay, stage, must, board, made } = await session(plan, 6);
  await stage({ at: 'individual' });
  await stage({ at: 'groups', step: 'agree' });
  await must({ type: 'addGroup' });
  const [ann, , , , , bo] = people as [SeatMade, SeatMade, SeatMade, SeatMade, SeatMade, SeatMade];
  const grouped = await fay.until(
    'view',
    (v) => v.activities[0]?.groups.some((g) => g.members.length === 0) === true,
  );
  const groups = grouped.activities[0]?.groups ?? [];
  const groupOf = (seat: SeatMade) =>
    groups.find((g) => g.members.some((m) => m.seat === seat.seat))?.id ?? '';
  const other = groups.find((g) => g.id !== groupOf(ann))?.id ?? 'g2';
  await must({ type: 'moveSeat', seat: bo.seat, group: other });
  const hall = await connect(facet.localUrl, (await facet.link(made.secret, 'projector')).secret);
  const tie = { types: ['partners'] };
  const first = await board(ann, 'group', groupOf(ann));
  const second = await board(bo, 'group', other);
  drawTie({ doc: first.doc, given: plan.given }, 'r0000', 'r0002', { ...tie, strength: 3 });
  drawTie({ doc: second.doc, given: plan.given }, 'r0000', 'r0002', { ...tie, strength: 1 });
  addNode({ doc: second.doc, given: plan.given }, { id: 'own', name: 'Library' });
  for (const group of [groupOf(ann), other])
    await fay.until('groupDigest', (l) =>
      l.some((d) => d.group === group && d.board.kind === 'network' && d.board.ties === 3),
    );
  await fay.until('groupDigest', (l) => l.some((d) => d.board.kind === 'network' && d.board.nodes === 4));
  expect(hall.of('wholeDigest')).toStrictEqual([]);
  await stage({ at: 'whole' });
  const empty = await hall.until('wholeDigest', (d) => d.support?.of === 2);
  expect(empty).toMatchObject({ groups: 2, items: [], board: { kind: 'network', nodes: 3, ties: 2 } });
  const whole = await board(ann, 'whole', '');
  const contributions = [first, second].map(({ doc }, i) => ({
    drawer: i === 0 ? groupOf(ann) : other,
    network: readNetwork({ doc, given: plan.given }),
  }));
  const start = union(contributions, new Set(plan.given.nodes.map((n) => n.id)));
  startFrom(whole.doc, start);
  const counted = await hall.until('wholeDigest', (d) => d.board.kind === 'network' && d.board.nodes === 4);
  const library = start.nodes.find((n) => n.name === 'Library')?.id ?? '';
  expect(counted.support?.nodes).toMatchObject({ r0000: 2, r0002: 2, r0001: 0, [library]: 1 });
  expect(counted.support?.ties['r0000~r0002']).toStrictEqual({ by: 2, differ: ['strength'] });
  expect(counted.support?.ties['r0000~r0001']).toStrictEqual({ by: 0, differ: [] });
  const late = await connect(facet.localUrl, people[2]?.secret ?? '');
  expect((await late.until('wholeDigest')).support).toStrictEqual(counted.support);
  for (const name of groups.map((g) => g.id)) expect(JSON.stringify(counted)).not.toContain(`"${name}"`);
  for (const b of [first, second, whole]) b.close();
  for (const client of [fay, hall, late]) client.close();
});

it('S20 a plan goes to everyone at connection and when it changes, and boards in short follow it', async () => {
  const { people, fay, stage, must, board } = await session(rosterOf(2), 1);
  const [ann] = people as [SeatMade];
  const client = await connect(facet.localUrl, ann.secret);
  expect(await client.until('networks')).toStrictEqual({ a1: rosterOf(2) });
  await stage({ at: 'individual' });
  await stage({ at: 'groups', step: 'agree' });
  const { close } = await board(ann, 'group', 'g1');
  await stage({ at: 'whole' });
  await client.until('wholeDigest', (d) => d.board.kind === 'network' && d.board.nodes === 2);
  await must({ type: 'editNetwork', question: 'Who?', network: rosterOf(5) });
  expect(await client.until('networks', (n) => n['a1']?.given.nodes.length === 5)).toStrictEqual({
    a1: rosterOf(5),
  });
  await client.until('wholeDigest', (d) => d.board.kind === 'network' && d.board.nodes === 5);
  await fay.until('groupDigest', (l) => l.some((d) => d.board.kind === 'network' && d.board.nodes === 5));
  await must({ type: 'sayClosingSoon' });
  await client.until('view', (v) => v.activities[0]?.closingSoon === true);
  expect(client.of('networks'), 'not with every view').toHaveLength(2);
  close();
  for (const one of [fay, client]) one.close();
});

it('W25 a plan with 500 nodes and 2,000 ties makes a session and is edited, and other bodies stay small', async () => {
  const roster = rosterOf(500);
  const ids = roster.given.nodes.map((n) => n.id);
  const more = [2, 3, 5].flatMap((step) =>
    ids.slice(step).map((b, i) => ({ ...roster.given.ties[0], a: ids[i] ?? '', b })),
  );
  const ties = [...roster.given.ties, ...more].slice(0, 2000) as NetworkPlan['given']['ties'];
  const plan = { ...READY_PLAN, given: { nodes: roster.given.nodes, ties } };
  const bytes = JSON.stringify(plan).length;
  expect(bytes).toBeGreaterThan(HTTP_LIMITS.bodyBytes);
  expect(bytes).toBeLessThan(HTTP_LIMITS.planBytes / 4);
  const { fay, must } = await session(plan, 0);
  expect((await fay.until('networks'))['a1']?.given.nodes).toHaveLength(500);
  const named = {
    ...plan,
    given: { ...plan.given, nodes: plan.given.nodes.map((n) => ({ ...n, note: 'x'.repeat(500) })) },
  };
  await must({ type: 'editNetwork', question: 'Who?', network: named });
  await fay.until('networks', (n) => n['a1']?.given.nodes[0]?.note.length === 500);
  fay.close();
});

it('N1 two live maps of one group end alike, whatever both do, and so does one opened later', async () => {
  const { people, fay, stage, board } = await session(READY_PLAN, 2);
  await stage({ at: 'individual' });
  await stage({ at: 'groups', step: 'agree' });
  const [ann, bo] = people as [SeatMade, SeatMade];
  const docs = [await board(ann, 'group', 'g1'), await board(bo, 'group', 'g1')] as const;
  const maps = docs.map(({ doc }) => ({ doc, given: NOTHING_GIVEN }));
  const state = (map: { doc: (typeof docs)[0]['doc'] }): string =>
    JSON.stringify(readNetwork({ doc: map.doc, given: NOTHING_GIVEN }));
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), anyMove), { maxLength: 12 }), async (moves) => {
      for (const [who, move] of moves) {
        const map = maps[who];
        if (map !== undefined) move(map);
      }
      round += 1;
      // What each has said after its moves has arrived at the other, so all before it has too.
      docs.forEach(({ doc }, i) => doc.getMap('talk').set(`round${i}`, round));
      await until(() =>
        expect(docs.flatMap(({ doc }) => [0, 1].map((i) => doc.getMap('talk').get(`round${i}`)))).toEqual(
          Array(4).fill(round),
        ),
      );
      expect(state(docs[0])).toBe(state(docs[1]));
    }),
    { numRuns: 8 },
  );
  const late = await board(ann, 'group', 'g1');
  expect(state(late)).toBe(state(docs[0]));
  for (const { close } of [...docs, late]) close();
  fay.close();
});
