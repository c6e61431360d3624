// The picture of a whole network in docs/: what the projector shows, with a palette so that it is small.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SHOWN = 'projector-whole-1920x1080.png';

/** Makes the picture from the one just taken; says so where that was not. */
export async function makeNetworkPicture(folder: string, target: string): Promise<void> {
  const from = join(folder, SHOWN);
  if (!existsSync(from)) return console.log(`${target} is as it was: it is made from ${SHOWN}.`);
  await writeFile(target, withPalette(await readFile(from)));
}

/** Steps of each colour that are told apart: letters keep their soft edges. */
const STEP = 17;
const SIGNATURE = 8;

/** A PNG of 8 bits a colour, not interlaced, as the same picture of at most 256 colours. */
function withPalette(png: Buffer): Buffer {
  const head = chunks(png, 'IHDR')[0] as Buffer;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const bytes = head[9] === 6 ? 4 : 3;
  const pixels = unfiltered(inflateSync(Buffer.concat(chunks(png, 'IDAT'))), width, height, bytes);
  const keyAt = (i: number): number => {
    const [r = 0, g = 0, b = 0] = pixels.subarray(i * bytes, i * bytes + 3);
    return (Math.round(r / STEP) << 16) | (Math.round(g / STEP) << 8) | Math.round(b / STEP);
  };
  const times = new Map<number, number>();
  for (let i = 0; i < width * height; i += 1) times.set(keyAt(i), (times.get(keyAt(i)) ?? 0) + 1);
  const palette = [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([key]) => key);
  const parts = (key: number): number[] => [key >> 16, (key >> 8) & 255, key & 255];
  const away = (one: number, other: number): number =>
    parts(one).reduce((sum, v, i) => sum + (v - (parts(other)[i] ?? 0)) ** 2, 0);
  const places = new Map(
    [...times.keys()].map((key) => [
      key,
      palette.reduce((best, p, i) => (away(p, key) < away(palette[best] ?? 0, key) ? i : best), 0),
    ]),
  );
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(keyAt(y * width + x)) ?? 0;
  const colours = Buffer.from(palette.flatMap((key) => parts(key).map((v) => Math.min(255, v * STEP))));
  const newHead = Buffer.from(head);
  newHead[9] = 3;
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', newHead),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunks(png: Buffer, type: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === type)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return found;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** The five filters of a PNG's rows, undone: none, left, up, average, Paeth (W3C PNG specification, section 9). */
function unfiltered(raw: Buffer, width: number, height: number, bytes: number): Buffer {
  const row = width * bytes;
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const to = y * row + x;
      const left = x >= bytes ? (out[to - bytes] ?? 0) : 0;
      const up = y > 0 ? (out[to - row] ?? 0) : 0;
      const corner = x >= bytes && y > 0 ? (out[to - row - bytes] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[to] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((v) => Math.abs(guess - v)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
