import { BOARD_LIMITS } from '@facet/shared/protocol/boardWire.ts';
import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { SeatId, SessionState } from '@facet/shared/session/state.ts';
import { BoardDoc } from './boardDoc.ts';
import type { BoardContents } from '@facet/shared/boards/kindsDoc.ts';
import { boardContents, settleBoard, type Settled } from './digest.ts';
import type { Firewall, Refused, Sound } from './firewall.ts';
import type { Lawful, LogOrder } from './lawful.ts';
import type { LoadedBoard } from './roomLoader.ts';
import { decodeSnapshot, encodeSnapshot } from './snapshotCodec.ts';

export type Judged = { adds: true; sound: Sound } | { adds: false } | { refused: Refused };

/** What a board holds: on disk (the document) and accepted ahead of it (the firewall). */
export class BoardContent {
  readonly firewall: Firewall;
  readonly doc: BoardDoc;
  readonly #address: BoardAddress;
  #damaged: boolean;
  #records: number;
  #bytes: number;
  /** What each seat has written since the board was loaded; null where nobody has, or it does not matter any more. */
  #bySeat: Map<SeatId, number> | null = null;
  #movedAt: number;

  constructor(address: BoardAddress, loaded: LoadedBoard) {
    this.#address = address;
    this.firewall = loaded.firewall;
    this.doc = new BoardDoc(loaded.doc);
    this.#damaged = loaded.damaged;
    this.#records = loaded.records;
    this.#movedAt = loaded.movedAt;
    this.#bytes = this.doc.encoded().length;
  }

  /** What an update of a seat amounts to. `trusted` takes its deletes for new without looking. */
  judge(update: Uint8Array, seat: SeatId, step2: boolean, trusted: boolean): Judged {
    const verdict = this.firewall.check(update, seat, step2);
    if (!verdict.ok) return verdict;
    if (verdict.newStructs) return { adds: true, sound: verdict };
    if (!verdict.newDeletes) return { adds: false };
    if (trusted) return { adds: true, sound: verdict };
    // What Yjs deleted by itself, no update ever said: every reader that comes back would seem to write.
    this.firewall.learn(this.doc.held());
    const again = this.firewall.check(update, seat, step2);
    if (!again.ok) return again;
    return again.newDeletes ? { adds: true, sound: again } : { adds: false };
  }

  /**
   * Counts an update in before it is on disk; false where the board is full. What only deletes is always taken, or a full
   * board could never be emptied; on a board of several, one seat cannot fill the other half as well.
   */
  accept(sound: Sound, seat: SeatId): boolean {
    const more = sound.update.length;
    if (sound.newStructs && !this.#hasRoom(more, seat)) return false;
    this.#bytes += more;
    this.#bySeat ??= new Map();
    this.#bySeat.set(seat, (this.#bySeat.get(seat) ?? 0) + more);
    this.firewall.accept(sound.parsed, seat);
    return true;
  }

  #hasRoom(more: number, seat: SeatId): boolean {
    const most = BOARD_LIMITS.boardBytes[this.#address.scope];
    if (this.#bytes + more <= most / 2) return true;
    // Updates add up to more than what is left of them.
    this.#bytes = this.doc.encoded().length;
    const after = this.#bytes + more;
    if (after <= most / 2) return true;
    const shared = this.#address.scope !== 'individual';
    if (shared && (this.#bySeat?.get(seat) ?? 0) + more > most / 4) return false;
    return after <= most;
  }

  /** Applies an update that is on disk. */
  apply(update: Uint8Array, at: number): void {
    this.doc.apply(update);
    this.#records++;
    this.#movedAt = at;
  }

  /** Applies what another server wrote. */
  applyForeign({ update, parsed }: Lawful, by: SeatId | null, at: number, order: LogOrder): void {
    this.firewall.learnForeign(parsed, by, (client) => order.owner(client));
    this.#bytes += update.length;
    this.apply(update, by === null ? this.#movedAt : at);
  }

  /** Applies a snapshot that another server made, which stands for more than was heard; false where it cannot be read. */
  applySnapshot(data: Uint8Array, at: number, order: LogOrder): boolean {
    const snapshot = decodeSnapshot(data);
    if (snapshot === null) return false;
    for (const [client, seat] of snapshot.bindings) {
      order.bind(client, seat);
      this.firewall.bind(client, seat);
    }
    this.apply(snapshot.state, at);
    const held = this.doc.held();
    order.learnClocks(held.clocks);
    this.firewall.learn(held);
    this.#records = 0;
    this.#bytes = this.doc.encoded().length;
    return true;
  }

  /** A record cannot be read: the stream is never compacted over the hole. */
  noteDamage(): void {
    this.#damaged = true;
  }

  settle(state: SessionState): Settled | null {
    return this.doc.look((doc) => settleBoard(doc, this.#address, state, this.#movedAt));
  }

  contents(state: SessionState): BoardContents | null {
    return this.doc.look((doc) => boardContents(doc, this.#address, state));
  }

  /** Keeps the bytes only. Nothing accepted may be on its way to disk. */
  rest(): void {
    if (!this.doc.isLive) return this.doc.forgetAnswers();
    this.doc.rest();
    this.firewall.rest(this.doc);
    this.#bytes = this.doc.encoded().length;
    // Whoever fills it alone from here to the half has written as much as counts by then.
    if (this.#bytes <= BOARD_LIMITS.boardBytes[this.#address.scope] / 4) this.#bySeat = null;
  }

  /** The record that can stand for all so far, where that is worth it; null where not. */
  snapshot(
    worthRecords: number,
    bindings: ReadonlyMap<number, SeatId | null> = this.firewall.bindings(),
  ): { at: number; by: null; data: Uint8Array } | null {
    if (this.#damaged || this.#records <= worthRecords) return null;
    this.#records = 0;
    return {
      at: this.#movedAt,
      by: null,
      data: encodeSnapshot(bindings, this.doc.encoded()),
    };
  }
}
