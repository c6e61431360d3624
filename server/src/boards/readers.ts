import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import { Figures } from '../ops/figures.ts';
import type { BoardConnection } from './connection.ts';
import { KEEP_ALIVE_FRAME } from './frames.ts';
import { closeReason, type CloseCode } from './guard.ts';

/** The connections of one board. */
export class Readers {
  readonly #now: () => number;
  readonly #onLeave: (connection: BoardConnection) => void;
  readonly #figures: Figures;
  readonly #all = new Set<BoardConnection>();
  /** Asked for everybody who comes: counting through all would be the square of a hall. */
  readonly #perSeat = new Map<SeatId, number>();
  #emptySince: number;

  constructor(now: () => number, onLeave: (connection: BoardConnection) => void, figures = new Figures()) {
    this.#now = now;
    this.#figures = figures;
    this.#onLeave = onLeave;
    this.#emptySince = now();
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): IterableIterator<BoardConnection> {
    return this.#all.values();
  }

  /** How many connections of a seat are here. */
  countOf(seat: SeatId): number {
    return this.#perSeat.get(seat) ?? 0;
  }

  /** How long it is since the last one went. */
  emptyFor(now: number): number {
    return now - this.#emptySince;
  }

  add(connection: BoardConnection): void {
    if (this.#all.has(connection)) return;
    this.#all.add(connection);
    this.#perSeat.set(connection.seat, this.countOf(connection.seat) + 1);
  }

  /** Forgets this connection; another one of the same seat is none of its business. */
  leave(connection: BoardConnection): void {
    connection.closed = true;
    if (!this.#all.delete(connection)) return;
    const left = this.countOf(connection.seat) - 1;
    if (left > 0) this.#perSeat.set(connection.seat, left);
    else this.#perSeat.delete(connection.seat);
    if (this.#all.size === 0) this.#emptySince = this.#now();
    this.#onLeave(connection);
  }

  close(connection: BoardConnection, code: CloseCode): void {
    if (connection.closed) return;
    this.leave(connection);
    connection.sayGoodbye(code, closeReason(code));
  }

  closeAll(code: CloseCode): void {
    for (const connection of this.#all) this.close(connection, code);
  }

  /** One frame to everyone who has the state it builds on. */
  sendAll(frame: Uint8Array, except: BoardConnection | null): void {
    const now = this.#now();
    for (const connection of this.#all) {
      if (connection === except || !connection.synced) continue;
      if (connection.isTooSlow(now)) this.close(connection, CLOSE.slow);
      else connection.sendShared(frame, now);
    }
  }

  /** The same for what the next message replaces: readers that lag go without. */
  sendPassing(frame: Uint8Array): void {
    const now = this.#now();
    for (const connection of this.#all) {
      if (!connection.synced) continue;
      if (connection.crowded) this.#figures.awarenessDropped++;
      else connection.sendShared(frame, now);
    }
  }

  /** Says something to whoever has heard nothing for long, and closes whoever does not read. */
  sweep(now: number, keepAliveMs: number): void {
    for (const connection of this.#all) {
      if (connection.isTooSlow(now)) this.close(connection, CLOSE.slow);
      else if (now - connection.lastSentAt >= keepAliveMs) connection.send(KEEP_ALIVE_FRAME, now);
    }
  }
}
