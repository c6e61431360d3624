import type { BoardConnection } from './connection.ts';
import { closeReason, type CloseCode } from './guard.ts';

/**
 * Connections that are sent away with changes of theirs on the way to disk. They are readers no more, but are told first
 * what of their own is saved: closed at once for good, they would tell their owner that it was not.
 */
export class Farewells {
  readonly #leaving = new Map<BoardConnection, CloseCode>();

  /** `connection` has just been forgotten as a reader. */
  add(connection: BoardConnection, code: CloseCode): void {
    this.#leaving.set(connection, code);
    this.settled(connection);
  }

  /** Call it whenever another of its messages is saved. */
  settled(connection: BoardConnection): void {
    if (connection.saved >= connection.taken) this.end(connection);
  }

  /** Nothing more will be saved. */
  endAll(): void {
    for (const connection of this.#leaving.keys()) this.end(connection);
  }

  /** Nothing more of this one will be saved. */
  end(connection: BoardConnection): void {
    const code = this.#leaving.get(connection);
    if (code === undefined) return;
    this.#leaving.delete(connection);
    connection.sayGoodbye(code, closeReason(code));
  }
}
