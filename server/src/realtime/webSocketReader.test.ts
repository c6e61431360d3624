import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Gathered } from './gathered.ts';
import { WebSocketReader } from './webSocketReader.ts';

interface Frame {
  first: number;
  payload: Uint8Array;
}

/** As a client sends it, RFC 6455 section 5.2. */
function bytesOf({ first, payload }: Frame, mask: Uint8Array): Buffer {
  const { length } = payload;
  const size =
    length < 126
      ? Buffer.from([0x80 | length])
      : length < 65_536
        ? Buffer.from([0xfe, length >> 8, length & 0xff])
        : Buffer.from([
            0xff,
            0,
            0,
            0,
            0,
            length >>> 24,
            (length >> 16) & 0xff,
            (length >> 8) & 0xff,
            length & 0xff,
          ]);
  const masked = payload.map((byte, i) => byte ^ (mask[i & 3] ?? 0));
  return Buffer.concat([Buffer.from([first]), size, mask, masked]);
}

const MASK = Uint8Array.of(1, 2, 3, 4);
const frame = (first: number, ...payload: number[]): Buffer =>
  bytesOf({ first, payload: Uint8Array.from(payload) }, MASK);

function listen(maxBytes = 1_000_000) {
  const heard: string[] = [];
  const reader = new WebSocketReader(maxBytes, {
    message: (bytes, isBinary) => heard.push(`${isBinary ? 'binary' : 'text'} ${bytes.toString('hex')}`),
    ping: (bytes) => heard.push(`ping ${bytes.toString('hex')}`),
    pong: () => heard.push('pong'),
    closing: (code) => heard.push(`closing ${code}`),
    wrong: (code) => heard.push(`wrong ${code}`),
  });
  return { heard, reader };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('what is sent is heard, in however many frames and pieces it comes, with pings and pongs between them', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .constantFrom(125, 126, 127, 65_535, 65_536, 70_001)
      .map((length) => new Uint8Array(length).fill(length)),
  );
  const control = fc.record({ pong: fc.boolean(), bytes: fc.uint8Array({ maxLength: 125 }) });
  const message = fc.record({
    binary: fc.boolean(),
    parts: fc.array(fc.record({ bytes, before: fc.option(control, { nil: null }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  const mask = fc.uint8Array({ minLength: 4, maxLength: 4 });
  const cuts = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 5 }), mask, cuts, (messages, key, sizes) => {
      const expected: string[] = [];
      const frames = messages.flatMap(({ binary, parts }) => {
        const made = parts.flatMap(({ bytes: payload, before }, i) => {
          if (before !== null) expected.push(before.pong ? 'pong' : `ping ${hex(before.bytes)}`);
          const opcode = i > 0 ? 0 : binary ? 2 : 1;
          const first = (i === parts.length - 1 ? 0x80 : 0) | opcode;
          return [
            ...(before === null
              ? []
              : [bytesOf({ first: before.pong ? 0x8a : 0x89, payload: before.bytes }, key)]),
            bytesOf({ first, payload }, key),
          ];
        });
        expected.push(`${binary ? 'binary' : 'text'} ${parts.map((part) => hex(part.bytes)).join('')}`);
        return made;
      });
      const all = Buffer.concat(frames);
      const { heard, reader } = listen();
      for (let at = 0, i = 0; at < all.length; i++) {
        const size = sizes[i % sizes.length] ?? 1;
        reader.read(Buffer.from(all.subarray(at, at + size)));
        at += size;
      }
      expect(heard).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

describe('refused, and nothing is heard any more, is', () => {
  const begun = frame(0x02, 7);
  const wrong: [string, Buffer, number][] = [
    ['a frame without a mask', Buffer.from([0x82, 0x01, 0x07]), 1002],
    ['one that claims an extension', frame(0xc2, 7), 1002],
    ['one of no known kind', frame(0x83, 7), 1002],
    ['a control frame of no known kind', frame(0x8b), 1002],
    ['the rest of a message that never began', frame(0x80, 7), 1002],
    ['a message within another', Buffer.concat([begun, frame(0x82, 7)]), 1002],
    ['a ping in pieces', frame(0x09), 1002],
    ['a ping that is too long', frame(0x89, ...Array.from({ length: 126 }, () => 1)), 1002],
    ['half a code', frame(0x88, 3), 1002],
    ['a code below all', frame(0x88, 0x03, 0xe7), 1002],
    ['a code nobody may send', frame(0x88, 0x03, 0xed), 1002],
    ['a code that means nothing', frame(0x88, 0x07, 0xd0), 1002],
    ['a reason that is no text', frame(0x88, 0x03, 0xe8, 0xff), 1007],
    [
      'a message that is too long, by its head alone',
      Buffer.from([0x82, 0xfe, 0x03, 0xe9, 1, 2, 3, 4]),
      1009,
    ],
    [
      'one of more bytes than there are',
      Buffer.from([0x82, 0xff, ...Array.from({ length: 12 }, () => 0xff)]),
      1009,
    ],
    [
      'one whose frames are too long together',
      Buffer.concat(
        Array.from({ length: 3 }, (_, i) =>
          bytesOf({ first: i === 0 ? 0x02 : 0, payload: new Uint8Array(400) }, MASK),
        ),
      ),
      1009,
    ],
  ];
  test.each(wrong)('%s', (_, bytes, code) => {
    for (const piece of [1, 1000]) {
      const { heard, reader } = listen(1000);
      for (let at = 0; at < bytes.length; at += piece)
        reader.read(Buffer.from(bytes.subarray(at, at + piece)));
      reader.read(frame(0x82, 7));
      expect(heard).toEqual([`wrong ${code}`]);
    }
  });
});

test('the end is heard with its code, and nothing after it', () => {
  const ends: [Buffer, number][] = [
    [frame(0x88), 1005],
    [frame(0x88, 0x03, 0xe8), 1000],
    [frame(0x88, 0x11, 0x31, 0x61), 4401],
  ];
  for (const [end, code] of ends) {
    const { heard, reader } = listen();
    reader.read(Buffer.concat([frame(0x82, 7), end, frame(0x82, 8)]));
    expect(heard).toEqual(['binary 07', `closing ${code}`]);
  }
});

test('what is held of a message takes at most twice what has come of it, however long it says it will be', () => {
  const gathered = new Gathered();
  for (let i = 0; i < 5000; i++) gathered.add(Uint8Array.of(i));
  expect(gathered.length).toBe(5000);
  const all = gathered.take();
  expect(all.buffer.byteLength).toBeLessThanOrEqual(10_000);
  expect(all.every((byte, i) => byte === (i & 0xff))).toBe(true);
  expect(gathered.length).toBe(0);
});
