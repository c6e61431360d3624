import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { SocketChannel } from './socketChannel.ts';
import { twoFrames, webSocketFrame } from './webSocketFrame.ts';

let http: Server;
let client: WebSocket;
let server: WebSocket;
let raw: Duplex;
beforeEach(async () => {
  const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const taken = new Promise<void>((done) =>
    http.once('upgrade', (request, socket, head) => {
      raw = socket;
      wss.handleUpgrade(request, socket, head, (ws) => {
        server = ws;
        done();
      });
    }),
  );
  client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  await Promise.all([once(client, 'open'), taken]);
});
afterEach(() => {
  client.terminate();
  http.close();
});

test('frames of every length arrive as they were sent, between what the library itself sends', async () => {
  const channel = new SocketChannel(server, raw);
  const lengths = [0, 1, 125, 126, 127, 16_383, 16_384, 65_535, 65_536, 300_000];
  const got: Buffer[] = [];
  let pings = 0;
  client.on('ping', () => pings++);
  const all = new Promise<void>((done) =>
    client.on('message', (data: Buffer, isBinary) => {
      expect(isBinary).toBe(true);
      if (got.push(data) === lengths.length * 2) done();
    }),
  );
  for (const length of lengths) {
    const bytes = new Uint8Array(length).fill(length % 251);
    channel.send(bytes);
    server.ping();
    server.send(bytes);
  }
  await all;
  expect(got.map((data) => data.length)).toEqual(lengths.flatMap((length) => [length, length]));
  for (const data of got) expect(data.every((byte) => byte === data.length % 251)).toBe(true);
  expect(pings).toBe(lengths.length);
});

test('a long message goes to each reader as the bytes that are at hand, copied for none', () => {
  const written: unknown[] = [];
  raw.write = (bytes: unknown) => written.push(bytes) > 0;
  const long = new Uint8Array(100_000);
  new SocketChannel(server, raw).send(long);
  expect(written.map((bytes) => bytes === long)).toEqual([false, true]);
});

test('the same bytes are framed once, others anew', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const frame = webSocketFrame(bytes);
  expect(webSocketFrame(bytes)).toBe(frame);
  const same = webSocketFrame(Uint8Array.of(1, 2, 3));
  expect(same).not.toBe(frame);
  expect(same).toEqual(frame);
});

test('two messages in one buffer are the two frames', () => {
  for (const length of [0, 125, 126, 70_000]) {
    const [own, shared] = [Uint8Array.of(100, 7), new Uint8Array(length).fill(5)];
    expect(twoFrames(own, shared)).toEqual(Buffer.concat([webSocketFrame(own), webSocketFrame(shared)]));
    expect(twoFrames(shared, own)).toEqual(Buffer.concat([webSocketFrame(shared), webSocketFrame(own)]));
  }
});
