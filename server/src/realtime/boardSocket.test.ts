import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Bench, boardOf, type Client } from '../boards/testing/bench.ts';
import { ITEMS, SESSION } from '../boards/testing/fakeSessions.ts';
import { SlowLog } from '../boards/testing/slowLog.ts';
import { tempFile } from '../boards/testing/tempFile.ts';
import { synced, until } from '../boards/testing/until.ts';
import { updateFrame } from '../boards/frames.ts';
import { boardStream } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';

const deck = ITEMS.map((i) => i.id);
let bench: Bench;
const start = async (options: Parameters<typeof Bench.start>[0] = {}) => {
  bench = await Bench.start(options);
  for (const seat of ['p1', 'p2', 'p3']) bench.sessions.seat(seat);
  bench.sessions.stage('whole');
};
beforeEach(() => start());
afterEach(() => bench.stop());
const restart = async (options: Parameters<typeof Bench.start>[0]) => {
  await bench.stop();
  await start(options);
};
const states = (client: Client) => client.provider.awareness.getStates();

describe('the handshake', () => {
  test('the server selects the named protocol and never gives the secret back', async () => {
    for (const name of ['facet.1', 'y.1']) {
      const socket = bench.raw(boardOf.whole, [name, 'bearer.secret-p1']);
      const [response] = (await once(socket, 'upgrade')) as [{ headers: Record<string, string> }];
      expect(response.headers['sec-websocket-protocol']).toBe(name);
      expect(JSON.stringify(response.headers)).not.toContain('secret-p1');
      socket.terminate();
    }
  });

  test('a secret alone, without a named protocol, is not selected and opens nothing', async () => {
    const socket = bench.raw(boardOf.whole, ['bearer.secret-p1']);
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toMatch(/no subprotocol/);
    expect(bench.boards.connections(SESSION).size).toBe(0);
  });

  test('a secret in the URL opens nothing', async () => {
    const socket = bench.raw(`${boardOf.whole}?secret=secret-p1`, ['y.1']);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(CLOSE.unauthorised);
  });

  test('a page of another origin is refused, a program without one and our own page are not', async () => {
    await restart({
      socket: {
        originAllowed: (r) => r.headers.origin === undefined || r.headers.origin === 'https://facet.test',
      },
    });
    const offer = ['y.1', 'bearer.secret-p1'];
    const evil = bench.raw(boardOf.whole, offer, { origin: 'https://evil.test' });
    const [error] = (await once(evil, 'error')) as [Error];
    expect(error.message).toMatch(/403/);
    for (const headers of [{}, { origin: 'https://facet.test' }] as Record<string, string>[]) {
      const socket = bench.raw(boardOf.whole, offer, headers);
      await once(socket, 'message');
      socket.terminate();
    }
  });

  test('upgrades to other paths are left to others', async () => {
    const others: string[] = [];
    bench.server.on('upgrade', (request, socket) => {
      if (request.url?.startsWith('/boards/') === true) return;
      others.push(request.url ?? '');
      socket.destroy();
    });
    const port = Number(new URL(bench.url).port);
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'GET /socket.io/?x=1 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
    });
    socket.on('error', () => undefined);
    await once(socket, 'close');
    expect(others).toEqual(['/socket.io/?x=1']);
  });

  test('what a client sends before its board is loaded is not lost', async () => {
    const socket = bench.raw(boardOf.whole, ['facet.1', 'bearer.secret-p1']);
    const doc = new Y.Doc();
    doc.getMap('slots').set('1', 'i1');
    await once(socket, 'open');
    socket.send(updateFrame(Y.encodeStateAsUpdate(doc)));
    const reader = bench.client(boardOf.whole, 'p2');
    await until(() => expect(reader.doc.getMap('slots').get('1')).toBe('i1'));
    socket.terminate();
  });
});

describe('closing', () => {
  test('4401, 4403, 4404 and 4422 stop an unmodified provider, which says closed', async () => {
    bench.sessions.groups();
    const refused = [
      bench.client(boardOf.whole, 'nobody'),
      bench.client(boardOf.whole, 'p1'),
      bench.client('x', 'p1'),
    ];
    const closed = refused.map(
      (c) => new Promise<number>((resolve) => c.provider.on('closed', (e) => resolve(e.code))),
    );
    expect(await Promise.all(closed)).toEqual([CLOSE.unauthorised, CLOSE.forbidden, CLOSE.unknownBoard]);
    expect(refused.map((c) => c.provider.shouldConnect)).toEqual([false, false, false]);
  });

  test('a server that stops saves what it accepted, tells it, and sends everyone away to come back', async () => {
    const log = new SlowLog(openSqliteLog({ path: tempFile() }));
    await restart({ log });
    const a = bench.client(boardOf.whole, 'p1');
    await synced(a);
    await until(() => expect(a.saved).toEqual([1]));
    const open = log.hold();
    const before = log.appends;
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(log.appends).toBe(before + 1));
    const closed = bench.boards.close();
    open();
    await closed;
    await until(() => expect(a.codes[0]).toBe(CLOSE.restarting));
    expect(a.saved).toEqual([1, 2]);
    expect(a.provider.shouldConnect).toBe(true);
    expect(await log.read(boardStream(SESSION, boardOf.whole))).toHaveLength(2);
  });

  test('a socket that answers no ping is ended', async () => {
    await restart({ socket: { pingMs: 50, pongWithinMs: 1000 } });
    const socket = bench.raw(boardOf.whole, ['y.1', 'bearer.secret-p1']);
    await once(socket, 'message');
    const alive = bench.client(boardOf.whole, 'p2');
    await synced(alive);
    socket.pause();
    await until(() => expect([...bench.boards.connections(SESSION).keys()]).toEqual(['p2']));
    expect(alive.codes).toEqual([]);
    socket.terminate();
  });
});

describe('saved by count', () => {
  test('every message counts, empty ones and duplicates too, strictly in order', async () => {
    const socket = bench.raw(boardOf.whole, ['facet.1', 'bearer.secret-p1']);
    const counts: number[] = [];
    socket.on('message', (data: Buffer) => {
      if (data[0] === 100) counts.push(data[1] ?? -1);
    });
    await once(socket, 'open');
    const doc = new Y.Doc();
    const empty = updateFrame(Y.encodeStateAsUpdate(doc));
    doc.getMap('slots').set('1', 'i1');
    const real = updateFrame(Y.encodeStateAsUpdate(doc));
    for (const frame of [empty, real, real, empty, real]) socket.send(frame);
    await until(() => expect(counts.at(-1)).toBe(5));
    expect(counts).toEqual([...counts].sort((x, y) => x - y));
    socket.terminate();
  });

  test('a client that asked for y.1 is told no counts, and one that is told but does not know them only logs', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const plain = bench.client(boardOf.whole, 'p1', { facet: false });
    const ignorant = bench.client(boardOf.whole, 'p2');
    ignorant.provider.messageHandlers = ignorant.provider.messageHandlers.slice(0, 100);
    await synced(plain, ignorant);
    placeCard(plain.doc, deck, 'i1', '1');
    placeCard(ignorant.doc, deck, 'i2', '5');
    await until(() => expect(plain.doc.getMap('slots').toJSON()).toEqual({ '1': 'i1', '5': 'i2' }));
    await until(() => expect(log).toHaveBeenCalledWith('Unable to compute message'));
    expect(plain.saved).toEqual([]);
    expect(ignorant.codes).toEqual([]);
    log.mockRestore();
  });
});

describe('awareness', () => {
  test('reaches the others and comes back to its sender, so that nobody thinks the line dead', async () => {
    const [a, b] = [bench.client(boardOf.whole, 'p1'), bench.client(boardOf.whole, 'p2')];
    await synced(a, b);
    const before = a.provider.wsLastMessageReceived;
    a.provider.awareness.setLocalStateField('holds', 'i1');
    await until(() => expect(states(b).get(a.doc.clientID)).toEqual({ holds: 'i1' }));
    await until(() => expect(a.provider.wsLastMessageReceived).toBeGreaterThanOrEqual(before));
    expect(states(a).get(a.doc.clientID)).toEqual({ holds: 'i1' });
  });

  test('of someone who comes later or goes is told to all', async () => {
    const a = bench.client(boardOf.whole, 'p1');
    a.provider.awareness.setLocalStateField('holds', 'i1');
    await synced(a);
    const b = bench.client(boardOf.whole, 'p2');
    await until(() => expect(states(b).get(a.doc.clientID)).toEqual({ holds: 'i1' }));
    a.provider.ws?.close();
    a.provider.shouldConnect = false;
    await until(() => expect(states(b).has(a.doc.clientID)).toBe(false));
    a.provider.connect();
    await until(() => expect(states(b).get(a.doc.clientID)).toEqual({ holds: 'i1' }));
  });

  test("another seat's state, forged or echoed, is dropped unread", async () => {
    const [a, b, c] = [
      bench.client(boardOf.whole, 'p1'),
      bench.client(boardOf.whole, 'p2'),
      bench.client(boardOf.whole, 'p3'),
    ];
    await synced(a, b, c);
    a.provider.awareness.setLocalStateField('holds', 'i1');
    await until(() => expect(states(c).get(a.doc.clientID)).toEqual({ holds: 'i1' }));
    b.provider.awareness.states.set(a.doc.clientID, { holds: 'forged' });
    b.provider.awareness.meta.set(a.doc.clientID, { clock: 90, lastUpdated: 0 });
    b.provider.awareness.emit('update', [{ added: [], updated: [a.doc.clientID], removed: [] }, 'local']);
    b.provider.awareness.setLocalStateField('after', true);
    await until(() => expect(states(c).get(b.doc.clientID)).toEqual({ after: true }));
    expect(states(c).get(a.doc.clientID)).toEqual({ holds: 'i1' });
    expect(b.codes).toEqual([]);
  });

  test('of a page that came back on a new socket survives the late close of the old one', async () => {
    const a = bench.client(boardOf.whole, 'p1');
    const b = bench.client(boardOf.whole, 'p2');
    await synced(a, b);
    a.provider.awareness.setLocalStateField('holds', 'i1');
    await until(() => expect(states(b).has(a.doc.clientID)).toBe(true));
    // The old socket stays open at the server while the page goes on with a new one.
    const old = a.provider.ws as unknown as { close: () => void; onclose: unknown; onmessage: unknown };
    old.onclose = old.onmessage = null;
    a.provider.ws = null;
    a.provider.wsconnected = false;
    a.provider.connect();
    await until(() => expect(bench.boards.connections(SESSION).get('p1')).toBe(2));
    await synced(a);
    const c = bench.client(boardOf.whole, 'p3');
    await until(() => expect(states(c).has(a.doc.clientID)).toBe(true));
    old.close();
    await until(() => expect(bench.boards.connections(SESSION).get('p1')).toBe(1));
    // Whatever that close told about a has arrived once this has.
    b.provider.awareness.setLocalStateField('later', true);
    await until(() => expect(states(c).get(b.doc.clientID)).toEqual({ later: true }));
    expect(states(c).get(a.doc.clientID)).toEqual({ holds: 'i1' });
    a.provider.awareness.setLocalStateField('holds', 'i2');
    await until(() => expect(states(b).get(a.doc.clientID)).toEqual({ holds: 'i2' }));
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(b.doc.getMap('slots').get('1')).toBe('i1'));
  });

  test('a page whose client id Yjs changed goes on writing and being seen', async () => {
    const [a, b] = [bench.client(boardOf.whole, 'p1'), bench.client(boardOf.whole, 'p2')];
    await synced(a, b);
    a.doc.clientID = 4242;
    a.provider.awareness.clientID = 4242;
    // y-protocols takes no notice of a new id's very first clock, so a page tells its state twice.
    for (const holds of ['i2', 'i3']) a.provider.awareness.setLocalState({ holds });
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(b.doc.getMap('slots').get('1')).toBe('i1'));
    await until(() => expect(states(b).get(4242)).toEqual({ holds: 'i3' }));
    expect(a.codes).toEqual([]);
  });

  test('settles: nobody answers an answer for ever', async () => {
    const [a, b] = [bench.client(boardOf.whole, 'p1'), bench.client(boardOf.whole, 'p2')];
    await synced(a, b);
    a.provider.ws?.close();
    await until(() => expect(a.codes).toHaveLength(1));
    await synced(a);
    await until(() => expect(states(b).has(a.doc.clientID)).toBe(true));
    let clock = -1;
    await vi.waitFor(
      () => {
        const now = b.provider.awareness.meta.get(a.doc.clientID)?.clock ?? -1;
        const still = now === clock;
        clock = now;
        expect(still).toBe(true);
      },
      { timeout: 5000, interval: 300 },
    );
    expect(clock).toBeLessThan(5);
  });
});

describe('a silent board', () => {
  test('says something before clients without awareness take it for dead', async () => {
    await restart({ times: { keepAliveMs: 40 } });
    const a = bench.client(boardOf.whole, 'p1');
    a.provider.awareness.setLocalState(null);
    await synced(a);
    let heard = 0;
    a.provider.ws?.addEventListener('message', () => heard++);
    await until(() => expect(heard).toBeGreaterThan(2));
    expect(a.codes).toEqual([]);
    expect(a.doc.store.pendingStructs).toBeNull();
  });
});
