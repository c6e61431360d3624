import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Reader } from './board.ts';
import { Edits, FIRST_CLIENT, fullBoard } from './edits.ts';
import { awarenessMessage, masked, step2Message, updateMessage } from './frames.ts';
import { editsIn, statesIn } from './walk.ts';

const plain = { prefix: new Uint8Array(), token: false };
const updates = (person: number, from: number, to: number): Uint8Array[] => {
  const edits = new Edits(person);
  return Array.from({ length: to - from }, (_, i) => edits.update(from + i));
};

describe('the edits in an update', () => {
  test('are one each as they were made, counted by their clocks', () => {
    const [first, second] = updates(3, 0, 2) as [Uint8Array, Uint8Array];
    expect(editsIn(first, 0)).toEqual([FIRST_CLIENT + 3, 0, 1]);
    expect(editsIn(second, 0)).toEqual([FIRST_CLIENT + 3, 1, 2]);
  });

  test('are all there, however a server puts them together', () => {
    const all = [...updates(1, 0, 5), ...updates(2, 0, 7)];
    const doc = new Y.Doc();
    for (const update of all) Y.applyUpdate(doc, update);
    const expected = new Set([`${FIRST_CLIENT + 1}:0:5`, `${FIRST_CLIENT + 2}:0:7`]);
    for (const together of [Y.mergeUpdates(all), Y.encodeStateAsUpdate(doc)]) {
      const found = editsIn(together, 0);
      const told = Array.from({ length: found.length / 3 }, (_, i) =>
        found.slice(3 * i, 3 * i + 3).join(':'),
      );
      expect(new Set(told)).toEqual(expected);
    }
  });

  test('that leave out one before them are no delivery', () => {
    const [one, , three] = updates(1, 0, 3) as [Uint8Array, Uint8Array, Uint8Array];
    expect(() => editsIn(Y.mergeUpdates([one, three]), 0)).toThrow(/gap/);
  });
});

test('the states in an awareness message are read as they were written', () => {
  const states = [
    { client: FIRST_CLIENT, clock: 3, json: '{"name":"Łukasz"}' },
    { client: FIRST_CLIENT + 1, clock: 300, json: 'null' },
  ];
  const message = awarenessMessage(plain, states);
  expect(statesIn(message, 2)).toEqual(states);
});

test('a message is read by what it says, whoever got it before and whatever stands in front of it', () => {
  const [update] = updates(1, 0, 1) as [Uint8Array];
  for (const prefix of [new Uint8Array(), Uint8Array.of(4, 114, 111, 111, 109)]) {
    const reader = new Reader(prefix.length);
    const dialect = { prefix, token: false };
    const message = Buffer.from(updateMessage(dialect, update));
    const told = reader.read(message);
    expect(told).toEqual({ type: 'update', edits: [FIRST_CLIENT + 1, 0, 1], update: Buffer.from(update) });
    expect(reader.read(Buffer.from(message))).toBe(told);
    expect(reader.read(Buffer.from(step2Message(dialect, update))).type).toBe('state');
  }
});

test('a frame is masked as RFC 6455 wants it, whatever its length', () => {
  for (const length of [0, 1, 125, 126, 65_535, 65_536]) {
    const payload = Buffer.alloc(length, 'facet');
    const frame = masked(payload);
    const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    expect(frame.length).toBe(head + 4 + length);
    const told =
      head === 2
        ? (frame[1] ?? 0) & 0x7f
        : head === 4
          ? frame.readUInt16BE(2)
          : Number(frame.readBigUInt64BE(2));
    expect(told).toBe(length);
    expect([frame[0], (frame[1] ?? 0) >> 7]).toEqual([0x82, 1]);
    const key = frame.subarray(head, head + 4);
    const back = frame.subarray(head + 4).map((byte, i) => byte ^ (key[i & 3] ?? 0));
    expect(Buffer.compare(back, payload)).toBe(0);
  }
});

test('a full board is as long as it has to be, and Yjs reads it', () => {
  const state = fullBoard(20, 20_000);
  expect(state.length).toBeGreaterThan(20_000);
  expect(state.length).toBeLessThan(22_000);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  expect(doc.store.pendingStructs).toBeNull();
  expect(doc.getMap('slots').size).toBeGreaterThan(200);
});
