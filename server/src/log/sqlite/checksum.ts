import { crc32 } from 'node:zlib';

/**
 * Checksum of a record as it lies on disk. It covers everything a reader relies on, not the bytes alone: a flipped
 * bit in the seat would otherwise hand a client id to someone else.
 */
export function checksum(
  stream: number,
  seq: number,
  at: number,
  by: string | null,
  snapshot: boolean,
  data: Uint8Array,
): number {
  return crc32(data, crc32(`${stream} ${seq} ${at} ${by === null ? '-' : `+${by}`} ${snapshot ? 's' : 'r'}`));
}
