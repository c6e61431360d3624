import { MESSAGE, SYNC } from '@facet/shared/protocol/boardWire.ts';
import { editsIn, statesIn, type Heard } from './walk.ts';

/** What one message turned out to be. The lists are shared by everyone who got the same bytes. */
export type Told =
  | { type: 'question' }
  | { type: 'state'; edits: readonly number[]; update: Uint8Array }
  | { type: 'update'; edits: readonly number[]; update: Uint8Array }
  | { type: 'presence'; states: readonly Heard[] }
  | { type: 'other' };

const OTHER: Told = { type: 'other' };
const QUESTION: Told = { type: 'question' };
const KEPT = 4;

/** Reads what the people of one board are sent: most of it goes to all, byte for byte, and is read once. */
export class Reader {
  readonly #skip: number;
  readonly #last: { bytes: Buffer; told: Told }[] = [];
  #next = 0;

  /** `skip` bytes stand before every message. */
  constructor(skip: number) {
    this.#skip = skip;
  }

  read(bytes: Buffer): Told {
    for (const known of this.#last) if (known.bytes.equals(bytes)) return known.told;
    // A copy: what was read lies in a buffer that the next read fills.
    const copy = Buffer.from(bytes);
    const told = this.#parse(copy);
    this.#last[this.#next] = { bytes: copy, told };
    this.#next = (this.#next + 1) % KEPT;
    return told;
  }

  #parse(bytes: Buffer): Told {
    const at = this.#skip;
    const type = bytes[at];
    // Hocuspocus calls a sync message that answers one by a number of its own, 4.
    if (type === MESSAGE.sync || (type === 4 && this.#skip > 0)) {
      const sub = bytes[at + 1];
      if (sub === SYNC.step1) return QUESTION;
      const update = bytes.subarray(at + 2 + varUintLength(bytes, at + 2));
      return { type: sub === SYNC.step2 ? 'state' : 'update', edits: editsIn(update, 0), update };
    }
    if (type === MESSAGE.awareness) {
      const from = at + 1 + varUintLength(bytes, at + 1);
      return { type: 'presence', states: statesIn(bytes, from) };
    }
    return OTHER;
  }
}

function varUintLength(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at++] ?? 0) >= 0x80);
  return at - from;
}
