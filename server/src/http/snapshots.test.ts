import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { NOTHING_GIVEN, readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { addNode, alias, moveNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import type {
  SeatMade,
  SessionMade,
  SnapshotListed,
  SnapshotMade,
  SnapshotRead,
} from '@facet/shared/protocol/http.ts';
import { rosterOf } from '@facet/shared/session/testing/networkPlay.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptMapStream } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { planOf } from '../session/testing/plan.ts';
import { openBoard } from '../testing/board.ts';
import { runFacet, type Answer, type RunningFacet } from '../testing/runFacet.ts';
import { connect, type WireClient } from '../testing/wire.ts';

const GROUP = { activity: 'a1', scope: 'group', owner: 'g1', name: 'Before' };
const WHOLE = { activity: 'a1', scope: 'whole', owner: '', name: 'Room' };
const network = {
  kind: 'network' as const,
  question: 'Who works with whom?',
  wholeWrite: 'everyone' as const,
};

let facet: RunningFacet;
beforeAll(async () => {
  facet = await runFacet();
});
afterAll(() => facet.end());

interface Scene {
  made: SessionMade;
  ann: SeatMade;
  fay: WireClient;
  take: (body: unknown, secret?: string) => Promise<Answer<SnapshotMade>>;
  read: (id: string, secret?: string) => Promise<Answer<SnapshotRead>>;
  address: (scope: BoardAddress['scope'], owner: string) => BoardAddress;
  stage: (stage: object) => Promise<void>;
}

/** A session with one network activity (`a1`) and a diamond (`a2`), where Ann is the one group there is. */
async function scene(given = rosterOf(0).given): Promise<Scene> {
  const diamond = planOf().activities;
  const made = await facet.makeSession({
    activities: [{ ...network, network: { ...READY_PLAN, given } }, ...diamond],
  });
  const ann = await facet.join(made.code, 'Ann');
  const fay = await connect(facet.localUrl, made.secret);
  const stage = async (value: object): Promise<void> => {
    const answer = await fay.command({ type: 'setStage', activity: 'a1', stage: value });
    expect(answer).toMatchObject({ ok: true });
  };
  return {
    made,
    ann,
    fay,
    stage,
    take: (body, secret = made.secret) => facet.ask('/api/snapshots', { body, secret }),
    read: (id, secret = made.secret) => facet.ask(`/api/snapshots/a1/${id}`, { secret }),
    address: (scope, owner) => ({ session: made.session, activity: 'a1', scope, owner }),
  };
}

async function drawInGroup({ ann, address, stage, fay }: Scene): Promise<() => void> {
  await stage({ at: 'individual' });
  await stage({ at: 'groups', step: 'agree' });
  const { doc, close } = await openBoard(facet.localUrl, ann.secret, address('group', 'g1'));
  const map = { doc, given: NOTHING_GIVEN };
  addNode(map, { id: 'n1', name: 'Hill School' });
  addNode(map, { id: 'n2', name: 'Hill school' });
  addNode(map, { id: 'n3', name: 'Council' });
  drawTie(map, 'n2', 'n3', { types: ['partners'] });
  alias(map, 'n2', 'n1');
  moveNode(map, 'n1', { x: 4, y: -7 });
  await fay.until('groupDigest', (l) => l.some(({ board }) => board.kind === 'network' && board.ties === 1));
  return close;
}

describe('copies of maps', () => {
  it('S23 a copy is the map as it stood, with what was given, aliases and places, and no later change', async () => {
    const s = await scene(rosterOf(2).given);
    const close = await drawInGroup(s);
    const taken = await s.take(GROUP);
    expect(taken.status).toBe(201);
    const view = await s.fay.until('view', (v) => v.activities[0]?.snapshots.length === 1);
    const [info] = view.activities[0]?.snapshots ?? [];
    // Three nodes of which two are one school, and the two of the roster; its tie and one of their own.
    expect(info).toMatchObject({
      id: taken.body.id,
      name: 'Before',
      scope: 'group',
      owner: 'g1',
      nodes: 4,
      ties: 2,
    });
    const { doc } = await openBoard(facet.localUrl, s.ann.secret, s.address('group', 'g1'));
    const { nodes, ties, aliases } = readNetwork({ doc, given: rosterOf(2).given });
    addNode({ doc, given: NOTHING_GIVEN }, { id: 'n9', name: 'Later' });
    await s.fay.until('groupDigest', (l) =>
      l.some(({ board }) => board.kind === 'network' && board.nodes === 5),
    );
    const kept = await s.read(taken.body.id);
    expect(kept.status).toBe(200);
    expect(kept.body).toStrictEqual({ info, at: info?.at, network: { nodes, ties, aliases } });
    expect(nodes).toHaveLength(5);
    expect(aliases).toStrictEqual([{ node: 'n2', as: 'n1' }]);
    expect(nodes.find((n) => n.id === 'n1')?.at).toStrictEqual({ x: 4, y: -7 });
    close();
    s.fay.close();
  });

  it('S23 a map nobody opened, an empty one, and what is no map are not kept', async () => {
    const s = await scene();
    const why = async (body: unknown, secret?: string) => {
      const { status, body: answer } = await s.take(body, secret);
      return [status, answer.refusal];
    };
    expect(await why(WHOLE)).toStrictEqual([409, 'nothingDrawn']);
    expect(await why(GROUP)).toStrictEqual([404, 'unknownGroup']);
    await s.stage({ at: 'whole' });
    const board = await openBoard(facet.localUrl, s.ann.secret, s.address('whole', ''));
    expect(await why(WHOLE), 'opened and empty').toStrictEqual([409, 'nothingDrawn']);
    expect(await why({ ...WHOLE, activity: 'a2' })).toStrictEqual([404, 'unknownActivity']);
    expect(await why({ ...WHOLE, activity: 'a9' })).toStrictEqual([404, 'unknownActivity']);
    for (const wrong of [
      {},
      null,
      { ...WHOLE, name: '' },
      { ...WHOLE, owner: '../g1' },
      { ...WHOLE, scope: 'individual', owner: s.ann.seat },
      { ...GROUP, owner: '__proto__' },
    ])
      expect(await why(wrong), `${JSON.stringify(wrong)}`).toStrictEqual([400, 'badInput']);
    expect(await why(WHOLE, s.ann.secret)).toStrictEqual([403, 'notAllowed']);
    expect(await why(WHOLE, 'x'.repeat(34))).toStrictEqual([401, 'unauthorised']);
    expect(s.fay.last('view')?.activities[0]?.snapshots).toStrictEqual([]);
    board.close();
    s.fay.close();
  });

  it('S23 a facilitator, and nobody else, is told of every copy in the session', async () => {
    const here = await scene();
    const list = (secret: string) => facet.ask<SnapshotListed[]>('/api/snapshots', { secret });
    expect((await list(here.made.secret)).body).toEqual([]);
    const end = await drawInGroup(here);
    const { body } = await here.take(GROUP);
    expect((await list(here.made.secret)).body).toMatchObject([
      { activity: 'a1', info: { id: body.id, name: 'Before', scope: 'group', owner: 'g1' } },
    ]);
    expect((await list(here.ann.secret)).status).toBe(403);
    expect((await facet.ask('/api/snapshots', {})).status).toBe(401);
    end();
    here.fay.close();
  });

  it('S23 a copy is read by facilitators, and by whoever may read its board at that moment', async () => {
    const s = await scene();
    const close = await drawInGroup(s);
    const { id } = (await s.take(GROUP)).body;
    const wall = (await facet.link(s.made.secret, 'projector')).secret;
    const bo = await facet.join(s.made.code, 'Bo');
    await s.fay.command({ type: 'addGroup', activity: 'a1' });
    await s.fay.command({ type: 'moveSeat', activity: 'a1', seat: bo.seat, group: 'g2' });
    const statuses = async (): Promise<number[]> =>
      Promise.all(
        [s.made.secret, s.ann.secret, bo.secret, wall].map(async (k) => (await s.read(id, k)).status),
      );
    expect(await statuses()).toStrictEqual([200, 200, 403, 403]);
    await s.stage({ at: 'present', group: 'g1' });
    expect(await statuses()).toStrictEqual([200, 200, 200, 200]);
    await s.stage({ at: 'individual' });
    expect(await statuses()).toStrictEqual([200, 403, 403, 403]);
    expect((await s.read(id, 'nobody')).status).toBe(401);
    for (const other of ['m0', '__proto__', '%20', 'constructor'])
      expect((await s.read(other)).body.refusal).toBe('unknownSnapshot');
    expect((await facet.ask(`/api/snapshots/a2/${id}`, { secret: s.made.secret })).body.refusal).toBe(
      'unknownSnapshot',
    );
    const foreign = await scene();
    expect((await s.read(id, foreign.made.secret)).body.refusal).toBe('unknownSnapshot');
    await s.fay.command({ type: 'removeSnapshot', activity: 'a1', snapshot: id });
    expect((await s.read(id)).body.refusal).toBe('unknownSnapshot');
    close();
    for (const client of [s.fay, foreign.fay]) client.close();
  });
});

it('S23 copies outlive the server, and go with their session', async () => {
  const first = await runFacet();
  const outer = facet;
  facet = first;
  try {
    const s = await scene();
    const close = await drawInGroup(s);
    const { id } = (await s.take(GROUP)).body;
    const before = await s.read(id);
    close();
    s.fay.close();
    await first.stop();
    const again = await runFacet({ dataDir: first.dataDir });
    const after = await again.ask<SnapshotRead>(`/api/snapshots/a1/${id}`, { secret: s.made.secret });
    expect(after.body).toStrictEqual(before.body);
    await again.end();
    const log = openSqliteLog({ path: `${first.dataDir}/facet.sqlite` });
    const stream = keptMapStream(s.made.session, 'a1', id);
    expect(await log.read(stream)).toHaveLength(1);
    await log.erase(s.made.session, 1);
    expect(await log.read(stream)).toStrictEqual([]);
    await log.close();
  } finally {
    facet = outer;
  }
});
