import * as Y from 'yjs';
import type { Held } from './firewall.ts';
import { step1Frame, step2Frame } from './frames.ts';

/** Updates that wait to be applied, so that memory and the next look stay small. */
const MOST_WAITING = 500;
const MOST_BYTES = 256 * 1024;

/**
 * A board's content: a live document while it is edited, its bytes alone otherwise. Updates are applied when somebody looks,
 * many in one transaction, which costs a fraction of one each. No listener is ever put on the document: an update with a
 * gap fires none, and each costs as much as applying the update.
 */
export class BoardDoc {
  #doc: Y.Doc | null;
  #waiting: Uint8Array[] | null = null;
  #bytes = 0;
  /** The whole state as the message that carries it, and how much of that it is; kept until the board changes. */
  #stateFrame: Uint8Array | null = null;
  #stateBytes = 0;
  /** What it has, as the message that asks a reader for the rest. */
  #question: Uint8Array | null = null;
  /** What was answered last: whoever comes back after a break of the network had what the others had. */
  #answered: { vector: Uint8Array; frame: Uint8Array } | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Takes what is on disk. */
  apply(update: Uint8Array): void {
    const waiting = (this.#waiting ??= []);
    waiting.push(update);
    this.#bytes += update.length;
    if (waiting.length >= MOST_WAITING || this.#bytes >= MOST_BYTES) this.#catchUp();
  }

  #catchUp(): void {
    const updates = this.#waiting;
    if (updates === null) return;
    this.#waiting = null;
    this.#bytes = 0;
    const doc = (this.#doc ??= this.#made());
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    this.#stateFrame = null;
    this.forgetAnswers();
  }

  /** What can be made again is. */
  forgetAnswers(): void {
    this.#question = null;
    this.#answered = null;
  }

  get #encoded(): Uint8Array | null {
    return this.#stateFrame?.subarray(this.#stateFrame.length - this.#stateBytes) ?? null;
  }

  /** The whole state, kept until the board changes. */
  encoded(): Uint8Array {
    this.#catchUp();
    const known = this.#encoded;
    if (known !== null) return known;
    const state = Y.encodeStateAsUpdate(this.#live());
    this.#stateFrame = step2Frame(state);
    this.#stateBytes = state.length;
    return state;
  }

  /** The message that tells somebody new what the board has, and asks for what it has not. */
  question(): Uint8Array {
    this.#catchUp();
    if (this.#question !== null) return this.#question;
    const resting = this.#doc === null ? this.#encoded : null;
    return (this.#question = step1Frame(
      resting === null ? Y.encodeStateVector(this.#live()) : Y.encodeStateVectorFromUpdate(resting),
    ));
  }

  /** The answer to someone who has `vector`, with all they lack. The vector must have been checked. */
  answer(vector: Uint8Array): Uint8Array {
    if (vector.length === 1) {
      const state = this.encoded();
      return this.#stateFrame ?? step2Frame(state);
    }
    this.#catchUp();
    if (this.#answered !== null && Buffer.compare(this.#answered.vector, vector) === 0)
      return this.#answered.frame;
    const encoded = this.#encoded;
    const frame = step2Frame(
      encoded === null ? Y.encodeStateAsUpdate(this.#live(), vector) : Y.diffUpdate(encoded, vector),
    );
    // A copy: the vector is a part of what was received.
    this.#answered = { vector: Uint8Array.from(vector), frame };
    return frame;
  }

  /** Looks into the document. Where it is kept as bytes, the document is made for this look only. */
  look<T>(look: (doc: Y.Doc) => T): T {
    this.#catchUp();
    if (this.#doc !== null) return look(this.#doc);
    const doc = this.#made();
    try {
      return look(doc);
    } finally {
      doc.destroy();
    }
  }

  /** All that it holds; asked when somebody edits, who needs the document made anyway. */
  held(): Held {
    this.#catchUp();
    return heldIn(this.#live());
  }

  get isLive(): boolean {
    return this.#doc !== null || this.#waiting !== null;
  }

  /** Keeps the bytes only. */
  rest(): void {
    this.encoded();
    this.forgetAnswers();
    this.#doc?.destroy();
    this.#doc = null;
  }

  #live(): Y.Doc {
    return (this.#doc ??= this.#made());
  }

  #made(): Y.Doc {
    // An id of its own would be drawn by the system's cryptography each time, and is never asked for.
    const doc = new Y.Doc({ guid: '' });
    const encoded = this.#encoded;
    if (encoded !== null) Y.applyUpdate(doc, encoded);
    return doc;
  }
}

/** All that a document holds, of what is deleted also what an update's delete set never said. */
export function heldIn(doc: Y.Doc): Held {
  const deleted = new Map<number, number[]>();
  for (const [client, items] of Y.createDeleteSetFromStructStore(doc.store).clients) {
    deleted.set(
      client,
      items.flatMap((item) => [item.clock, item.clock + item.len]),
    );
  }
  return { clocks: Y.decodeStateVector(Y.encodeStateVector(doc)), deleted };
}
