import * as Y from 'yjs';

/**
 * A board's content: a live document while it is edited, its bytes alone otherwise. No listener is ever put on the
 * document: an update with a gap fires none, and each costs as much as applying the update.
 */
export class BoardDoc {
  #doc: Y.Doc | null;
  #encoded: Uint8Array | null = null;
  #vector: Uint8Array | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Applies what is on disk. */
  apply(update: Uint8Array): void {
    Y.applyUpdate(this.#live(), update);
    this.#encoded = null;
    this.#vector = null;
  }

  /** The whole state, kept until the board changes. */
  encoded(): Uint8Array {
    return (this.#encoded ??= Y.encodeStateAsUpdate(this.#live()));
  }

  /** What the board has, for sync step 1. */
  vector(): Uint8Array {
    return (this.#vector ??= Y.encodeStateVector(this.#live()));
  }

  /** What someone who has `vector` lacks. The vector must have been checked. */
  missing(vector: Uint8Array): Uint8Array {
    if (vector.length === 1) return this.encoded();
    return this.#encoded === null
      ? Y.encodeStateAsUpdate(this.#live(), vector)
      : Y.diffUpdate(this.#encoded, vector);
  }

  /** Looks into the document. Where it is kept as bytes, the document is made for this look only. */
  look<T>(look: (doc: Y.Doc) => T): T {
    if (this.#doc !== null) return look(this.#doc);
    const doc = this.#made();
    try {
      return look(doc);
    } finally {
      doc.destroy();
    }
  }

  get isLive(): boolean {
    return this.#doc !== null;
  }

  /** Keeps the bytes only. */
  rest(): void {
    this.encoded();
    this.vector();
    this.#doc?.destroy();
    this.#doc = null;
  }

  #live(): Y.Doc {
    return (this.#doc ??= this.#made());
  }

  #made(): Y.Doc {
    const doc = new Y.Doc();
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
