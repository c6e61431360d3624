import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { Server } from 'socket.io';
import { io, Manager, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { step1Frame, updateFrame } from '../boards/frames.ts';
import { Bench, boardOf } from '../boards/testing/bench.ts';
import { ITEMS, SESSION } from '../boards/testing/fakeSessions.ts';
import { synced, until } from '../boards/testing/until.ts';
import { attachPolling } from './pollingChannel.ts';

const deck = ITEMS.map((i) => i.id);
let bench: Bench;
let server: Server;
const sockets: Socket[] = [];
beforeEach(async () => {
  bench = await Bench.start();
  for (const seat of ['p1', 'p2']) bench.sessions.seat(seat);
  bench.sessions.stage('whole');
  server = new Server(bench.server);
  attachPolling(server, bench.boards);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  server.engine.close();
  await bench.stop();
});

/** A client of the board wire over HTTP long-polling: what came in, and how it was closed. */
function open(auth: Record<string, unknown>): {
  socket: Socket;
  frames: Uint8Array[];
  closes: [number, string][];
  gone: string[];
} {
  const url = bench.url.replace(/^ws/, 'http');
  const socket = io(url, { transports: ['polling'], forceNew: true, reconnection: false, auth });
  sockets.push(socket);
  const client = {
    socket,
    frames: [] as Uint8Array[],
    closes: [] as [number, string][],
    gone: [] as string[],
  };
  socket.on('m', (frame: Uint8Array) => client.frames.push(new Uint8Array(frame)));
  socket.on('c', (code: number, reason: string) => client.closes.push([code, reason]));
  socket.on('disconnect', (why) => client.gone.push(why));
  return client;
}

describe('boards over long-polling', () => {
  test('carry the same frames both ways, and tell what is saved', async () => {
    const polled = open({ secret: 'secret-p1', board: boardOf.whole, facet: true });
    const other = bench.client(boardOf.whole, 'p2');
    await synced(other);
    await until(() => expect(polled.frames[0]?.subarray(0, 2)).toEqual(Uint8Array.from([0, 0])));
    polled.socket.emit('m', step1Frame(Uint8Array.from([0])));
    await until(() => expect(polled.frames.some((f) => f[0] === 0 && f[1] === 1)).toBe(true));
    const doc = new Y.Doc();
    doc.getMap('slots').set('1', 'i1');
    polled.socket.emit('m', updateFrame(Y.encodeStateAsUpdate(doc)));
    await until(() => expect(other.doc.getMap('slots').get('1')).toBe('i1'));
    await until(() => expect(polled.frames.some((f) => f[0] === 100 && f[1] === 1)).toBe(true));
    placeCard(other.doc, deck, 'i2', '5');
    await until(() => expect(polled.frames.some((f) => f[0] === 0 && f[1] === 2)).toBe(true));
    expect(bench.boards.connections(SESSION)).toEqual(
      new Map([
        ['p1', 1],
        ['p2', 1],
      ]),
    );
  });

  test('say why before they are closed', async () => {
    bench.sessions.groups();
    const wrong = open({ secret: 'secret-nobody', board: boardOf.whole, facet: true });
    const forbidden = open({ secret: 'secret-p1', board: boardOf.whole, facet: true });
    const nonsense = open({ secret: 1 });
    await until(() => expect(wrong.closes).toEqual([[CLOSE.unauthorised, 'unauthorised']]));
    await until(() => expect(forbidden.closes).toEqual([[CLOSE.forbidden, 'forbidden']]));
    await until(() => expect(nonsense.closes).toEqual([[CLOSE.unauthorised, 'unauthorised']]));
    await until(() => expect([wrong, forbidden, nonsense].map((c) => c.gone.length)).toEqual([1, 1, 1]));
  });

  test('W12 go several over one connection; the end of one leaves the others', async () => {
    const url = bench.url.replace(/^ws/, 'http');
    const manager = new Manager(url, { transports: ['polling'], reconnection: false });
    const heard = [0, 0];
    const [first, second] = [1, 2].map((place, i) => {
      const auth = { secret: i === 0 ? 'secret-p1' : 'secret-p2', board: boardOf.whole, facet: true };
      const socket = manager.socket(`/boards/${place}`, { auth });
      sockets.push(socket);
      return socket.on('m', () => (heard[i] = (heard[i] ?? 0) + 1));
    }) as [Socket, Socket];
    await until(() => expect(Math.min(...heard)).toBe(1));
    const closes: number[] = [];
    first.on('c', (code: number) => closes.push(code));
    first.emit('m', 'hello');
    await until(() => expect(closes).toEqual([CLOSE.badUpdate]));
    await until(() => expect([...bench.boards.connections(SESSION).keys()]).toEqual(['p2']));
    second.emit('m', step1Frame(Uint8Array.from([0])));
    await until(() => expect(heard[1]).toBe(2));
  });

  test('take bytes only, and forget whoever goes', async () => {
    const text = open({ secret: 'secret-p1', board: boardOf.whole, facet: true });
    await until(() => expect(text.frames).not.toEqual([]));
    text.socket.emit('m', 'hello');
    await until(() => expect(text.closes).toEqual([[CLOSE.badUpdate, 'binary only']]));
    const leaver = open({ secret: 'secret-p2', board: boardOf.whole, facet: true });
    await until(() => expect(bench.boards.connections(SESSION).get('p2')).toBe(1));
    leaver.socket.disconnect();
    await until(() => expect(bench.boards.connections(SESSION).size).toBe(0));
  });
});
