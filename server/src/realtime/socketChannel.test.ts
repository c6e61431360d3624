import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { PassThrough, type Duplex } from 'node:stream';
import { BOARD_LIMITS, CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { SocketChannel } from './socketChannel.ts';
import { handshake, refuseUpgrade } from './webSocketHandshake.ts';

let http: Server;
let port: number;
let client: WebSocket;
let channel: SocketChannel;
let raw: Duplex;
let gone: Promise<void>;
const heard: Buffer[] = [];
const sockets: Socket[] = [];

beforeEach(async () => {
  heard.length = 0;
  http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  ({ port } = http.address() as AddressInfo);
  const ended = Promise.withResolvers<void>();
  gone = ended.promise;
  http.on('upgrade', (request, socket, head) => {
    raw = socket;
    socket.write(handshake(request, null) ?? '');
    if (head.length > 0) socket.unshift(head);
    channel = new SocketChannel(socket, ended.resolve);
    channel.onMessage((bytes) => heard.push(Buffer.from(bytes)));
  });
});
afterEach(() => {
  client?.terminate();
  for (const socket of sockets.splice(0)) socket.destroy();
  http.close();
  http.closeAllConnections();
});

async function open(): Promise<void> {
  client = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  await once(client, 'open');
}

/** A program of its own, which need not keep to what a WebSocket client does. */
async function program(more: Buffer = Buffer.alloc(0)): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  sockets.push(socket);
  const head =
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  socket.write(Buffer.concat([Buffer.from(head), more]));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  // The example of RFC 6455, section 1.3.
  expect(answer.toString('latin1')).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  return socket;
}

const MASKED_HI = Buffer.from([0x82, 0x82, 1, 2, 3, 4, 0x68 ^ 1, 0x69 ^ 2]);

test('messages of every length arrive as they were sent, both ways', async () => {
  await open();
  const lengths = [0, 1, 125, 126, 127, 16_383, 16_384, 65_535, 65_536, 300_000];
  const got: Buffer[] = [];
  const all = new Promise<void>((done) =>
    client.on('message', (data: Buffer, isBinary) => {
      expect(isBinary).toBe(true);
      if (got.push(data) === lengths.length) done();
    }),
  );
  for (const length of lengths) {
    const bytes = new Uint8Array(length).fill(length % 251);
    channel.send(bytes);
    client.send(bytes);
  }
  client.ping('still there?');
  const [[pong]] = (await Promise.all([once(client, 'pong'), all])) as [[Buffer], void];
  expect(pong.toString()).toBe('still there?');
  for (const each of [got, heard]) {
    expect(each.map((data) => data.length)).toEqual(lengths);
    for (const data of each) expect(data.every((byte) => byte === data.length % 251)).toBe(true);
  }
});

test('a long message goes to each reader as the bytes that are at hand, copied for none', async () => {
  await open();
  const written: unknown[] = [];
  raw.write = (bytes: unknown) => written.push(bytes) > 0;
  const long = new Uint8Array(100_000);
  channel.send(long);
  expect(written.map((bytes) => bytes === long)).toEqual([false, true]);
});

test('what comes with the request to open is not lost', async () => {
  const socket = await program(MASKED_HI);
  channel.send(Uint8Array.of(1));
  await once(socket, 'data');
  expect(heard.map(String)).toEqual(['hi']);
});

test('a message sent right before the end still arrives, and with it why it ended', async () => {
  await open();
  const messages: Buffer[] = [];
  client.on('message', (data: Buffer) => messages.push(data));
  channel.send(new Uint8Array(200_000));
  channel.close(4404, 'unknownBoard');
  channel.send(Uint8Array.of(9));
  const [code, reason] = (await once(client, 'close')) as [number, Buffer];
  expect([code, reason.toString(), messages.map((m) => m.length)]).toEqual([4404, 'unknownBoard', [200_000]]);
  await gone;
});

test('a client that closes is answered with its own code, and is gone', async () => {
  await open();
  client.close(4000, 'bye');
  const [code] = (await once(client, 'close')) as [number];
  expect(code).toBe(4000);
  await gone;
  let told = false;
  channel.onClose(() => (told = true));
  expect(told).toBe(true);
});

test('a message longer than any may be is refused for good, text and what is no WebSocket frame as well', async () => {
  const codes: number[] = [];
  const unmasked = Buffer.from([0x82, 0x01, 0x00]);
  const wrongs = [
    () => client.send(new Uint8Array(BOARD_LIMITS.frameBytes + 1)),
    () => client.send('text'),
    () => (client as unknown as { _socket: Socket })._socket.write(unmasked),
  ];
  for (const wrong of wrongs) {
    await open();
    const closed = once(client, 'close');
    wrong();
    codes.push(((await closed) as [number])[0]);
  }
  expect(codes).toEqual([CLOSE.badUpdate, 1003, 1002]);
  expect(heard).toEqual([]);
});

test('a client that only stops sending, or breaks off, is gone', async () => {
  const half = await program();
  half.end();
  half.resume();
  await gone;
  const torn = await program();
  const { promise, resolve } = Promise.withResolvers<void>();
  channel.onClose(resolve);
  torn.resetAndDestroy();
  await expect(promise).resolves.toBeUndefined();
});

test('a connection that breaks off while its upgrade is refused breaks nothing else', async () => {
  const socket = new PassThrough();
  refuseUpgrade(socket, 403);
  expect(socket.emit('error', new Error('ECONNRESET'))).toBe(true);
  await once(socket, 'close');
  expect(String(socket.read())).toMatch(/^HTTP\/1.1 403 Forbidden\r\n/);
});

test('whoever pings and does not read does not fill the memory with answers', async () => {
  const socket = await program();
  socket.pause();
  const ping = Buffer.concat([Buffer.from([0x89, 0xfd, 0, 0, 0, 0]), Buffer.alloc(125)]);
  const many = Buffer.concat(Array.from({ length: 1000 }, () => ping));
  channel.send(new Uint8Array(30_000_000));
  for (let i = 0; i < 20; i++) socket.write(many);
  socket.write(MASKED_HI);
  while (heard.length === 0) await new Promise((next) => setImmediate(next));
  expect(channel.bufferedAmount).toBeLessThan(30_000_100);
});
