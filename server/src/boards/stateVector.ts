import * as encoding from 'lib0/encoding';
import { ByteCursor, Malformed } from './byteCursor.ts';

/** What a client says it has; null for bytes that are no state vector. */
export function readStateVector(bytes: Uint8Array): Map<number, number> | null {
  try {
    const cursor = new ByteCursor(bytes);
    const vector = new Map<number, number>();
    for (let left = cursor.count(2); left > 0; left--) vector.set(cursor.varUint(), cursor.varUint());
    return cursor.left === 0 ? vector : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** The bytes of a state vector. */
export function encodeStateVector(vector: ReadonlyMap<number, number>): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, vector.size);
    for (const [client, clock] of vector) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
  });
}
