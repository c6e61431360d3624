import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { BoardContents } from '@facet/shared/boards/kindsDoc.ts';
import type { SessionState } from '@facet/shared/session/state.ts';
import type { Stream } from '../log/port.ts';
import { AtWork } from './atWork.ts';
import { Awareness } from './awareness.ts';
import type { BoardContent } from './boardContent.ts';
import type { BoardConnection } from './connection.ts';
import type { Settled } from './digest.ts';
import { Farewells } from './farewells.ts';
import { readFrame, type Frame } from './frames.ts';
import { closeFor, closeReason, type CloseCode } from './guard.ts';
import { Readers } from './readers.ts';
import type { House, RoomOptions } from './roomOptions.ts';
import { rightsOf } from './rights.ts';
import { readStateVector } from './stateVector.ts';
import { sharedQueue, type SharedRoom } from './sharedRoom.ts';
import type { BoardRecord, SharedQueue } from './sharedQueue.ts';
import { WriteQueue, type Queue, type Write } from './writeQueue.ts';

/** One open board: everyone connected to it, what it holds, and its way to the log. */
export class Room {
  readonly address: BoardAddress;
  readonly readers: Readers;
  readonly #house: House;
  readonly #stream: Stream;
  readonly #content: BoardContent;
  readonly #queue: Queue;
  /** The same queue where other servers write to the log as well, and what there is to do with these. */
  readonly #shared: SharedQueue | null;
  readonly #others: SharedRoom | null;
  #work: AtWork | null = null;
  #awareness: Awareness | null = null;
  /** Made when somebody is sent away, which on most boards nobody ever is. */
  #farewells: Farewells | null = null;
  #editedAt: number;
  #compacting: Promise<void> | null = null;
  #phase: 'open' | 'closing' | 'failed' = 'open';

  constructor(house: House, { address, content, seq, stream, shared }: RoomOptions) {
    this.#house = house;
    this.#stream = stream;
    this.address = address;
    this.#content = content;
    this.#others = shared;
    this.#editedAt = house.now();
    this.readers = new Readers(house, this);
    const { log } = house;
    this.#shared =
      shared === null ? null : sharedQueue({ log, stream, seq, content, order: shared.order }, this);
    this.#queue = this.#shared ?? new WriteQueue(log, stream, seq, this);
  }

  /** Who is where on it. */
  get awareness(): Awareness {
    return (this.#awareness ??= new Awareness(
      this.#content.firewall,
      this.readers,
      this.#house.times,
      this.#others?.awareness ?? null,
    ));
  }

  /** A connection is no reader any more. */
  left(connection: BoardConnection): void {
    this.#awareness?.leave(connection);
  }

  /** Lets a connection in whose right has just been checked. */
  join(connection: BoardConnection): void {
    this.readers.add(connection);
    connection.send(this.#content.doc.question(), this.#house.now());
  }

  /** Closes at once whoever may no longer read. */
  recheck(state: SessionState): void {
    const now = this.#house.now();
    for (const connection of this.readers) {
      const stands = rightsOf(connection, this.address, state, now);
      if (!stands.ok) this.#sendAway(connection, stands.close);
    }
  }

  #sendAway(connection: BoardConnection, code: CloseCode): void {
    if (connection.closed) return;
    this.readers.leave(connection);
    this.#farewells ??= new Farewells();
    this.#farewells.add(connection, code);
  }

  /** A message of a client, with the right asked anew. */
  receive(connection: BoardConnection, bytes: Uint8Array): void {
    if (connection.closed || this.#phase !== 'open') return;
    const now = this.#house.now();
    const stands = rightsOf(connection, this.address, this.#state, now);
    if (!stands.ok) return this.#refuse(connection, stands.close);
    const frame = readFrame(bytes);
    if (frame === null) return this.#refuse(connection, CLOSE.badUpdate);
    const refusal = this.#handle(connection, frame, stands.write, now);
    if (refusal !== null) this.#refuse(connection, refusal);
  }

  #refuse(connection: BoardConnection, code: CloseCode): void {
    this.#house.figures.refuse(closeReason(code));
    this.#sendAway(connection, code);
  }

  #handle(from: BoardConnection, frame: Frame, mayWrite: boolean, now: number): CloseCode | null {
    switch (frame.type) {
      case 'step1':
        return this.#sync(from, frame.vector, now);
      case 'update':
        return this.#edit(from, frame, mayWrite, now);
      case 'awareness':
        this.awareness.receive(from, frame.states);
        return null;
      case 'queryAwareness':
        this.#sendPresent(from, now);
        return null;
      default:
        return frame satisfies never;
    }
  }

  #sync(to: BoardConnection, vector: Uint8Array, now: number): CloseCode | null {
    // The answer can be megabytes long, the question one byte.
    if (!to.rate.take()) return CLOSE.tooFast;
    if (readStateVector(vector) === null) return CLOSE.badUpdate;
    if (to.isTooSlow(now)) return CLOSE.slow;
    to.sendState(this.#content.doc.answer(vector), now);
    this.#sendPresent(to, now);
    return null;
  }

  #edit(
    from: BoardConnection,
    { update, step2 }: Extract<Frame, { type: 'update' }>,
    mayWrite: boolean,
    now: number,
  ): CloseCode | null {
    this.#house.figures.updatesReceived++;
    if (!from.rate.take()) return CLOSE.tooFast;
    const began = performance.now();
    const judged = this.#content.judge(update, from.seat, step2, mayWrite && !step2);
    if ('refused' in judged) {
      // Whoever may not write but has what the board has not, has written; coming back would not help.
      return judged.refused === 'gap' && !mayWrite ? CLOSE.forbidden : closeFor(judged.refused);
    }
    if (judged.adds) {
      if (!mayWrite) return CLOSE.forbidden;
      if (!this.#house.canSave()) return CLOSE.cannotSave;
      if (!this.#content.accept(judged.sound, from.seat)) return CLOSE.full;
    }
    from.taken++;
    this.#queue.add({ from, at: now, began, update: judged.adds ? judged.sound.update : null });
    return null;
  }

  /** What is applied now was written by `from`, or (null) by another server. */
  changed(at: number, update: Uint8Array, from: BoardConnection | null, arrived: number): void {
    this.#editedAt = at;
    this.#work ??= new AtWork(this.#house, this, this.#others);
    this.#work.changed(from, update, arrived);
  }

  /** A message is on disk, and so are all before it. */
  saved({ from, update, at, began }: Write, seq = 0): void {
    from.saved++;
    this.#house.figures.updatesSaved++;
    if (update !== null) this.#house.figures.saving.add(performance.now() - began);
    this.#house.words.owe(from);
    if (update !== null) {
      this.#content.apply(update, at);
      this.changed(at, update, from, began);
      this.#others?.outgoing.add({ seq, at, by: from.seat, data: update });
    }
    this.#farewells?.settled(from);
  }

  /** The seq of the last record that is applied here. */
  get seq(): number {
    return this.#queue.seq;
  }

  /** What another server wrote, or (no records) that the log is at `seq`. */
  hear(records: readonly BoardRecord[], seq: number): void {
    if (this.#phase === 'failed') return;
    this.#shared?.hear(records);
    this.#shared?.look(seq);
  }

  /** Whatever any server had saved when this was called is applied. Rejects where the log cannot be read. */
  async fresh(): Promise<void> {
    await this.#shared?.fresh();
  }

  #sendPresent(to: BoardConnection, now: number): void {
    const present = this.#awareness?.present() ?? null;
    if (present !== null && !to.crowded) to.send(present, now);
  }

  /** Messages that are not on disk yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  get #state(): SessionState | null {
    return this.#house.state(this.address.session);
  }

  /** What lies where now; null while the session is not at hand. */
  settle(): Settled | null {
    const state = this.#state;
    return state === null ? null : this.#content.settle(state);
  }

  /** All that lies on it now, for what is taken away. */
  contents(): BoardContents | null {
    const state = this.#state;
    return state === null ? null : this.#content.contents(state);
  }

  /** Looks after silence, slow readers, and what nobody edits any more. */
  sweep(now: number): void {
    if (this.#phase !== 'open') return;
    const { keepAliveMs, restMs, compactAbove } = this.#house.times;
    this.readers.sweep(now, keepAliveMs);
    if (!this.#queue.isIdle) return;
    const resting = now - this.#editedAt >= restMs;
    if (resting) {
      this.#content.rest();
      if (this.#work?.isIdle === true) this.#work = null;
    }
    this.#compact(resting ? compactAbove : compactAbove * 10);
  }

  /** Leaves the stream compact: one record for many, one try at a time, and only of what is applied and on disk. */
  #compact(above: number): void {
    if (this.#compacting !== null || !this.#queue.isIdle) return;
    const snapshot = this.#content.snapshot(above, this.#others?.order.owners());
    if (snapshot === null) return;
    const compacted = this.#house.log.compact(this.#stream, this.seq, snapshot);
    // Nothing is lost where it fails: the stream is as long as before, and the next load tries again.
    this.#compacting = compacted.catch(() => undefined).finally(() => (this.#compacting = null));
  }

  /** Nobody has been here for so long that the board need not stay in memory. */
  isDeserted(now: number): boolean {
    return this.readers.size === 0 && this.readers.emptyFor(now) >= this.#house.times.unloadMs;
  }

  /** Takes nothing more, sees everything accepted to disk, tells it, sends everyone away, leaves the stream compact. */
  async shut(code: CloseCode): Promise<void> {
    if (this.#phase === 'open') this.#phase = 'closing';
    await this.#queue.whenIdle();
    if (this.#phase === 'closing') {
      this.#work?.flush();
      this.readers.closeAll(code);
      this.#compact(this.#house.times.compactAbove);
    }
    this.#stopTimers();
    await this.#compacting;
  }

  /** A change of theirs is on disk and counts for nothing. */
  tooLate(connection: BoardConnection): void {
    this.readers.close(connection, CLOSE.badUpdate);
    this.#farewells?.end(connection);
  }

  /** The log refused: nothing more is saved. */
  failed(error: unknown): void {
    this.#end(CLOSE.cannotSave, () => this.#house.onFailed(this, error));
  }

  /** The board was erased by another server. */
  gone(): void {
    this.#end(CLOSE.tryLater, () => this.#house.onGone(this));
  }

  #end(code: CloseCode, tell: () => void): void {
    this.#phase = 'failed';
    this.#stopTimers();
    this.readers.closeAll(code);
    this.#farewells?.endAll();
    tell();
  }

  #stopTimers(): void {
    this.#work?.stop();
    this.#awareness?.stop();
  }
}
