import { CHECK_HELLO, CHECK_PROTOCOL, CHECK_SOCKET_PATH } from '@facet/shared/protocol/check.ts';
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io as connect, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { attachCheckEcho } from './checkEcho.ts';

let http: HttpServer;
let io: Server;
let echo: { size: () => number; close: () => void };
const opened: (WebSocket | Socket)[] = [];
const port = (): number => (http.address() as AddressInfo).port;

beforeEach(async () => {
  http = createServer();
  io = new Server(http, { destroyUpgrade: false });
  echo = attachCheckEcho(http, io, {
    originAllowed: ({ headers }) => headers.origin !== 'https://elsewhere.test',
    limits: { bytes: 1000, messages: 3, open: 2 },
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.close();
  echo.close();
  await io.close();
});

function socket(headers: Record<string, string> = {}): WebSocket {
  const made = new WebSocket(`ws://127.0.0.1:${port()}${CHECK_SOCKET_PATH}`, [CHECK_PROTOCOL], { headers });
  opened.push(made);
  return made;
}
function polling(): Socket {
  const made = connect(`http://127.0.0.1:${port()}/check`, {
    transports: ['polling'],
    forceNew: true,
    reconnection: false,
  });
  opened.push(made);
  return made;
}
const told = (socket_: Socket, event: string): Promise<void> =>
  new Promise((resolve) => void socket_.once(event, () => resolve()));
const word = async (from: WebSocket): Promise<string> => {
  const [data] = (await once(from, 'message')) as [Buffer];
  return data.toString();
};

test('a WebSocket is greeted, and hears what it says', async () => {
  const ws = socket();
  expect(await word(ws)).toBe(CHECK_HELLO);
  ws.send('one');
  expect(await word(ws)).toBe('one');
});

test('whoever sends more, or larger, than a check needs is cut off', async () => {
  const many = socket();
  await word(many);
  for (const text of ['1', '2', '3', '4']) many.send(text);
  expect((await once(many, 'close'))[0]).toBe(1008);
  const large = socket();
  await word(large);
  large.send(new Uint8Array(1001));
  expect((await once(large, 'close'))[0]).toBe(1009);
});

test('beyond so many at once nobody more is taken, and a place that is left is free', async () => {
  const first = socket();
  await word(first);
  const second = polling();
  await told(second, 'connect');
  await once(socket(), 'error');
  first.close();
  await vi.waitFor(() => expect(echo.size()).toBe(1));
  expect(await word(socket())).toBe(CHECK_HELLO);
});

test('a page from elsewhere is refused', async () => {
  const [error] = (await once(socket({ origin: 'https://elsewhere.test' }), 'error')) as [Error];
  expect(error.message).toContain('403');
});

test('long-polling echoes bytes, and cuts off whoever sends anything else', async () => {
  const line = polling();
  await told(line, 'connect');
  const back: unknown = await line.emitWithAck('echo', Uint8Array.of(1, 2, 3));
  expect([...(back as Uint8Array)]).toEqual([1, 2, 3]);
  line.emit('echo', 'words');
  await told(line, 'disconnect');
  expect(line.connected).toBe(false);
});
