import * as Y from 'yjs';

/** The update a document becomes by `change`. */
export function made(change: (doc: Y.Doc) => void, v2 = false): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return v2 ? Y.encodeStateAsUpdateV2(doc) : Y.encodeStateAsUpdate(doc);
}

export function varUint(value: number): number[] {
  const out: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...out, left];
    out.push((left % 128) | 0x80);
  }
}

const ANY = 8 | 0x20;
const text = (s: string): number[] => [s.length, ...Buffer.from(s)];

/** `count` structs, each making a root type of its own. */
export const manyRoots = (count: number): Uint8Array =>
  Uint8Array.from([
    1,
    ...varUint(count),
    1,
    0,
    ...Array.from({ length: count }, (_, i) => [ANY, 1, ...text(`r${i}`), 1, 97, 1, 126]).flat(),
    0,
  ]);

/** One value, arrays in arrays. */
export const nestedArrays = (depth: number): Uint8Array =>
  Uint8Array.from(
    [
      [1, 1, 1, 0, ANY, 1, ...text('slots'), 1, 97, 1],
      Array.from({ length: depth }, () => [117, 1]).flat(),
      [126, 0],
    ].flat(),
  );
