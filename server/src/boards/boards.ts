import { boardName, parseBoardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { BOARD_LIMITS, CLOSE } from '@facet/shared/protocol/boardWire.ts';
import {
  activityOf,
  type Kind,
  type SeatId,
  type SessionId,
  type SessionState,
} from '@facet/shared/session/state.ts';
import { boardStream } from '../log/port.ts';
import { Figures } from '../ops/figures.ts';
import type { BoardsNow } from '../ops/metrics.ts';
import type { Channel } from '../realtime/channel.ts';
import type { BoardsOptions, Ticket } from './boardsOptions.ts';
import { BoardConnection } from './connection.ts';
import { BoardsElsewhere } from './elsewhere.ts';
import type { BoardContents } from '@facet/shared/boards/kindsDoc.ts';
import { boardContents, settleBoard, type Settled } from './digest.ts';
import { closeReason, standing, type CloseCode } from './guard.ts';
import type { Room } from './room.ts';
import { readBoard, type LoadedBoard } from './roomLoader.ts';
import { Rooms } from './rooms.ts';
import { TIMES, type Times } from './times.ts';

export interface Boards {
  /** Takes over a connection: lets it in, or closes it with a code that says why. */
  connect(channel: Channel, ticket: Ticket): Promise<void>;
  /** What lies on a board now, without a connection; null where nobody has opened it yet or there is no such board. */
  read(address: BoardAddress): Promise<Settled | null>;
  /** All that lies on it, likewise. Whoever asks answers for what of an individual board is told to whom. */
  contents(address: BoardAddress): Promise<BoardContents | null>;
  /** Called a moment after a board has changed. Returns how to stop. */
  onSettled(listener: (address: BoardAddress, settled: Settled) => void): () => void;
  /** How many board connections each seat of a session has open. */
  connections(session: SessionId): Map<SeatId, number>;
  /** How many boards are in memory. */
  loaded(): number;
  /** How things stand, for the figures. */
  standing(): BoardsNow;
  /** Names of a session's boards that are in memory. */
  openIn(session: SessionId): string[];
  /**
   * The last seqs of boards in the log, by name: what other servers wrote and this one has not heard of is read. `wait`: of
   * boards that are not open here, whoever wrote it may be about to tell.
   */
  look(seqs: ReadonlyMap<string, number>, wait: boolean): void;
  /** The session has left memory. */
  forget(session: SessionId): void;
  /** Sends everyone away from the boards of a session that is erased. */
  leaveSession(session: SessionId): Promise<void>;
  /** Saves what was accepted, tells it, and sends everyone away to come back later. */
  close(): Promise<void>;
}

/** The board engine: who may come in, which boards are open, what changed. */
export function createBoards(options: BoardsOptions): Boards {
  return new OpenBoards(options);
}

/** What a connection may send before its board is loaded. */
const EARLY_BYTES = BOARD_LIMITS.syncBytes + 4 * BOARD_LIMITS.updateBytes;

class OpenBoards implements Boards {
  readonly #options: BoardsOptions;
  readonly #now: () => number;
  readonly #times: Times;
  readonly #rooms: Rooms;
  readonly #listeners = new Set<(address: BoardAddress, settled: Settled) => void>();
  readonly #sweep: NodeJS.Timeout;
  readonly #stopListening: () => void;
  readonly #elsewhere: BoardsElsewhere | null;
  #coolUntil = 0;
  #closing = false;

  constructor(options: BoardsOptions) {
    this.#options = options;
    const now = (this.#now = options.now ?? Date.now);
    this.#times = { ...TIMES, ...options.times };
    const { others = null } = options;
    const elsewhere =
      others === null
        ? null
        : new BoardsElsewhere({
            others,
            rooms: () => this.#rooms,
            read: (address) => this.read(address),
            onSettled: (address, settled) => this.#settled(address, settled),
            onProblem: (board, error) => options.onProblem?.({ what: 'load', board, error }),
          });
    this.#elsewhere = elsewhere;
    this.#rooms = new Rooms({
      log: options.log,
      times: this.#times,
      now,
      state: (session) => options.sessions.peek(session)?.state ?? null,
      canSave: options.canSave ?? (() => true),
      figures: options.figures ?? new Figures(),
      shared: elsewhere === null ? null : (address) => elsewhere.roomOf(address),
      onOpenings: (session) => others?.changed(session),
      onSettled: (address, settled, seq) => {
        this.#settled(address, settled);
        elsewhere?.settledHere(address, settled, seq);
      },
      onFailed: (board, error) => {
        this.#coolUntil = now() + this.#times.coolMs;
        options.onProblem?.({ what: 'save', board, error });
      },
    });
    this.#stopListening = options.sessions.onChange(({ state }) => {
      for (const room of this.#rooms.ofSession(state.id)) room.recheck(state);
    });
    this.#sweep = setInterval(() => this.#rooms.sweep(), this.#times.sweepMs);
    this.#sweep.unref();
  }

  #settled(address: BoardAddress, settled: Settled): void {
    for (const listener of this.#listeners) listener(address, settled);
  }

  async connect(channel: Channel, ticket: Ticket): Promise<void> {
    const early: Uint8Array[] = [];
    let bytes = 0;
    let gone = false;
    const shut = (code: CloseCode): void => {
      if (!gone) channel.close(code, closeReason(code));
      gone = true;
    };
    channel.onClose(() => (gone = true));
    channel.onMessage((message) => {
      bytes += message.length;
      if (bytes > EARLY_BYTES) shut(CLOSE.badUpdate);
      else early.push(message);
    });
    const admitted = await this.#admit(ticket);
    if (gone) return;
    if ('close' in admitted) {
      this.#options.onLine?.({ what: 'refused', way: channel.kind, why: closeReason(admitted.close) });
      return shut(admitted.close);
    }
    const { room, seat } = admitted;
    // Each open board costs the server memory that a reader who never reads could hold.
    let open = 0;
    for (const { readers } of this.#rooms.ofSession(room.address.session)) open += readers.countOf(seat);
    if (open >= BOARD_LIMITS.connectionsPerSeat) return shut(CLOSE.tryLater);
    const connection = new BoardConnection(channel, seat, ticket.facet, this.#now);
    const about = { way: channel.kind, board: boardName(room.address), seat };
    const began = performance.now();
    channel.onClose(() => {
      room.readers.leave(connection);
      this.#options.onLine?.({ what: 'closed', ...about, ms: Math.round(performance.now() - began) });
    });
    channel.onMessage((message) => room.receive(connection, message));
    room.join(connection);
    this.#options.onLine?.({ what: 'opened', ...about });
    for (const message of early.splice(0)) room.receive(connection, message);
  }

  async #admit({
    secret,
    board,
    epoch = null,
  }: Ticket): Promise<{ room: Room; seat: SeatId } | { close: CloseCode }> {
    if (this.#closing) return { close: CLOSE.restarting };
    const { sessions, epoch: own } = this.#options;
    // Merging newer data into a restored backup would bring back what nobody owns any more, under other people's ids. Asked
    // before the secret: who came after that backup was made is as unknown to it as their seat.
    if (epoch !== null && own !== undefined && epoch !== own) return { close: CLOSE.otherData };
    const found = await sessions.authenticate(secret);
    if (found === null) return { close: CLOSE.unauthorised };
    const seat = found.seat.id;
    const address = parseBoardName(board);
    if (address === null || address.session !== found.live.state.id) return { close: CLOSE.unknownBoard };
    const before = standing(found.live.state, seat, address, this.#now());
    if (!before.ok) return before;
    const kind = activityOf(found.live.state, address.activity)?.kind;
    if (kind === undefined) return { close: CLOSE.unknownBoard };
    if (this.#now() < this.#coolUntil) return { close: CLOSE.tryLater };
    try {
      const room = await this.#freshRoom(address, kind);
      // Loading took a while: the stage may have changed.
      const after = standing(sessions.peek(address.session)?.state ?? null, seat, address, this.#now());
      if (this.#closing) return { close: CLOSE.restarting };
      return after.ok ? { room, seat } : after;
    } catch (error) {
      this.#options.onProblem?.({ what: 'load', board, error });
      return { close: CLOSE.cannotSave };
    }
  }

  /** What a client brings from another server is known here by then: its change would otherwise seem to be a stranger's. */
  async #freshRoom(address: BoardAddress, kind: Kind): Promise<Room> {
    for (;;) {
      const room = await this.#rooms.get(address, kind);
      if (this.#elsewhere === null) return room;
      await room.fresh();
      if (this.#rooms.peek(boardName(address)) === room) return room;
    }
  }

  read(address: BoardAddress): Promise<Settled | null> {
    return this.#look(
      address,
      (room) => room.settle(),
      ({ doc, movedAt }, state) => settleBoard(doc, address, state, movedAt),
    );
  }

  contents(address: BoardAddress): Promise<BoardContents | null> {
    return this.#look(
      address,
      (room) => room.contents(),
      ({ doc }, state) => boardContents(doc, address, state),
    );
  }

  /** Looks at a board where it is open, else as it lies on disk. */
  async #look<T>(
    address: BoardAddress,
    atOpen: (room: Room) => T | null,
    onDisk: (loaded: LoadedBoard, state: SessionState) => T | null,
  ): Promise<T | null> {
    const live = await this.#options.sessions.get(address.session);
    const kind = live === null ? undefined : activityOf(live.state, address.activity)?.kind;
    if (live === null || kind === undefined) return null;
    const open = this.#rooms.peek(boardName(address));
    if (open !== null) {
      if (this.#elsewhere !== null) await open.fresh();
      return atOpen(open);
    }
    const stream = boardStream(address.session, boardName(address));
    const loaded = await readBoard(this.#options.log, stream, kind);
    if (loaded === null) return null;
    // Reading took a while: what lies under the board may have changed.
    const { state } = this.#options.sessions.peek(address.session) ?? live;
    this.#elsewhere?.known(boardName(address), loaded.seq);
    const found = onDisk(loaded, state);
    loaded.doc.destroy();
    return found;
  }

  onSettled(listener: (address: BoardAddress, settled: Settled) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  connections(session: SessionId): Map<SeatId, number> {
    const counts = new Map<SeatId, number>();
    for (const room of this.#rooms.ofSession(session)) {
      for (const { seat } of room.readers) counts.set(seat, (counts.get(seat) ?? 0) + 1);
    }
    return counts;
  }

  loaded(): number {
    return this.#rooms.size;
  }

  standing(): BoardsNow {
    const connections = { websocket: 0, polling: 0 };
    const unread = { all: 0, most: 0 };
    let waiting = 0;
    for (const room of this.#rooms.open()) {
      waiting += room.waiting;
      for (const { channel } of room.readers) {
        connections[channel.kind]++;
        unread.all += channel.bufferedAmount;
        unread.most = Math.max(unread.most, channel.bufferedAmount);
      }
    }
    return { loaded: this.#rooms.size, connections, waiting, unread };
  }

  openIn(session: SessionId): string[] {
    return [...this.#rooms.ofSession(session)].map((room) => boardName(room.address));
  }

  look(seqs: ReadonlyMap<string, number>, wait: boolean): void {
    for (const [board, seq] of seqs) this.#elsewhere?.look(board, seq, wait);
  }

  forget(session: SessionId): void {
    this.#elsewhere?.forget(session);
  }

  leaveSession(session: SessionId): Promise<void> {
    return this.#rooms.leaveSession(session, CLOSE.unauthorised);
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#sweep);
    this.#stopListening();
    await this.#rooms.shut(CLOSE.restarting);
  }
}
