/** A whole binary message that is not masked, as a server sends it (RFC 6455, section 5.2). */
const WHOLE_BINARY = 0x82;

let last: { of: Uint8Array; frame: Buffer } | null = null;

/**
 * A message as one WebSocket frame in one buffer. The readers of a board are given the very same bytes one after the
 * other, so the frame made last is kept: it is built once, however many it goes to. The bytes must not change.
 */
export function webSocketFrame(bytes: Uint8Array): Buffer {
  if (last?.of === bytes) return last.frame;
  const { length } = bytes;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = WHOLE_BINARY;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(bytes, head);
  last = { of: bytes, frame };
  return frame;
}
