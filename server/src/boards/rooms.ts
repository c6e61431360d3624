import { boardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { Kind, SessionId, SessionState } from '@facet/shared/session/state.ts';
import { boardStream, type Log } from '../log/port.ts';
import type { Figures } from '../ops/figures.ts';
import { BoardContent } from './boardContent.ts';
import type { Settled } from './digest.ts';
import type { CloseCode } from './guard.ts';
import { Room } from './room.ts';
import { loadBoard } from './roomLoader.ts';
import type { House } from './roomOptions.ts';
import { SavedWords } from './savedWords.ts';
import type { SharedRoom } from './sharedRoom.ts';
import type { Times } from './times.ts';

interface Options {
  log: Log;
  times: Times;
  now: () => number;
  state: (session: SessionId) => SessionState | null;
  canSave: () => boolean;
  figures: Figures;
  /** What a room tells the other servers; null where there are none. */
  shared: ((address: BoardAddress) => Omit<SharedRoom, 'order'>) | null;
  /** A board of the session was opened or left memory. */
  onOpenings: (session: SessionId) => void;
  /** `seq`: what it is of, where that was written here; null where other servers wrote it all. */
  onSettled: (address: BoardAddress, settled: Settled, seq: number | null) => void;
  onFailed: (board: string, error: unknown) => void;
}

/**
 * The open boards, each with one lifecycle: whoever comes while it loads waits; whoever comes while it leaves waits and
 * loads it anew; a load that failed leaves nothing behind that could be taken for an empty board.
 */
export class Rooms {
  readonly #options: Options;
  readonly #house: House;
  /** A board in memory is in one of these three. */
  readonly #loading = new Map<string, Promise<void>>();
  readonly #open = new Map<string, Room>();
  readonly #leaving = new Map<string, Promise<void>>();
  readonly #bySession = new Map<SessionId, Map<string, Room>>();

  constructor(options: Options) {
    this.#options = options;
    const { log, times, now, state, canSave, figures, onSettled } = options;
    this.#house = {
      log,
      times,
      now,
      state,
      canSave,
      figures,
      onSettled,
      words: new SavedWords(times.savedMs, now),
      openBoards: (session) => this.#bySession.get(session)?.size ?? 1,
      onFailed: (room, error) => {
        const name = boardName(room.address);
        options.onFailed(name, error);
        void this.#leave(name, room, CLOSE.cannotSave);
      },
      onGone: (room) => void this.#leave(boardName(room.address), room, CLOSE.tryLater),
    };
  }

  /** The board's room, loaded if need be. Join it in the same turn, or it may be leaving. */
  async get(address: BoardAddress, kind: Kind): Promise<Room> {
    const name = boardName(address);
    for (;;) {
      const open = this.#open.get(name);
      if (open !== undefined) return open;
      await (this.#leaving.get(name) ?? this.#loading.get(name) ?? this.#load(name, address, kind));
    }
  }

  /** Boards in memory, those that load or leave included. */
  get size(): number {
    return this.#loading.size + this.#open.size + this.#leaving.size;
  }

  /** The room if it is open now. */
  peek(name: string): Room | null {
    return this.#open.get(name) ?? null;
  }

  open(): Iterable<Room> {
    return this.#open.values();
  }

  ofSession(session: SessionId): Iterable<Room> {
    return this.#bySession.get(session)?.values() ?? [];
  }

  sweep(): void {
    const now = this.#options.now();
    for (const [name, room] of this.#open) {
      room.sweep(now);
      if (room.isDeserted(now)) void this.#leave(name, room, CLOSE.tryLater);
    }
  }

  /** Sends everyone away from a session's boards, which leave memory. */
  async leaveSession(session: SessionId, code: CloseCode): Promise<void> {
    const leaving = [...this.ofSession(session)].map((room) =>
      this.#leave(boardName(room.address), room, code),
    );
    await Promise.all(leaving);
  }

  /** Sees every board to disk and sends everyone away. */
  async shut(code: CloseCode): Promise<void> {
    while (this.size > 0) {
      for (const [name, room] of this.#open) void this.#leave(name, room, code);
      await Promise.all([Promise.allSettled(this.#loading.values()), ...this.#leaving.values()]);
    }
    this.#house.words.stop();
  }

  #load(name: string, address: BoardAddress, kind: Kind): Promise<void> {
    const loading = this.#make(name, address, kind).then(
      (room) => {
        this.#loading.delete(name);
        this.#open.set(name, room);
        const session = this.#bySession.get(address.session) ?? new Map<string, Room>();
        this.#bySession.set(address.session, session.set(name, room));
        this.#options.onOpenings(address.session);
      },
      (error: unknown) => {
        this.#loading.delete(name);
        throw error;
      },
    );
    this.#loading.set(name, loading);
    return loading;
  }

  async #make(name: string, address: BoardAddress, kind: Kind): Promise<Room> {
    const { log, now, shared } = this.#options;
    const stream = boardStream(address.session, name);
    const loaded = await loadBoard(log, stream, kind, now);
    return new Room(this.#house, {
      address,
      content: new BoardContent(address, loaded),
      seq: loaded.seq,
      stream,
      shared: shared === null ? null : { ...shared(address), order: loaded.order },
    });
  }

  #leave(name: string, room: Room, code: CloseCode): Promise<void> {
    if (this.#open.get(name) !== room) return Promise.resolve();
    this.#open.delete(name);
    const session = this.#bySession.get(room.address.session);
    session?.delete(name);
    if (session?.size === 0) this.#bySession.delete(room.address.session);
    this.#options.onOpenings(room.address.session);
    // Appends still under way would be missing from what the next one loads.
    const leaving = room.shut(code).finally(() => this.#leaving.delete(name));
    this.#leaving.set(name, leaving);
    return leaving;
  }
}
