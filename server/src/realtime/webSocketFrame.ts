/** A whole binary message that is not masked, as a server sends it (RFC 6455, section 5.2). */
const WHOLE_BINARY = 0x82;
const WHOLE_CLOSE = 0x88;
const WHOLE_PONG = 0x8a;
/** A ping with nothing in it. */
export const PING: Buffer = Buffer.from([0x89, 0]);

let last: { of: Uint8Array; frame: Buffer } | null = null;

/**
 * A message as one WebSocket frame in one buffer. The readers of a board are given the very same bytes one after the
 * other, so the frame made last is kept: it is built once, however many it goes to. The bytes must not change.
 */
export function webSocketFrame(bytes: Uint8Array): Buffer {
  if (last?.of === bytes) return last.frame;
  const head = headBytes(bytes.length);
  const frame = Buffer.allocUnsafe(head + bytes.length);
  writeHead(frame, head, bytes.length);
  frame.set(bytes, head);
  last = { of: bytes, frame };
  return frame;
}

/** The frames of two messages in one buffer: a short one of this reader's own, and one that goes to others too. */
export function twoFrames(own: Uint8Array, shared: Uint8Array): Buffer {
  const next = webSocketFrame(shared);
  const head = headBytes(own.length);
  const frames = Buffer.allocUnsafe(head + own.length + next.length);
  writeHead(frames, head, own.length);
  frames.set(own, head);
  frames.set(next, head + own.length);
  return frames;
}

/** What stands before a message of so many bytes, for one that is too long to be copied behind it. */
export function webSocketHead(length: number): Buffer {
  const size = headBytes(length);
  const head = Buffer.allocUnsafe(size);
  writeHead(head, size, length);
  return head;
}

const headBytes = (length: number): 2 | 4 | 10 => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

function writeHead(frame: Buffer, head: 2 | 4 | 10, length: number): void {
  frame[0] = WHOLE_BINARY;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
}

/** `reason` is at most 123 bytes long (section 5.5). */
export function closeFrame(code: number, reason: string): Buffer {
  const words = Buffer.from(reason);
  return Buffer.concat([Buffer.from([WHOLE_CLOSE, 2 + words.length, code >> 8, code & 0xff]), words]);
}

/** The answer to a ping, with what it held: 125 bytes at most. */
export const pongFrame = (pinged: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([WHOLE_PONG, pinged.length]), pinged]);
