import * as encoding from 'lib0/encoding';
import type { SeatId } from '@facet/shared/session/state.ts';
import { ByteCursor, fail, Malformed } from './byteCursor.ts';

/** A board's snapshot record: its state, and whose each client id is, which the state alone does not tell. */
export interface BoardSnapshot {
  bindings: Map<number, SeatId | null>;
  state: Uint8Array;
}

const FORMAT = 1;

export const encodeSnapshot = (bindings: ReadonlyMap<number, SeatId | null>, state: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FORMAT);
    encoding.writeVarUint(encoder, bindings.size);
    for (const [client, seat] of bindings) {
      encoding.writeVarUint(encoder, client);
      // Seat ids are never empty; the empty string is the server.
      encoding.writeVarString(encoder, seat ?? '');
    }
    encoding.writeUint8Array(encoder, state);
  });

/** Null for bytes of another format. */
export function decodeSnapshot(bytes: Uint8Array): BoardSnapshot | null {
  try {
    const cursor = new ByteCursor(bytes);
    if (cursor.varUint() !== FORMAT) fail();
    const bindings = new Map<number, SeatId | null>();
    for (let left = cursor.count(2); left > 0; left--) {
      const client = cursor.varUint();
      const seat = Buffer.from(cursor.varString()).toString();
      bindings.set(client, seat === '' ? null : seat);
    }
    return { bindings, state: bytes.subarray(cursor.pos) };
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
