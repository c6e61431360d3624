import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardStream } from '../log/port.ts';
import { awarenessFrame, step1Frame, updateFrame, step2Frame } from './frames.ts';
import { Bench, boardOf, type Client } from './testing/bench.ts';
import { ITEMS, SESSION } from './testing/fakeSessions.ts';
import { made, manyRoots, nestedArrays } from './testing/hostileUpdates.ts';
import { savedUpTo, synced, until } from './testing/until.ts';

const deck = ITEMS.map((i) => i.id);
let bench: Bench;
let honest: Client;

beforeEach(async () => {
  bench = await Bench.start();
  for (const seat of ['p1', 'p2']) bench.sessions.seat(seat);
  bench.sessions.stage('whole');
  honest = bench.client(boardOf.whole, 'p1');
  await synced(honest);
  placeCard(honest.doc, deck, 'i1', '1');
  await savedUpTo(honest, 2);
});
afterEach(() => bench.stop());

/** Sends frames as p2 on a bare socket; the code it is closed with. */
async function attack(...frames: (Uint8Array | string)[]): Promise<number> {
  const socket = bench.raw(boardOf.whole, ['facet.1', 'bearer.secret-p2']);
  await once(socket, 'open');
  for (const frame of frames) socket.send(frame);
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

const unchanged = async () => {
  expect(honest.doc.getMap('slots').toJSON()).toEqual({ '1': 'i1' });
  expect(honest.codes).toEqual([]);
  expect(await bench.log.read(boardStream(SESSION, boardOf.whole))).toHaveLength(2);
  const cold = bench.client(boardOf.whole, 'p1');
  await synced(cold);
  expect(cold.doc.getMap('slots').toJSON()).toEqual({ '1': 'i1' });
};
describe('hostile messages are refused before they are applied', () => {
  test.each<[string, () => Uint8Array | string]>([
    ['text', () => 'hello'],
    ['nothing', () => new Uint8Array(0)],
    ['garbage', () => Buffer.from('ff00ff00deadbeef', 'hex')],
    ['an unknown message type', () => Uint8Array.from([42, 0])],
    ['bytes after the message', () => Uint8Array.from([...updateFrame(made(() => undefined)), 0])],
    ['a garbage update', () => updateFrame(Buffer.from('0102030405', 'hex'))],
    ['an update in V2', () => updateFrame(made((d) => d.getMap('slots').set('2a', 'i2'), true))],
    ['an oversized update', () => updateFrame(made((d) => d.getMap('slots').set('2a', 'x'.repeat(66_000))))],
    ['20,000 roots', () => step2Frame(manyRoots(20_000))],
    ['100,000 nested arrays', () => step2Frame(nestedArrays(100_000))],
    ['a nested type', () => updateFrame(made((d) => d.getMap('slots').set('2a', new Y.Map())))],
    ['a root of the server', () => updateFrame(made((d) => d.getMap('meta').set('kind', 'x')))],
    ['a broken state vector', () => step1Frame(Uint8Array.from([5, 1]))],
    ['broken awareness', () => Uint8Array.from([1, 3, 9, 9, 9])],
    [
      'awareness that is no object',
      () => awarenessFrame([{ client: 77, clock: 1, json: Buffer.from('[1]') }]),
    ],
    ['awareness that is no JSON', () => awarenessFrame([{ client: 77, clock: 1, json: Buffer.from('{') }])],
    [
      'a large awareness state',
      () =>
        awarenessFrame([
          { client: 77, clock: 1, json: Buffer.from(JSON.stringify({ a: 'x'.repeat(3000) })) },
        ]),
    ],
  ])('%s closes the connection for good and changes nothing', async (_name, message) => {
    const code = await attack(message());
    expect([CLOSE.badUpdate, 1003]).toContain(code);
    await unchanged();
  });

  test('W32 a message larger than any may be is refused for good: a client that came back would send it again for ever', async () => {
    expect(await attack(new Uint8Array(1_200_000))).toBe(CLOSE.badUpdate);
    await unchanged();
  });

  test("an update under another seat's client id is refused, also in sync step 2", async () => {
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(honest.doc));
    const before = Y.encodeStateVector(forged);
    forged.clientID = honest.doc.clientID;
    forged.getMap('slots').set('1', 'forged');
    const update = Y.encodeStateAsUpdate(forged, before);
    expect(await attack(updateFrame(update))).toBe(CLOSE.badUpdate);
    expect(await attack(step2Frame(Y.encodeStateAsUpdate(forged)))).toBe(CLOSE.badUpdate);
    await unchanged();
  });

  test('a client id stays bound after the board was unloaded, compacted and loaded again', async () => {
    const stream = boardStream(SESSION, boardOf.whole);
    const id = honest.doc.clientID;
    await bench.stop();
    expect(id).toBeGreaterThan(0);
    bench = await Bench.start({ times: { unloadMs: 0, compactAbove: 0, restMs: 0 } });
    for (const seat of ['p1', 'p2']) bench.sessions.seat(seat);
    bench.sessions.stage('whole');
    honest = bench.client(boardOf.whole, 'p1');
    await synced(honest);
    placeCard(honest.doc, deck, 'i1', '1');
    await until(() => expect(honest.saved.at(-1)).toBe(2));
    honest.provider.disconnect();
    await until(async () => expect((await bench.log.read(stream)).map((r) => r.snapshot)).toEqual([true]));
    await until(() => expect(bench.boards.loaded()).toBe(0));
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(honest.doc));
    forged.clientID = honest.doc.clientID;
    forged.getMap('slots').set('1', 'forged');
    expect(await attack(step2Frame(Y.encodeStateAsUpdate(forged)))).toBe(CLOSE.badUpdate);
    honest.provider.connect();
    await synced(honest);
    expect(honest.doc.getMap('slots').toJSON()).toEqual({ '1': 'i1' });
  });

  test('more updates than the limit close the connection to come back more slowly', async () => {
    const doc = new Y.Doc();
    const frames: Uint8Array[] = [];
    doc.on('update', (u: Uint8Array) => frames.push(updateFrame(u)));
    for (let i = 0; i < 200; i++) doc.getMap('reasons').set('a', i);
    expect(await attack(...frames)).toBe(CLOSE.tooFast);
  });

  test('an update with a gap closes with a code that makes clients come back', async () => {
    const doc = new Y.Doc();
    doc.getMap('slots').set('2a', 'i2');
    const before = Y.encodeStateVector(doc);
    doc.getMap('slots').set('2a', 'i3');
    expect(await attack(updateFrame(Y.encodeStateAsUpdate(doc, before)))).toBe(CLOSE.gap);
    await unchanged();
  });
});
