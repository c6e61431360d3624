// Reads what a board sends without Yjs, for the load has to be far quicker than the servers it measures.

/** A position in bytes that moves on. */
class Walk {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  varUint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('a server sent a message that ends too early');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  skipBytes(): void {
    const length = this.varUint();
    this.at += length;
  }
}

/**
 * Which edits an update holds: client id, first clock, clock after the last, for each of its sections, in one list. Each edit
 * of the load is one struct of length one, whatever a server makes of several.
 */
export function editsIn(bytes: Uint8Array, from: number): number[] {
  const walk = new Walk(bytes, from);
  const found: number[] = [];
  for (let sections = walk.varUint(); sections > 0; sections--) {
    let structs = walk.varUint();
    const client = walk.varUint();
    const start = walk.varUint();
    let clock = start;
    let skipped = false;
    for (; structs > 0; structs--) {
      const info = walk.bytes[walk.at++] ?? 0;
      if (info === 10) skipped = true;
      clock += info === 0 || info === 10 ? walk.varUint() : item(walk, info);
    }
    if (skipped) throw new Error('a server sent an update with a gap in it');
    found.push(client, start, clock);
  }
  return found;
}

/** Moves behind one item of a flat map; gives its length. Yjs 13, Item.js and structs/Content*.js. */
function item(walk: Walk, info: number): number {
  const origin = (info & 0x80) !== 0;
  const right = (info & 0x40) !== 0;
  if (origin) {
    walk.varUint();
    walk.varUint();
  }
  if (right) {
    walk.varUint();
    walk.varUint();
  }
  if (!origin && !right) {
    if (walk.varUint() !== 1) throw new Error('a server sent an item that no flat map has');
    walk.skipBytes();
    if ((info & 0x20) !== 0) walk.skipBytes();
  }
  const kind = info & 0x1f;
  if (kind === 1) return walk.varUint();
  if (kind !== 8) throw new Error(`a server sent content of kind ${kind}, which the load never made`);
  const values = walk.varUint();
  for (let i = 0; i < values; i++) any(walk);
  return values;
}

function any(walk: Walk): void {
  const kind = walk.bytes[walk.at++];
  if (kind === 119) return walk.skipBytes();
  if (kind === 125) {
    while ((walk.bytes[walk.at++] ?? 0) >= 0x80);
    return;
  }
  if (kind !== 120 && kind !== 121 && kind !== 126 && kind !== 127)
    throw new Error(`a server sent a value of kind ${kind}, which the load never made`);
}

export interface Heard {
  client: number;
  clock: number;
  json: string;
}

/** The states an awareness message holds. */
export function statesIn(bytes: Uint8Array, from: number): Heard[] {
  const walk = new Walk(bytes, from);
  return Array.from({ length: walk.varUint() }, () => {
    const client = walk.varUint();
    const clock = walk.varUint();
    const length = walk.varUint();
    walk.at += length;
    return { client, clock, json: Buffer.from(bytes.subarray(walk.at - length, walk.at)).toString() };
  });
}
