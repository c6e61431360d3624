import { BOARD_LIMITS } from '@facet/shared/protocol/boardWire.ts';
import type { SeatId, SessionState } from '@facet/shared/session/state.ts';
import type { Channel } from '../realtime/channel.ts';
import { tokenBucket, type TokenBucket } from '../realtime/tokenBucket.ts';
import { savedFrame } from './frames.ts';

/** One person's one connection to one board. */
export class BoardConnection {
  readonly channel: Channel;
  readonly seat: SeatId;
  /** Wants to be told what is saved. */
  readonly facet: boolean;
  readonly rate: TokenBucket;
  /** Has been sent the state; before that, a change would only be a gap to it. */
  synced = false;
  closed = false;
  /** May write as long as the session stands as it does in this. */
  writesIn: SessionState | null = null;
  heardAwareness = false;
  /** How many of its sync messages of sub-type 1 and 2 were accepted, and how many are on disk, strictly in order. */
  taken = 0;
  saved = 0;
  /** Since which step of the clock a word is owed that something is saved; null where none is. */
  owedSince: number | null = null;
  lastSentAt: number;
  #told = 0;
  /** Since when more has been waiting for this reader than it should. */
  #slowSince: number | null = null;
  /** The least that has been waiting since then. */
  #least = Infinity;
  /** A first sync may be larger than what may pile up later. */
  #allowance = 0;

  constructor(channel: Channel, seat: SeatId, facet: boolean, now: () => number) {
    this.channel = channel;
    this.seat = seat;
    this.facet = facet;
    this.rate = tokenBucket(BOARD_LIMITS.updatesPerSecond, BOARD_LIMITS.updateBurst, now);
    this.lastSentAt = now();
  }

  send(bytes: Uint8Array, now: number): void {
    if (this.closed) return;
    this.channel.send(bytes);
    this.lastSentAt = now;
  }

  sendState(bytes: Uint8Array, now: number): void {
    this.#allowance = bytes.length;
    this.send(bytes, now);
    this.synced = true;
  }

  /** What goes to every reader, and with it how many of this one's messages are saved, if that is news. */
  sendShared(bytes: Uint8Array, now: number): void {
    if (this.closed) return;
    const word = this.#savedWord();
    if (word === null) this.channel.send(bytes);
    else this.channel.sendBoth(word, bytes);
    this.lastSentAt = now;
  }

  /** Tells how many messages are saved, if that is news. */
  tellSaved(now: number): void {
    if (this.closed) return;
    const word = this.#savedWord();
    if (word !== null) this.send(word, now);
  }

  /** What is to be told now; null where it was told. */
  #savedWord(): Uint8Array | null {
    if (!this.facet || this.#told === this.saved) return null;
    this.#told = this.saved;
    this.owedSince = null;
    return savedFrame(this.saved);
  }

  /** The last word to a connection that has been forgotten: how many messages are saved, and why it ends. */
  sayGoodbye(code: number, reason: string): void {
    const word = this.#savedWord();
    if (word !== null) this.channel.send(word);
    this.channel.close(code, reason);
  }

  /** Too much is waiting for anything that the next message replaces anyway. */
  get crowded(): boolean {
    return this.channel.bufferedAmount > BOARD_LIMITS.dropAwarenessAbove + this.#allowance;
  }

  /** Whether the reader is so slow that it must come back and resync, so that the server's memory stays flat. */
  isTooSlow(now: number): boolean {
    const waiting = this.channel.bufferedAmount;
    if (waiting <= BOARD_LIMITS.dropAwarenessAbove) {
      this.#allowance = 0;
      this.#slowSince = null;
      this.#least = Infinity;
      return false;
    }
    if (waiting > BOARD_LIMITS.closeAbove + this.#allowance) return true;
    // A long first sync may take its time as long as it gets shorter; a reader that does not read at all may not.
    if (waiting < this.#least) {
      this.#least = waiting;
      this.#slowSince = now;
    }
    this.#slowSince ??= now;
    return now - this.#slowSince > BOARD_LIMITS.closeAfterMs;
  }
}
