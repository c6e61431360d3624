/** How much a zip may unpack to in all, and hold; a workbook of the largest map is a tenth of it. */
export const ZIP_LIMITS = { bytes: 32_000_000, entries: 2000 } as const;

export type ZipProblem = 'notZip' | 'unpacksTooLarge' | 'cannotUnpack';
export type Unzipped =
  | { ok: true; files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
  | { ok: false; why: ZipProblem };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

class Bad extends Error {
  readonly why: ZipProblem;
  constructor(why: ZipProblem) {
    super(why);
    this.why = why;
  }
}

/**
 * The files of a zip whose names `wanted` takes, unpacked by the browser itself, in the page: no worker, which our
 * content policy would not allow. What is told of sizes is not believed: unpacking stops at the limit.
 */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
): Promise<Unzipped> {
  if (typeof DecompressionStream === 'undefined') return { ok: false, why: 'cannotUnpack' };
  try {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    let room: number = ZIP_LIMITS.bytes;
    for (const entry of entriesOf(bytes)) {
      if (!wanted(entry.name) || files.has(entry.name)) continue;
      const plain =
        entry.method === STORED
          ? entry.packed
          : await piped(entry.packed, new DecompressionStream('deflate-raw'), room);
      room -= plain.length;
      if (room < 0) throw new Bad('unpacksTooLarge');
      files.set(entry.name, plain);
    }
    return { ok: true, files };
  } catch (e) {
    // A stream that is not what it says, or a place outside the file.
    return { ok: false, why: e instanceof Bad ? e.why : 'notZip' };
  }
}

interface Entry {
  name: string;
  method: number;
  packed: Uint8Array<ArrayBuffer>;
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end record is the last thing but for a comment of at most 65,535 bytes.
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) throw new Bad('notZip');
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries) throw new Bad('unpacksTooLarge');
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Bad('notZip');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Bad('notZip');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if ((method !== STORED && method !== DEFLATED) || from + size > bytes.length) throw new Bad('notZip');
    entries.push({ name, method, packed: bytes.subarray(from, from + size) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new Bad('unpacksTooLarge');
    }
    parts.push(value);
  }
  return joined(parts);
}

/** A zip of texts, packed where the browser can. */
export async function zip(files: readonly (readonly [string, string])[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const plain = new TextEncoder().encode(text);
    const packs = typeof CompressionStream !== 'undefined';
    const data = packs ? await piped(plain, new CompressionStream('deflate-raw'), Infinity) : plain;
    const label = new TextEncoder().encode(name);
    // Version 2.0, names in UTF-8, 1 January 1980: the same map makes the same file.
    const same = [20, 0x0800, packs ? DEFLATED : STORED, 0, 0x21].map(u16);
    const sizes = [u32(crc32(plain)), u32(data.length), u32(plain.length), u16(label.length), u16(0)];
    const local = joined([u32(LOCAL), ...same, ...sizes, label, data]);
    directory.push(
      joined([u32(CENTRAL), u16(20), ...same, ...sizes, u16(0), u16(0), u16(0), u32(0), u32(at), label]),
    );
    parts.push(local);
    at += local.length;
  }
  const central = joined(directory);
  const counts = [u16(0), u16(0), u16(files.length), u16(files.length)];
  return joined([...parts, central, u32(END), ...counts, u32(central.length), u32(at), u16(0)]);
}

const u16 = (n: number): Uint8Array => new Uint8Array([n & 0xff, (n >>> 8) & 0xff]);
const u32 = (n: number): Uint8Array => new Uint8Array([n, n >>> 8, n >>> 16, n >>> 24].map((b) => b & 0xff));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
