import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeSnapshot } from '../boards/snapshotCodec.ts';
import { readBoard } from '../boards/roomLoader.ts';
import { boardStream } from '../log/port.ts';
import * as Y from 'yjs';
import { startServers, type BoardThere, type Servers } from './testing/servers.ts';

const deck = Array.from({ length: 12 }, (_, i) => `i${i + 1}`);
const NEVER = 1_000_000;
const WAIT = { timeout: 10_000, interval: 20 };

describe('a server that has heard nothing for long', () => {
  let servers: Servers;
  let boards: [BoardThere, BoardThere];
  let session = '';
  let cat = '';
  let ben = '';
  beforeEach(async () => {
    servers = await startServers(2, { bus: null, times: { lookMs: NEVER, beatMs: NEVER } });
    const [a] = servers.at;
    if (a === undefined) throw new Error('no server');
    const made = await a.makeSession();
    session = made.session;
    const fay = await servers.line(0, made.secret);
    await fay.command({ type: 'setStage', activity: 'a1', stage: { at: 'whole' } });
    const whole = { session, activity: 'a1', scope: 'whole', owner: '' } as const;
    const people = [await a.join(made.code, 'Ann'), await a.join(made.code, 'Ben')] as const;
    cat = (await a.join(made.code, 'Cat')).secret;
    ben = people[1].secret;
    boards = [
      await servers.board(0, people[0].secret, whole),
      await servers.board(1, people[1].secret, whole),
    ];
  });
  afterEach(() => servers.end());

  const stream = () => boardStream(session, `${session}/a1/whole`);
  const log = () => {
    const [a] = servers.at;
    if (a === undefined) throw new Error('no server');
    return a.data.log;
  };

  test('lets in nobody while the log cannot be read, or what they bring of others would count as forged', async () => {
    const [a, b] = boards;
    const whole = { session, activity: 'a1', scope: 'whole', owner: '' } as const;
    const before = await servers.board(0, cat, whole);
    placeCard(a.doc, deck, 'i1', '1');
    await vi.waitFor(() => expect(before.slots()).toEqual({ '1': 'i1' }), WAIT);
    before.provider.disconnect();
    const read = log().read.bind(log());
    let failed = 0;
    vi.spyOn(log(), 'read').mockImplementation((one, seq) => {
      if (one.name !== stream().name || failed > 0) return read(one, seq);
      failed++;
      return Promise.reject(new Error('the database is away'));
    });
    const there = await servers.board(1, cat, whole, undefined, before.doc);
    expect(failed).toBe(1);
    placeCard(there.doc, deck, 'i2', '2a');
    const both = { '1': 'i1', '2a': 'i2' };
    await vi.waitFor(() => expect(b.slots()).toEqual(both), WAIT);
    expect(there.codes).not.toContain(CLOSE.badUpdate);
    const cold = await readBoard(log(), stream(), 'diamond9');
    expect(cold?.doc.getMap('slots').toJSON()).toEqual(both);
  });

  test('leaves a client id with its owner where another server took a copy of their edit from somebody else', async () => {
    const [a] = boards;
    const whole = { session, activity: 'a1', scope: 'whole', owner: '' } as const;
    const thief = await servers.board(1, ben, whole, a.doc.clientID);
    placeCard(a.doc, deck, 'i1', '1');
    const at = (seq: number) =>
      vi.waitFor(
        async () => expect((await log().lastSeqs([stream().name])).get(stream().name)).toBe(seq),
        WAIT,
      );
    await at(2);
    placeCard(thief.doc, deck, 'i2', '2a');
    await vi.waitFor(() => expect(thief.codes).toContain(CLOSE.badUpdate), WAIT);
    placeCard(a.doc, deck, 'i3', '2b');
    await at(4);
    placeCard(a.doc, deck, 'i4', '3a');
    await at(5);
    expect(a.codes).toEqual([]);
    const cold = await readBoard(log(), stream(), 'diamond9');
    expect(cold?.doc.getMap('slots').toJSON()).toEqual({ '1': 'i1', '2b': 'i3', '3a': 'i4' });
  });

  test('finds a snapshot in the place of what it missed, and goes on from there', async () => {
    const [a, b] = boards;
    placeCard(a.doc, deck, 'i1', '1');
    placeCard(a.doc, deck, 'i2', '2a');
    await vi.waitFor(
      async () => expect((await log().lastSeqs([stream().name])).get(stream().name)).toBe(3),
      WAIT,
    );
    const cold = await readBoard(log(), stream(), 'diamond9');
    if (cold === null) throw new Error('no board');
    const data = encodeSnapshot(cold.order.owners(), Y.encodeStateAsUpdate(cold.doc));
    await log().compact(stream(), 3, { at: 1, by: null, data });
    expect(b.slots()).toEqual({});
    placeCard(b.doc, deck, 'i3', '2b');
    const all = { '1': 'i1', '2a': 'i2', '2b': 'i3' };
    await vi.waitFor(() => expect(b.slots()).toEqual(all), WAIT);
    placeCard(a.doc, deck, 'i4', '3a');
    await vi.waitFor(() => expect(a.slots()).toEqual({ ...all, '3a': 'i4' }), WAIT);
    expect([a.codes, b.codes]).toEqual([[], []]);
    const after = await readBoard(log(), stream(), 'diamond9');
    expect(after?.doc.getMap('slots').toJSON()).toEqual({ ...all, '3a': 'i4' });
    expect(after?.damaged).toBe(false);
  });

  test('does not begin anew a board that another has erased', async () => {
    const [, b] = boards;
    b.provider.shouldConnect = false;
    await log().rewrite(session, { drop: [stream().name] }, 1);
    placeCard(b.doc, deck, 'i1', '1');
    await vi.waitFor(() => expect(b.codes).toEqual([1013]), WAIT);
    expect(await log().read(stream())).toEqual([]);
  });
});
