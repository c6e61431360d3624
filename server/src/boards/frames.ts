import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC } from '@facet/shared/protocol/boardWire.ts';
import { ByteCursor, Malformed } from './byteCursor.ts';

export type Frame =
  | { type: 'step1'; vector: Uint8Array }
  | { type: 'update'; step2: boolean; update: Uint8Array }
  | { type: 'awareness'; states: Uint8Array }
  | { type: 'queryAwareness' };

/** What a client's frame is; null for anything a client has no business sending. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const cursor = new ByteCursor(bytes);
    const frame = parse(cursor);
    return cursor.left === 0 ? frame : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function parse(cursor: ByteCursor): Frame | null {
  switch (cursor.varUint()) {
    case MESSAGE.sync: {
      const sub = cursor.varUint();
      const payload = cursor.varBytes();
      if (sub === SYNC.step1) return { type: 'step1', vector: payload };
      if (sub === SYNC.step2 || sub === SYNC.update)
        return { type: 'update', step2: sub === SYNC.step2, update: payload };
      return null;
    }
    case MESSAGE.awareness:
      return { type: 'awareness', states: cursor.varBytes() };
    case MESSAGE.queryAwareness:
      return { type: 'queryAwareness' };
    default:
      return null;
  }
}

const sync = (sub: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, sub);
    encoding.writeVarUint8Array(encoder, payload);
  });

export const step1Frame = (vector: Uint8Array): Uint8Array => sync(SYNC.step1, vector);
export const step2Frame = (update: Uint8Array): Uint8Array => sync(SYNC.step2, update);
/** Likewise, of what changed; made for every edit, so by hand. */
export function updateFrame(update: Uint8Array): Uint8Array {
  const { length } = update;
  const head = 2 + varUintBytes(length);
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = MESSAGE.sync;
  frame[1] = SYNC.update;
  writeVarUint(frame, 2, length);
  frame.set(update, head);
  return frame;
}

function varUintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes++;
  return bytes;
}

function writeVarUint(to: Uint8Array, at: number, value: number): void {
  let rest = value;
  let pos = at;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) to[pos++] = (rest % 0x80) | 0x80;
  to[pos] = rest;
}

/** Tells a `facet.1` client how many of its sync messages of sub-type 1 and 2 are on disk. */
export function savedFrame(count: number): Uint8Array {
  const frame = Buffer.allocUnsafe(1 + varUintBytes(count));
  frame[0] = MESSAGE.saved;
  writeVarUint(frame, 1, count);
  return frame;
}

/** One client's awareness state as it travels; `json` is never parsed for the broadcast. */
export interface AwarenessEntry {
  client: number;
  clock: number;
  json: Uint8Array;
}

export const awarenessFrame = (entries: readonly AwarenessEntry[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    const states = encoding.encode((inner) => {
      encoding.writeVarUint(inner, entries.length);
      for (const { client, clock, json } of entries) {
        encoding.writeVarUint(inner, client);
        encoding.writeVarUint(inner, clock);
        encoding.writeVarUint8Array(inner, json);
      }
    });
    encoding.writeVarUint8Array(encoder, states);
  });

/** Keeps a silent connection from being taken for dead: no client does anything about it. */
export const KEEP_ALIVE_FRAME: Uint8Array = awarenessFrame([]);

/** The entries of an awareness message; null if it is not well-formed. */
export function readAwareness(bytes: Uint8Array): AwarenessEntry[] | null {
  try {
    const cursor = new ByteCursor(bytes);
    const entries: AwarenessEntry[] = [];
    for (let left = cursor.count(3); left > 0; left--) {
      entries.push({
        client: cursor.varUint(0xffffffff),
        clock: cursor.varUint(0x7fffffff),
        json: cursor.varString(),
      });
    }
    return cursor.left === 0 ? entries : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
