import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type WebSocket from 'ws';
import * as Y from 'yjs';
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from './frames.ts';
import { Bench, boardOf, type Client } from './testing/bench.ts';
import { synced, until } from './testing/until.ts';

let bench: Bench;
let anna: Client;
let reader: Client;

beforeEach(async () => {
  bench = await Bench.start();
  for (const seat of ['anna', 'reader', 'liar']) bench.sessions.seat(seat);
  bench.sessions.stage('whole');
  anna = bench.client(boardOf.whole, 'anna');
  reader = bench.client(boardOf.whole, 'reader');
  await synced(anna, reader);
  anna.provider.awareness.setLocalState({ card: 'hers' });
  await isSeen();
});
afterEach(() => bench.stop());

/** What a reader has of Anna. */
const seen = () => reader.provider.awareness.getStates().get(anna.doc.clientID);
const isSeen = () => until(() => expect(seen()).toEqual({ card: 'hers' }));
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

async function liar(): Promise<WebSocket> {
  const socket = bench.raw(boardOf.whole, ['facet.1', 'bearer.secret-liar']);
  await once(socket, 'open');
  return socket;
}

/** The reader has heard everything up to here: what the liar says of itself comes after what it said of Anna. */
async function heardAll(socket: WebSocket): Promise<void> {
  socket.send(awarenessFrame([{ client: 4242, clock: 1, json: json({ mine: true }) }]));
  await until(() => expect(reader.provider.awareness.getStates().get(4242)).toEqual({ mine: true }));
}

describe('W11 awareness under the client id of another seat', () => {
  test.each<[string, unknown]>([
    ['another state', { card: 'forged' }],
    ['that she is gone', null],
  ])('is refused, however new it says it is: %s', async (_what, state) => {
    const socket = await liar();
    for (const clock of [1, 2, 1000, 0x7fffffff])
      socket.send(awarenessFrame([{ client: anna.doc.clientID, clock, json: json(state) }]));
    await heardAll(socket);
    expect(seen()).toEqual({ card: 'hers' });
    expect(anna.provider.awareness.getLocalState()).toEqual({ card: 'hers' });
    // And her own next word goes through: no clock was taken from her.
    anna.provider.awareness.setLocalState({ card: 'another' });
    await until(() => expect(seen()).toEqual({ card: 'another' }));
    expect(anna.codes).toEqual([]);
  });

  test('is refused among one’s own in one message, and one’s own is taken', async () => {
    const socket = await liar();
    socket.send(
      awarenessFrame([
        { client: anna.doc.clientID, clock: 1000, json: json({ card: 'forged' }) },
        { client: 77, clock: 1, json: json({ mine: 'too' }) },
      ]),
    );
    await until(() => expect(reader.provider.awareness.getStates().get(77)).toEqual({ mine: 'too' }));
    expect(seen()).toEqual({ card: 'hers' });
  });

  test('does not let anybody write under the id of who has only said that she is here', async () => {
    const forged = new Y.Doc();
    forged.clientID = anna.doc.clientID;
    forged.getMap('reasons').set('i1', 'forged');
    for (const frame of [updateFrame, step2Frame]) {
      const socket = await liar();
      socket.send(frame(Y.encodeStateAsUpdate(forged)));
      const [code] = (await once(socket, 'close')) as [number];
      expect(code).toBe(CLOSE.badUpdate);
    }
    anna.doc.getMap('reasons').set('i1', 'hers');
    await until(() => expect(reader.doc.getMap('reasons').toJSON()).toEqual({ i1: 'hers' }));
    expect(anna.codes).toEqual([]);
  });

  test('is still refused after she has gone for a moment: her id waits for her', async () => {
    anna.provider.disconnect();
    await until(() => expect(seen()).toBeUndefined());
    const socket = await liar();
    socket.send(awarenessFrame([{ client: anna.doc.clientID, clock: 1000, json: json({ card: 'forged' }) }]));
    socket.send(step1Frame(Uint8Array.of(0)));
    await heardAll(socket);
    expect(seen()).toBeUndefined();
    anna.provider.connect();
    await until(() => expect(seen()).toEqual({ card: 'hers' }));
  });
});
