import { noteReason, placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import type { TrailEntry } from '@facet/shared/session/trail.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBoard } from '../testing/board.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';

const CANARY = 'CANARY';
const DECK = Array.from({ length: 9 }, (_, i) => `i${i + 1}`);

let facet: RunningFacet;
let made: SessionMade;
let ann: SeatMade;
beforeAll(async () => {
  facet = await runFacet();
  made = await facet.makeSession({
    title: `${CANARY} title`,
    activities: [
      {
        kind: 'diamond9',
        question: `${CANARY} question`,
        deck: DECK.map((id) => ({ id, name: CANARY, text: `${CANARY} ${id}` })),
        wholeWrite: 'everyone',
      },
    ],
  });
  ann = await facet.join(made.code, 'Ann');
});
afterAll(() => facet.end());

const trail = (secret: string) => facet.ask<TrailEntry[]>('/api/trail', { secret });

it('S32 S33 only facilitators are told what happened, and of nothing that anybody wrote', async () => {
  const lead = await connect(facet.localUrl, made.secret);
  await lead.command({ type: 'setStage', activity: 'a1', stage: { at: 'individual' } });
  const address = { session: made.session, activity: 'a1', scope: 'individual', owner: ann.seat } as const;
  const own = await openBoard(facet.localUrl, ann.secret, address);
  placeCard(own.doc, DECK, 'i1', '1');
  noteReason(own.doc, 'i1', `${CANARY} reason`);
  await lead.until('progress', ({ placed }) => placed[1] === 1);
  await lead.command({ type: 'setDoor', locked: true });
  const report = await facet.ask('/api/report', { secret: made.secret });
  expect(JSON.stringify(report.body)).toContain(CANARY);

  const { status, body } = await trail(made.secret);
  expect(status).toBe(200);
  expect(body.map(({ deed }) => deed.what)).toEqual(['reportTaken', 'doorSet', 'stageSet', 'made']);
  expect(body.every(({ by }) => by.who === 'person' && by.name === 'Fay')).toBe(true);
  expect(JSON.stringify(body)).not.toContain(CANARY);
  expect(JSON.stringify(body)).not.toContain(made.secret.slice(12));

  const wall = await facet.link(made.secret, 'projector');
  expect((await trail(ann.secret)).status).toBe(403);
  expect((await trail(wall.secret)).status).toBe(403);
  expect((await facet.ask('/api/trail')).status).toBe(401);
  own.close();
  lead.close();
});

it('S11 an invitation says whether it still works before it is used', async () => {
  const invite = (await facet.link(made.secret, 'facilitator')).secret;
  const look = () => facet.ask('/api/invites', { secret: invite });
  expect(await look()).toMatchObject({
    status: 200,
    body: { role: 'facilitator', title: `${CANARY} title` },
  });
  expect((await facet.ask('/api/invites', { body: { invite, name: 'Bo' } })).status).toBe(201);
  expect(await look()).toMatchObject({ status: 410, body: { refusal: 'inviteUsed' } });
  // The secret of a seat is no invitation.
  expect((await facet.ask('/api/invites', { secret: made.secret })).status).toBe(401);
});
