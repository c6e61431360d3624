import { BOARD_LIMITS } from '@facet/shared/protocol/boardWire.ts';
import { ByteCursor, fail, Malformed } from './byteCursor.ts';

/** The structs one client id contributes. Struct `i` ends at `ends[i]`; where it has no origin, `originClient[i]` is -1. */
export interface Section {
  client: number;
  start: number;
  end: number;
  ends: number[];
  originClient: number[];
  originClock: number[];
  /** Where the last struct ends that names a root only the server writes; 0 if none does. */
  serverEnd: number;
  /** Where its structs lie in the update: bytes `from` to before `to`. */
  from: number;
  to: number;
}

/** Deleted ranges of one client id: start, end, start, end, ... */
export interface Deletes {
  client: number;
  ranges: number[];
  /** Where the ranges lie in the update: bytes `from` to before `to`. */
  from: number;
  to: number;
}

export interface ParsedUpdate {
  sections: Section[];
  deletes: Deletes[];
  /** It says itself that something is missing. */
  skips: boolean;
}

export interface ReadRules {
  /** Root types an item may lie in, beside the server's own; null for any, for what was checked before it was logged. */
  roots: readonly string[] | null;
  maxStructs: number;
}

const MAX_CLIENT = 0xffffffff;
/** No honest client comes near; sums of clocks stay exact and small. */
const MAX_CLOCK = 0x7fffffff;
const MAX_KEY_BYTES = 200;

/** Every kind keeps what only the server writes in this root. A client may send it back, as part of all it has. */
const SERVER_ROOT = 'meta';

const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
const REF = { gc: 0, deleted: 1, any: 8, skip: 10 } as const;

/**
 * Walks a Yjs V1 update of flat maps without Yjs. Null for anything that is not well-formed to the last byte, names
 * another root, or holds what flat maps never do (nested types, subdocuments, text, lists): Yjs itself would throw on
 * some of these in the middle of applying them, or make what was never asked for. 'tooLarge' for too many structs.
 */
export function readUpdate(bytes: Uint8Array, rules: ReadRules): ParsedUpdate | 'tooLarge' | null {
  try {
    const cursor = new ByteCursor(bytes);
    const parsed: ParsedUpdate = { sections: [], deletes: [], skips: false };
    const sections = cursor.count(4);
    let room = rules.maxStructs;
    for (let i = 0; i < sections; i++) {
      const structs = cursor.count(2);
      room -= structs;
      if (room < 0) return 'tooLarge';
      parsed.sections.push(readSection(cursor, structs, rules.roots, parsed));
    }
    readDeletes(cursor, parsed.deletes);
    if (cursor.left > 0) return null;
    return repeats(parsed.sections) || repeats(parsed.deletes) ? null : parsed;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** Yjs keeps only the last of two sections of one client, silently. */
const repeats = (parts: readonly { client: number }[]): boolean =>
  parts.length > 1 && new Set(parts.map((p) => p.client)).size < parts.length;

function readSection(
  cursor: ByteCursor,
  structs: number,
  roots: ReadRules['roots'],
  parsed: ParsedUpdate,
): Section {
  if (structs === 0) fail();
  const client = cursor.varUint(MAX_CLIENT);
  const start = cursor.varUint(MAX_CLOCK);
  const section: Section = {
    client,
    start,
    end: start,
    ends: [],
    originClient: [],
    originClock: [],
    serverEnd: 0,
    from: cursor.pos,
    to: cursor.pos,
  };
  for (let i = 0; i < structs; i++) {
    const info = cursor.byte();
    let originClient = -1;
    let originClock = -1;
    let length: number;
    let isServers = false;
    if (info === REF.gc || info === REF.skip) {
      length = cursor.varUint(MAX_CLOCK);
      if (info === REF.skip) parsed.skips = true;
    } else {
      // Only lists and text have a right neighbour.
      if ((info & HAS_RIGHT_ORIGIN) !== 0) fail();
      if ((info & HAS_ORIGIN) === 0) {
        isServers = readPlace(cursor, info, roots);
      } else {
        originClient = cursor.varUint(MAX_CLIENT);
        originClock = cursor.varUint(MAX_CLOCK);
        // Yjs looks for it without asking whether it is there, and throws.
        if (originClient === client && originClock >= section.end) fail();
      }
      length = readContent(cursor, info & 0x1f);
    }
    if (length === 0 || section.end + length > MAX_CLOCK) fail();
    section.end += length;
    if (isServers) section.serverEnd = section.end;
    section.ends.push(section.end);
    section.originClient.push(originClient);
    section.originClock.push(originClock);
  }
  section.to = cursor.pos;
  return section;
}

/** Which root map and key an item lies in; true where the root is the server's. */
function readPlace(cursor: ByteCursor, info: number, roots: ReadRules['roots']): boolean {
  if (cursor.varUint() !== 1 || (info & HAS_KEY) === 0) fail();
  const bytes = cursor.varString(MAX_KEY_BYTES);
  const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  cursor.varString(MAX_KEY_BYTES);
  if (name === SERVER_ROOT) return true;
  if (roots !== null && !roots.includes(name)) fail();
  return false;
}

/** The length of an item's content, in clocks. */
function readContent(cursor: ByteCursor, ref: number): number {
  if (ref === REF.deleted) return cursor.varUint(MAX_CLOCK);
  if (ref !== REF.any) fail();
  const values = cursor.count(1);
  if (values > BOARD_LIMITS.valuesPerStruct) fail();
  for (let i = 0; i < values; i++) skipAny(cursor, 0);
  return values;
}

function skipAny(cursor: ByteCursor, depth: number): void {
  if (depth > BOARD_LIMITS.nesting) fail();
  switch (cursor.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return cursor.skipVarInt();
    case 124:
      return cursor.skip(4);
    case 123: // a 64 bit float
    case 122: // a 64 bit integer
      return cursor.skip(8);
    case 119:
      return void cursor.varString(BOARD_LIMITS.valueBytes);
    case 118: {
      const entries = cursor.count(2);
      for (let i = 0; i < entries; i++) {
        // Yjs assigns it like any key, and so exchanges the object's prototype.
        if (isProto(cursor.varString(MAX_KEY_BYTES))) fail();
        skipAny(cursor, depth + 1);
      }
      return;
    }
    case 117: {
      const entries = cursor.count(1);
      for (let i = 0; i < entries; i++) skipAny(cursor, depth + 1);
      return;
    }
    case 116:
      if (cursor.varBytes().length > BOARD_LIMITS.valueBytes) fail();
      return;
    default:
      fail();
  }
}

const PROTO = Buffer.from('__proto__');
const isProto = (key: Uint8Array): boolean => key.length === PROTO.length && PROTO.equals(key);

function readDeletes(cursor: ByteCursor, deletes: Deletes[]): void {
  let room: number = BOARD_LIMITS.deletedRanges;
  const clients = cursor.count(2);
  for (let i = 0; i < clients; i++) {
    const client = cursor.varUint(MAX_CLIENT);
    const count = cursor.count(2);
    room -= count;
    if (room < 0) fail();
    const ranges: number[] = [];
    const from = cursor.pos;
    for (let j = 0; j < count; j++) {
      const start = cursor.varUint(MAX_CLOCK);
      const length = cursor.varUint(MAX_CLOCK);
      if (length === 0 || start + length > MAX_CLOCK) fail();
      ranges.push(start, start + length);
    }
    deletes.push({ client, ranges, from, to: cursor.pos });
  }
}
