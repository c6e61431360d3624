// Frames of the load: made once before they are sent, so that sending costs the load's core as little as it can.
import { MESSAGE, SYNC } from '@facet/shared/protocol/boardWire.ts';
import * as encoding from 'lib0/encoding';

/** A browser masks with a random key; whatever key, the server has the same work. */
const KEY = Buffer.from([0x5a, 0x3c, 0xa7, 0x19]);

/** One whole WebSocket message as a client sends it, RFC 6455 section 5.2. */
export function masked(payload: Uint8Array, opcode = 2): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  KEY.copy(frame, head);
  for (let i = 0; i < length; i++) frame[head + 4 + i] = (payload[i] ?? 0) ^ (KEY[i & 3] ?? 0);
  return frame;
}

/**
 * How a server wants what y-websocket says: with nothing before it, or (Hocuspocus) with the document's name before every
 * message and a token first.
 */
export interface Dialect {
  prefix: Uint8Array;
  token: boolean;
}

const say = ({ prefix }: Dialect, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix);
    write(encoder);
  });

const sync = (dialect: Dialect, sub: number, payload: Uint8Array): Uint8Array =>
  say(dialect, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, sub);
    encoding.writeVarUint8Array(encoder, payload);
  });

export const updateMessage = (dialect: Dialect, update: Uint8Array): Uint8Array =>
  sync(dialect, SYNC.update, update);
export const step2Message = (dialect: Dialect, update: Uint8Array): Uint8Array =>
  sync(dialect, SYNC.step2, update);
/** The question of somebody who has nothing yet. */
export const step1Message = (dialect: Dialect): Uint8Array => sync(dialect, SYNC.step1, Uint8Array.of(0));
/** The answer of somebody who has nothing to add. */
export const nothingMessage = (dialect: Dialect): Uint8Array => step2Message(dialect, Uint8Array.of(0, 0));

export const tokenMessage = (dialect: Dialect): Uint8Array =>
  say(dialect, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'bench');
    encoding.writeVarString(encoder, '4.7.0');
  });

export interface Presence {
  client: number;
  clock: number;
  json: string;
}

export const awarenessMessage = (dialect: Dialect, states: readonly Presence[]): Uint8Array =>
  say(dialect, (encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    const inner = encoding.encode((e) => {
      encoding.writeVarUint(e, states.length);
      for (const { client, clock, json } of states) {
        encoding.writeVarUint(e, client);
        encoding.writeVarUint(e, clock);
        encoding.writeVarString(e, json);
      }
    });
    encoding.writeVarUint8Array(encoder, inner);
  });
