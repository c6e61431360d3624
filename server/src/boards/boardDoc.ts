import * as Y from 'yjs';
import { step2Frame } from './frames.ts';

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
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #encoded: Uint8Array | null = null;
  #vector: Uint8Array | null = null;
  #stateFrame: Uint8Array | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Takes what is on disk. */
  apply(update: Uint8Array): void {
    this.#waiting.push(update);
    this.#bytes += update.length;
    if (this.#waiting.length >= MOST_WAITING || this.#bytes >= MOST_BYTES) this.#catchUp();
  }

  #catchUp(): void {
    const updates = this.#waiting;
    if (updates.length === 0) return;
    this.#waiting = [];
    this.#bytes = 0;
    const doc = (this.#doc ??= this.#made());
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    this.#encoded = null;
    this.#vector = null;
    this.#stateFrame = null;
  }

  /** The whole state, kept until the board changes. */
  encoded(): Uint8Array {
    this.#catchUp();
    if (this.#encoded !== null) return this.#encoded;
    const state = Y.encodeStateAsUpdate(this.#live());
    // Kept once: the state is a part of the message that carries it.
    this.#stateFrame = step2Frame(state);
    return (this.#encoded = this.#stateFrame.subarray(this.#stateFrame.length - state.length));
  }

  /** What the board has, for sync step 1. */
  vector(): Uint8Array {
    this.#catchUp();
    if (this.#doc === null && this.#encoded !== null) return Y.encodeStateVectorFromUpdate(this.#encoded);
    return (this.#vector ??= Y.encodeStateVector(this.#live()));
  }

  /** The answer to someone who has `vector`, with all they lack. The vector must have been checked. */
  answer(vector: Uint8Array): Uint8Array {
    if (vector.length === 1) {
      const state = this.encoded();
      return this.#stateFrame ?? step2Frame(state);
    }
    this.#catchUp();
    return step2Frame(
      this.#encoded === null
        ? Y.encodeStateAsUpdate(this.#live(), vector)
        : Y.diffUpdate(this.#encoded, vector),
    );
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

  get isLive(): boolean {
    return this.#doc !== null || this.#waiting.length > 0;
  }

  /** Keeps the bytes only. */
  rest(): void {
    this.encoded();
    this.#vector = null;
    this.#doc?.destroy();
    this.#doc = null;
  }

  #live(): Y.Doc {
    return (this.#doc ??= this.#made());
  }

  #made(): Y.Doc {
    // An id of its own would be drawn by the system's cryptography each time, and is never asked for.
    const doc = new Y.Doc({ guid: '' });
    if (this.#encoded !== null) Y.applyUpdate(doc, this.#encoded);
    return doc;
  }
}

/** All that a document holds as deleted, also what an update's delete set never said. */
export function deletedIn(doc: Y.Doc): Map<number, number[]> {
  const deleted = new Map<number, number[]>();
  for (const [client, items] of Y.createDeleteSetFromStructStore(doc.store).clients) {
    deleted.set(
      client,
      items.flatMap((item) => [item.clock, item.clock + item.len]),
    );
  }
  return deleted;
}
