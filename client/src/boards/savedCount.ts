/**
 * Counts which of this page's changes are on the server's disk. Changes are numbered as they are made; the server says
 * how many messages of a connection it has saved; this keeps what each message covers.
 *
 * Where anything was unsaved when the connection began, a message sent before the answer to the server's first question
 * (sync step 2) covers nothing for sure: changes made while offline may only be in that answer, and a deletion leaves no
 * gap the server could notice.
 */
export class SavedCount {
  #made = 0;
  #saved = 0;
  #connection = 0;
  #caughtUp = false;
  #covers: number[] = [];

  /** Changes made here that are not known to be saved. */
  get unsaved(): number {
    return this.#made - this.#saved;
  }

  /** A change was made on this page. Call it before it is sent. */
  made(): void {
    this.#made += 1;
  }

  /** Changes that a page before this one left unsaved are in the document; call it before the first connection. */
  recovered(changes: number): void {
    this.#made += changes;
  }

  /** A new connection counts from nothing. */
  opened(connection: number): void {
    this.#connection = connection;
    this.#caughtUp = this.unsaved === 0;
    this.#covers = [];
  }

  /** A message that can change the board has left. */
  sent(connection: number, kind: 'step2' | 'update'): void {
    if (connection !== this.#connection) return;
    if (kind === 'step2') this.#caughtUp = true;
    this.#covers.push(this.#caughtUp ? this.#made : 0);
  }

  /** The server has saved this connection's first `count` messages. */
  acknowledged(count: number): void {
    this.#saved = Math.max(this.#saved, this.#covers[count - 1] ?? 0);
  }

  /** Gives up on what is not saved: it was refused and has been set aside for its owner. */
  setAside(): void {
    this.#saved = this.#made;
  }
}
