import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { BoardContents } from '@facet/shared/boards/kindsDoc.ts';
import type { SessionState } from '@facet/shared/session/state.ts';
import type { Log, Stream } from '../log/port.ts';
import type { Figures } from '../ops/figures.ts';
import { Awareness } from './awareness.ts';
import type { BoardContent } from './boardContent.ts';
import { Broadcaster } from './broadcaster.ts';
import type { BoardConnection } from './connection.ts';
import type { Settled } from './digest.ts';
import { Farewells } from './farewells.ts';
import { awarenessFrame, readFrame, step1Frame, step2Frame, type Frame } from './frames.ts';
import { closeFor, closeReason, standing, type CloseCode } from './guard.ts';
import { Readers } from './readers.ts';
import { readStateVector } from './stateVector.ts';
import type { Times } from './times.ts';
import { WriteQueue, type Write } from './writeQueue.ts';

export interface RoomOptions {
  address: BoardAddress;
  content: BoardContent;
  /** The seq of the stream's last record. */
  seq: number;
  log: Log;
  stream: Stream;
  times: Times;
  now: () => number;
  /** The session as it stands, null where it is not at hand. */
  state: () => SessionState | null;
  /** False while the disk has no room: what is sent then is neither taken nor told to anyone. */
  canSave: () => boolean;
  figures: Figures;
  onSettled: (settled: Settled) => void;
  /** The log refused; everyone has been sent away, and nothing more happens here. */
  onFailed: (error: unknown) => void;
}

const SETTLE = { times: 200, mostMs: 5000 };

/** One open board: everyone connected to it, what it holds, and its way to the log. */
export class Room {
  readonly address: BoardAddress;
  readonly readers: Readers;
  readonly #options: RoomOptions;
  readonly #content: BoardContent;
  readonly #queue: WriteQueue;
  readonly #broadcaster: Broadcaster;
  readonly #awareness: Awareness;
  readonly #toTell = new Set<BoardConnection>();
  readonly #farewells = new Farewells();
  #editedAt: number;
  #settleCost = 0;
  #digestTimer: NodeJS.Timeout | null = null;
  #compacting: Promise<void> | null = null;
  #phase: 'open' | 'closing' | 'failed' = 'open';

  constructor(options: RoomOptions) {
    this.#options = options;
    this.address = options.address;
    this.#content = options.content;
    this.#editedAt = options.now();
    this.readers = new Readers(
      options.now,
      (connection) => this.#awareness.leave(connection),
      options.figures,
    );
    this.#queue = new WriteQueue({
      log: options.log,
      stream: options.stream,
      seq: options.seq,
      onSaved: (write) => this.#saved(write),
      onFailed: (error) => this.#failed(error),
    });
    this.#broadcaster = new Broadcaster({
      members: () => this.readers.size,
      beforeSend: () => this.#tellSaved(),
      send: (frame, except) => this.readers.sendAll(frame, except),
    });
    this.#awareness = new Awareness({
      claim: (client, connection) => this.#content.firewall.claim(client, connection.seat),
      publish: (entries) => this.readers.sendPassing(awarenessFrame(entries)),
      refuse: (connection) => this.readers.close(connection, CLOSE.badUpdate),
      gapMs: () => Math.min(200, Math.max(options.times.awarenessMs, this.readers.size)),
    });
  }

  /** Lets a connection in whose right has just been checked. */
  join(connection: BoardConnection): void {
    this.readers.add(connection);
    connection.send(step1Frame(this.#content.doc.vector()), this.#options.now());
  }

  /** Closes at once whoever may no longer read. */
  recheck(state: SessionState): void {
    const now = this.#options.now();
    for (const connection of this.readers) {
      const stands = standing(state, connection.seat, this.address, now);
      if (!stands.ok) this.#sendAway(connection, stands.close);
    }
  }

  #sendAway(connection: BoardConnection, code: CloseCode): void {
    if (connection.closed) return;
    this.readers.leave(connection);
    this.#farewells.add(connection, code);
  }

  /** A message of a client, with the right asked anew. */
  receive(connection: BoardConnection, bytes: Uint8Array): void {
    if (connection.closed || this.#phase !== 'open') return;
    const now = this.#options.now();
    const stands = standing(this.#options.state(), connection.seat, this.address, now);
    if (!stands.ok) return this.#refuse(connection, stands.close);
    const frame = readFrame(bytes);
    if (frame === null) return this.#refuse(connection, CLOSE.badUpdate);
    const refusal = this.#handle(connection, frame, stands.write, now);
    if (refusal !== null) this.#refuse(connection, refusal);
  }

  #refuse(connection: BoardConnection, code: CloseCode): void {
    this.#options.figures.refuse(closeReason(code));
    this.#sendAway(connection, code);
  }

  #handle(from: BoardConnection, frame: Frame, mayWrite: boolean, now: number): CloseCode | null {
    switch (frame.type) {
      case 'step1':
        return this.#sync(from, frame.vector, now);
      case 'update':
        return this.#edit(from, frame, mayWrite, now);
      case 'awareness':
        this.#awareness.receive(from, frame.states);
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
    to.sendState(step2Frame(this.#content.doc.missing(vector)), now);
    this.#sendPresent(to, now);
    return null;
  }

  #edit(
    from: BoardConnection,
    { update, step2 }: Extract<Frame, { type: 'update' }>,
    mayWrite: boolean,
    now: number,
  ): CloseCode | null {
    this.#options.figures.updatesReceived++;
    if (!from.rate.take()) return CLOSE.tooFast;
    const began = performance.now();
    const judged = this.#content.judge(update, from.seat, step2, mayWrite && !step2);
    if ('refused' in judged) {
      // Whoever may not write but has what the board has not, has written; coming back would not help.
      return judged.refused === 'gap' && !mayWrite ? CLOSE.forbidden : closeFor(judged.refused);
    }
    if (judged.adds) {
      if (!mayWrite) return CLOSE.forbidden;
      if (!this.#options.canSave()) return CLOSE.cannotSave;
      if (!this.#content.accept(judged.sound, from.seat)) return CLOSE.full;
    }
    from.taken++;
    this.#queue.add({ from, at: now, began, update: judged.adds ? judged.sound.update : null });
    return null;
  }

  #saved({ from, update, at, began }: Write): void {
    from.saved++;
    this.#options.figures.updatesSaved++;
    if (update !== null) this.#options.figures.saving.add(performance.now() - began);
    this.#toTell.add(from);
    if (update !== null) {
      this.#content.apply(update, at);
      this.#editedAt = at;
      this.#settleSoon();
    }
    this.#broadcaster.add(from, update);
    this.#farewells.settled(from);
  }

  #tellSaved(): void {
    const now = this.#options.now();
    for (const connection of this.#toTell) connection.tellSaved(now);
    this.#toTell.clear();
  }

  #sendPresent(to: BoardConnection, now: number): void {
    const present = this.#awareness.present();
    if (present.length > 0 && !to.crowded) to.send(awarenessFrame(present), now);
  }

  /** A large board is settled less often: at most a two-hundredth of the time goes into it, as long as it is edited. */
  #settleSoon(): void {
    const wait = Math.min(
      SETTLE.mostMs,
      Math.max(this.#options.times.digestMs, this.#settleCost * SETTLE.times),
    );
    this.#digestTimer ??= setTimeout(() => {
      this.#digestTimer = null;
      const from = performance.now();
      const settled = this.settle();
      this.#settleCost = performance.now() - from;
      if (settled !== null) this.#options.onSettled(settled);
    }, wait);
  }

  /** Messages that are not on disk yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** What lies where now; null while the session is not at hand. */
  settle(): Settled | null {
    const state = this.#options.state();
    return state === null ? null : this.#content.settle(state);
  }

  /** All that lies on it now, for what is taken away. */
  contents(): BoardContents | null {
    const state = this.#options.state();
    return state === null ? null : this.#content.contents(state);
  }

  /** Looks after silence, slow readers, and what nobody edits any more. */
  sweep(now: number): void {
    if (this.#phase !== 'open') return;
    const { keepAliveMs, restMs, compactAbove } = this.#options.times;
    this.readers.sweep(now, keepAliveMs);
    if (!this.#queue.isIdle) return;
    const resting = now - this.#editedAt >= restMs;
    if (resting) this.#content.rest();
    this.#compact(resting ? compactAbove : compactAbove * 10);
  }

  /** Nobody has been here for so long that the board need not stay in memory. */
  isDeserted(now: number): boolean {
    return this.readers.size === 0 && this.readers.emptyFor(now) >= this.#options.times.unloadMs;
  }

  #compact(above: number): void {
    if (this.#compacting !== null || !this.#queue.isIdle) return;
    const snapshot = this.#content.snapshot(above);
    if (snapshot === null) return;
    const { log, stream } = this.#options;
    const compacted = log.compact(stream, this.#queue.seq, snapshot);
    // Nothing is lost where it fails: the stream is as long as before, and the next load tries again.
    this.#compacting = compacted.catch(() => undefined).finally(() => (this.#compacting = null));
  }

  /** Takes nothing more, sees everything accepted to disk, tells it, sends everyone away, leaves the stream compact. */
  async shut(code: CloseCode): Promise<void> {
    if (this.#phase === 'open') this.#phase = 'closing';
    await this.#queue.whenIdle();
    if (this.#phase === 'closing') {
      this.#tellSaved();
      this.#broadcaster.flush();
      this.readers.closeAll(code);
      this.#compact(this.#options.times.compactAbove);
    }
    this.#stopTimers();
    await this.#compacting;
  }

  #failed(error: unknown): void {
    this.#phase = 'failed';
    this.#stopTimers();
    this.readers.closeAll(CLOSE.cannotSave);
    this.#farewells.endAll();
    this.#options.onFailed(error);
  }

  #stopTimers(): void {
    this.#broadcaster.stop();
    this.#awareness.stop();
    if (this.#digestTimer !== null) clearTimeout(this.#digestTimer);
    this.#digestTimer = null;
  }
}
