import { isUtf8 } from 'node:buffer';

/** Thrown while walking bytes that are not what they should be; caught where the walk began. */
export class Malformed extends Error {
  override name = 'Malformed';
}
// One instance for all: a stack trace for each hostile message would cost more than reading it.
const malformed = new Malformed('malformed');

/** Stops the walk. */
export function fail(): never {
  throw malformed;
}

/** Reads lib0's encoding from bytes nobody has checked: never past the end, never a number that is not exact. */
export class ByteCursor {
  readonly bytes: Uint8Array;
  pos = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.pos;
  }

  byte(): number {
    return this.bytes[this.pos++] ?? fail();
  }

  varUint(max: number = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (value > max) fail();
      if (byte < 0x80) return value;
      // Bytes that add nothing could otherwise go on for ever.
      if (scale > 2 ** 49) fail();
      scale *= 128;
    }
  }

  /** A signed number, as lib0 writes integers among other values. */
  skipVarInt(): void {
    let byte = this.byte();
    let value = byte & 0x3f;
    let scale = 64;
    while (byte >= 0x80) {
      byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (value > Number.MAX_SAFE_INTEGER || scale > 2 ** 49) fail();
      scale *= 128;
    }
  }

  skip(count: number): void {
    if (count > this.left) fail();
    this.pos += count;
  }

  /** A number of things to come, each at least `least` bytes: more than fit is a lie, found before anything is made. */
  count(least: number): number {
    return this.varUint(Math.floor(this.left / least));
  }

  /** The bytes of a length-prefixed array; a view, not a copy. */
  varBytes(): Uint8Array {
    const length = this.varUint(this.left);
    this.skip(length);
    return this.bytes.subarray(this.pos - length, this.pos);
  }

  /** The bytes of a string. Yjs throws on broken UTF-8, which would then be in the log for good. */
  varString(maxBytes: number = Number.MAX_SAFE_INTEGER): Uint8Array {
    const bytes = this.varBytes();
    if (bytes.length > maxBytes || !isUtf8(bytes)) fail();
    return bytes;
  }
}
