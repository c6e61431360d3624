import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import type { Figures } from '../ops/figures.ts';
import type { BoardConnection } from './connection.ts';
import { KEEP_ALIVE_FRAME } from './frames.ts';
import { closeReason, type CloseCode } from './guard.ts';

interface Around {
  now: () => number;
  figures: Figures;
}

/** Who is told that a connection is no reader any more. */
interface Board {
  left: (connection: BoardConnection) => void;
}

/** So many are counted through when a seat's are asked for. */
const FEW = 16;

/** The connections of one board. */
export class Readers {
  readonly #around: Around;
  readonly #board: Board;
  readonly #all = new Set<BoardConnection>();
  /** Asked for everybody who comes: counting through all would be the square of a hall. Null while they are few. */
  #perSeat: Map<SeatId, number> | null = null;
  #emptySince: number;

  constructor(around: Around, board: Board) {
    this.#around = around;
    this.#board = board;
    this.#emptySince = around.now();
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): IterableIterator<BoardConnection> {
    return this.#all.values();
  }

  /** How many connections of a seat are here. */
  countOf(seat: SeatId): number {
    if (this.#perSeat !== null) return this.#perSeat.get(seat) ?? 0;
    let count = 0;
    for (const connection of this.#all) if (connection.seat === seat) count++;
    return count;
  }

  /** How long it is since the last one went. */
  emptyFor(now: number): number {
    return now - this.#emptySince;
  }

  add(connection: BoardConnection): void {
    if (this.#all.has(connection)) return;
    this.#all.add(connection);
    if (this.#perSeat !== null) this.#count(connection, 1);
    else if (this.#all.size > FEW) {
      this.#perSeat = new Map();
      for (const one of this.#all) this.#count(one, 1);
    }
  }

  /** Forgets this connection; another one of the same seat is none of its business. */
  leave(connection: BoardConnection): void {
    connection.closed = true;
    if (!this.#all.delete(connection)) return;
    this.#count(connection, -1);
    if (this.#all.size === 0) this.#emptySince = this.#around.now();
    this.#board.left(connection);
  }

  #count({ seat }: BoardConnection, more: 1 | -1): void {
    const count = (this.#perSeat?.get(seat) ?? 0) + more;
    if (count > 0) this.#perSeat?.set(seat, count);
    else this.#perSeat?.delete(seat);
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
    const now = this.#around.now();
    for (const connection of this.#all) {
      if (connection === except || !connection.synced) continue;
      if (connection.isTooSlow(now)) this.close(connection, CLOSE.slow);
      else connection.sendShared(frame, now);
    }
  }

  /** The same for what the next message replaces: readers that lag go without. */
  sendPassing(frame: Uint8Array): void {
    const now = this.#around.now();
    for (const connection of this.#all) {
      if (!connection.synced) continue;
      if (connection.crowded) this.#around.figures.awarenessDropped++;
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
