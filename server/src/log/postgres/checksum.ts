import { crc32 } from 'node:zlib';
import type { NewRecord } from '../port.ts';

/** Spreads a seq over 32 bits, 2^32 divided by the golden ratio; the database does the same when it gives the seq. */
export const SPREAD = 2654435761n;

/** Checksum of all that a reader relies on but the seq, which only the database knows before a record is written. */
export function checksumBut(stream: string, { at, by, data }: NewRecord, snapshot: boolean): number {
  return crc32(data, crc32(`${stream} ${at} ${by === null ? '-' : `+${by}`} ${snapshot ? 's' : 'r'}`));
}

/** Checksum of a record as it lies in the database: a flipped bit anywhere would hand bytes or a client id to someone else. */
export function checksum(stream: string, seq: number, record: NewRecord, snapshot: boolean): number {
  return Number((BigInt(checksumBut(stream, record, snapshot)) + BigInt(seq) * SPREAD) & 0xffffffffn);
}
