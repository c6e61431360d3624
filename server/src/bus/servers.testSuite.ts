import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { BoardAddress, Scope } from '@facet/shared/boards/address.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { SessionMade } from '@facet/shared/protocol/http.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBoard } from '../boards/roomLoader.ts';
import { boardStream } from '../log/port.ts';
import type { CommandAck } from '@facet/shared/protocol/sessionWire.ts';
import type { WireClient } from '../testing/wire.ts';
import { startServers, type Servers, type ServersOptions } from './testing/servers.ts';

const [A, B, C] = [0, 1, 2] as const;
const deck = Array.from({ length: 12 }, (_, i) => `i${i + 1}`);
const SLOTS = ['1', '2a', '2b', '3a', '3b', '3c', '4a', '4b', '5'] as const;
const WAIT = { timeout: 15_000, interval: 20 };

/** What people on three servers may rely on, whatever the bus between these does; `hears`: what of it gets through. */
export function serversContract(
  name: string,
  open: () => Promise<Omit<ServersOptions, 'now'>>,
  { hears }: { hears: 'all' | 'some' | 'nothing' },
): void {
  describe(`three servers ${name}`, { timeout: 60_000 }, () => {
    let servers: Servers;
    let made: SessionMade;
    let late = 0;
    beforeAll(async () => {
      servers = await startServers(3, { ...(await open()), now: () => Date.now() + late });
    }, 120_000);
    afterAll(() => servers.end(), 60_000);
    beforeEach(async () => {
      made = await at(A).makeSession();
    });

    const at = (server: number) => {
      const facet = servers.at[server];
      if (facet === undefined) throw new Error('no such server');
      return facet;
    };
    const address = (scope: Scope, owner: string): BoardAddress => ({
      session: made.session,
      activity: 'a1',
      scope,
      owner,
    });
    const must = async (line: WireClient, command: object): Promise<void> =>
      expect(await line.command(command)).toMatchObject({ ok: true });
    const stage = (line: WireClient, value: object): Promise<void> =>
      must(line, { type: 'setStage', activity: 'a1', stage: value });

    /** Ann is on A, Ben on B, both of one group; Fay leads on C. */
    async function room() {
      const ann = await at(A).join(made.code, 'Ann');
      const ben = await at(B).join(made.code, 'Ben');
      const [onA, onB] = [await servers.line(A, ann.secret), await servers.line(B, ben.secret)];
      const fay = await servers.line(C, made.secret);
      return { ann, ben, onA, onB, fay };
    }
    async function group() {
      const all = await room();
      await must(all.fay, { type: 'addGroup', activity: 'a1' });
      const view = await all.fay.until('view', (v) => (v.activities[0]?.groups.length ?? 0) > 0);
      const id = view.activities[0]?.groups[0]?.id ?? '';
      for (const { seat } of [all.ann, all.ben])
        await must(all.fay, { type: 'moveSeat', activity: 'a1', seat, group: id });
      await stage(all.fay, { at: 'groups', step: 'agree' });
      return { ...all, id };
    }

    test('what is led on one server is seen on the others, and what is done alone is counted there', async () => {
      const { ann, onA, onB, fay } = await room();
      await stage(fay, { at: 'individual' });
      for (const line of [onA, onB])
        await line.until('view', (v) => v.activities[0]?.stage.at === 'individual');
      const own = await servers.board(A, ann.secret, address('individual', ann.seat));
      placeCard(own.doc, deck, 'i1', '1');
      expect(await fay.until('progress', (p) => p.placed[1] === 1)).toMatchObject({ people: 2 });
    });

    test('a group on two servers works on one board, and whoever leads on a third sees it', async () => {
      const { ann, ben, fay, id } = await group();
      const a = await servers.board(A, ann.secret, address('group', id));
      const b = await servers.board(B, ben.secret, address('group', id));
      placeCard(a.doc, deck, 'i1', '1');
      await vi.waitFor(() => expect(b.slots()).toEqual({ '1': 'i1' }), WAIT);
      placeCard(b.doc, deck, 'i2', '2a');
      await vi.waitFor(() => expect(a.slots()).toEqual({ '1': 'i1', '2a': 'i2' }), WAIT);
      const seen = (digests: readonly { board: unknown }[]): boolean =>
        JSON.stringify(digests).includes('"slots":{"1":"i1","2a":"i2"}');
      await fay.until('groupDigest', seen);
      // Both write at once, each on their own server.
      for (const [i, slot] of SLOTS.entries())
        if (i > 1) placeCard((i % 2 === 0 ? a : b).doc, deck, `i${i + 1}`, slot);
      const all = Object.fromEntries(SLOTS.map((slot, i) => [slot, `i${i + 1}`]));
      await vi.waitFor(() => expect([a.slots(), b.slots()]).toEqual([all, all]), WAIT);
      const cold = await readBoard(
        at(C).data.log,
        boardStream(made.session, `${made.session}/a1/group/${id}`),
        'diamond9',
      );
      expect(cold?.doc.getMap('slots').toJSON()).toEqual(all);
      expect([a.codes, b.codes]).toEqual([[], []]);
    });

    test('who is removed on one server is sent away from all, and let in by none', async () => {
      const { ann, onA, fay } = await room();
      await stage(fay, { at: 'individual' });
      await onA.until('view', (v) => v.activities[0]?.stage.at === 'individual');
      const own = await servers.board(A, ann.secret, address('individual', ann.seat));
      await must(fay, { type: 'removeSeat', seat: ann.seat });
      // Asked anew, any server knows at once.
      expect((await at(B).ask('/api/snapshots', { secret: ann.secret })).status).toBe(401);
      await onA.until('goodbye', (g) => g.reason === 'removed');
      await vi.waitFor(() => expect(own.codes).toContain(CLOSE.unauthorised), WAIT);
    });

    test('a stage that one server closes is closed on all', async () => {
      const { ben, fay, id } = await group();
      const b = await servers.board(B, ben.secret, address('group', id));
      placeCard(b.doc, deck, 'i1', '1');
      await stage(fay, { at: 'closed' });
      const onB = await servers.line(B, ben.secret);
      await onB.until('view', (v) => v.activities[0]?.stage.at === 'closed');
      late += 40_000;
      placeCard(b.doc, deck, 'i2', '2a');
      await vi.waitFor(() => expect(b.codes).toContain(CLOSE.forbidden), WAIT);
      const stream = boardStream(made.session, `${made.session}/a1/group/${id}`);
      const cold = await readBoard(at(A).data.log, stream, 'diamond9');
      expect(cold?.doc.getMap('slots').toJSON()).toEqual({ '1': 'i1' });
    });

    test('of two people under one client id, on two servers at once, it is the first one’s in the log', async () => {
      const { ann, ben, id } = await group();
      const a = await servers.board(A, ann.secret, address('group', id), 7777);
      const b = await servers.board(B, ben.secret, address('group', id), 7777);
      placeCard(a.doc, deck, 'i1', '1');
      placeCard(b.doc, deck, 'i2', '2a');
      await vi.waitFor(() => expect([...a.codes, ...b.codes]).toEqual([CLOSE.badUpdate]), WAIT);
      const [first, seat] = a.codes.length === 0 ? [a, ann.seat] : [b, ben.seat];
      const fresh = await servers.board(C, made.secret, address('group', id));
      expect(fresh.slots()).toEqual(first.slots());
      const stream = boardStream(made.session, `${made.session}/a1/group/${id}`);
      const cold = await readBoard(at(C).data.log, stream, 'diamond9');
      expect(cold?.order.owner(7777)).toBe(seat);
      expect(cold?.damaged).toBe(false);
    });

    test('what one server has given out another knows at once: seats, invitations, results', async () => {
      await room();
      const invited = await at(C).ask<{ url: string }>('/api/links', {
        body: { kind: 'projector' },
        secret: made.secret,
      });
      const secret = invited.body.url.slice(invited.body.url.indexOf('=') + 1);
      const wall = await servers.line(B, secret);
      await wall.until('hello');
      const link = await at(A).ask<{ id: string; url: string }>('/api/results', {
        body: { days: 1 },
        secret: made.secret,
      });
      expect(link.status).toBe(201);
      const key = link.body.url.slice(link.body.url.indexOf('=') + 1);
      expect((await at(B).ask('/api/results', { secret: key })).status).toBe(200);
      await at(C).ask(`/api/results/${link.body.id}`, { method: 'DELETE', secret: made.secret });
      expect((await at(B).ask<object>('/api/results', { secret: key })).body.refusal).toBe('resultsGone');
    });

    test('commands decided at the same moment on all servers are all done, one after the other', async () => {
      const { onA, onB, fay } = await room();
      const two = [onA, onB];
      const lines = [fay, await servers.line(A, made.secret), await servers.line(B, made.secret)];
      const commands: Promise<CommandAck>[] = [];
      for (let i = 0; i < 4; i++)
        for (const [n, line] of lines.entries())
          commands.push(line.command({ type: 'setTitle', title: `Title ${n} ${i}` }));
      const answers = await Promise.all(commands);
      expect(answers.filter((a) => !a.ok)).toEqual([]);
      const versions = answers.map((a) => (a.ok ? a.version : 0));
      const last = Math.max(...versions);
      for (const line of [...lines, ...two])
        await vi.waitFor(() => expect(line.last('view')?.version).toBe(last), WAIT);
      const titles = [...lines, ...two].map((line) => line.last('view')?.title);
      expect(new Set(titles).size).toBe(1);
    });

    test('a session that one server erases is gone from all', async () => {
      const { ann, onA, onB, fay } = await room();
      const gone = await at(C).ask(`/api/sessions/${made.session}`, {
        method: 'DELETE',
        secret: made.secret,
      });
      expect(gone.status).toBe(204);
      for (const line of [onA, onB, fay]) await line.until('goodbye', (g) => g.reason === 'erased');
      expect((await at(A).ask('/api/snapshots', { secret: ann.secret })).status).toBe(401);
    });

    // Without a bus each server knows its own people only, and says so in its docs.
    const counted = hears === 'nothing' ? null : test;
    counted?.('people and their unsaved work are counted over all servers', async () => {
      const { ann, onA, onB, fay } = await group();
      await fay.until('presence', (p) => p.here === 2);
      onA.socket.emit('report', { device: 'tablet', unsaved: 3 });
      await fay.until('devices', (d) =>
        d.some((one) => one.seat === ann.seat && one.unsaved === 3 && one.online),
      );
      // To another server with the same tablet: counted once, and its own word about what is unsaved.
      onA.close();
      const moved = await servers.line(B, ann.secret);
      moved.socket.emit('report', { device: 'tablet', unsaved: 0 });
      await vi.waitFor(
        () =>
          expect(fay.last('devices')?.find((d) => d.seat === ann.seat)).toMatchObject({
            unsaved: 0,
            online: true,
          }),
        WAIT,
      );
      expect(fay.last('presence')).toEqual({ here: 2 });
      onB.close();
      await vi.waitFor(() => expect(fay.last('presence')).toEqual({ here: 1 }), WAIT);
    });

    const seen = hears === 'all' ? test : null;
    seen?.('cursors are seen on all servers, until whoever they are goes', async () => {
      const { ann, ben, id } = await group();
      const a = await servers.board(A, ann.secret, address('group', id));
      const b = await servers.board(B, ben.secret, address('group', id));
      a.provider.awareness.setLocalState({ cursor: 'x' });
      await vi.waitFor(
        () => expect([...b.provider.awareness.getStates().values()]).toContainEqual({ cursor: 'x' }),
        WAIT,
      );
      a.provider.disconnect();
      await vi.waitFor(
        () => expect([...b.provider.awareness.getStates().values()]).not.toContainEqual({ cursor: 'x' }),
        WAIT,
      );
    });
  });
}
