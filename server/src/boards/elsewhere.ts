import { boardName, parseBoardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { peopleIn } from '@facet/shared/results/scene.ts';
import type { SessionId, SessionState } from '@facet/shared/session/state.ts';
import type { Message } from '../bus/messages.ts';
import type { Others } from '../bus/others.ts';
import type { Settled } from './digest.ts';
import type { Rooms } from './rooms.ts';
import { Outgoing, type SharedRoom } from './sharedRoom.ts';

interface Options {
  others: Others;
  rooms: () => Rooms;
  /** Reads a board as it lies on disk. */
  read: (address: BoardAddress) => Promise<Settled | null>;
  onSettled: (address: BoardAddress, settled: Settled) => void;
  onProblem: (board: string, error: unknown) => void;
}

/** Longer ones are read by whoever wants them. */
const SETTLED_CHARS = 100_000;
/** Longer ones are read by whoever has the board open. */
const RECORDS_BYTES = 64 * 1024;

/**
 * Boards as other servers have them: what they wrote goes to the rooms that are open here, what lies on boards that are
 * not goes to whoever watches them. What was not heard is read from the log.
 */
export class BoardsElsewhere {
  readonly #options: Options;
  /** The seq up to which boards that are not open here are known to those who watch. */
  readonly #known = new Map<string, number>();
  /** What a look found and nobody had told of yet. */
  readonly #late = new Map<string, number>();
  #reading: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
    const { others, rooms } = options;
    others.onHeard((session, message, from) => this.#heard(session, message, from));
    others.onOpened((session, boards) => {
      for (const board of boards) {
        const room = rooms().peek(board);
        if (room === null) continue;
        // What was saved while that server read the board, it may have missed.
        others.tell(session, { kind: 'board', board, seq: room.seq, records: [] });
        room.awareness.tellAll();
      }
    });
    others.onGone((session, server) => {
      for (const room of rooms().ofSession(session)) room.awareness.hear(server, null);
    });
  }

  /** What a room tells the others. */
  roomOf(address: BoardAddress): Omit<SharedRoom, 'order'> {
    const { others } = this.#options;
    const { session } = address;
    const board = boardName(address);
    return {
      outgoing: new Outgoing((records) => {
        const last = records.at(-1);
        if (last === undefined || !others.haveOpen(session, board)) return;
        const bytes = records.reduce((sum, { data }) => sum + data.length, 0);
        const told = bytes > RECORDS_BYTES ? [] : records;
        others.tell(session, { kind: 'board', board, seq: last.seq, records: told });
      }),
      awareness(entries) {
        if (others.haveOpen(session, board)) others.tell(session, { kind: 'awareness', board, entries });
      },
    };
  }

  /** A board that is open here was settled; `seq` where it was written here. */
  settledHere(address: BoardAddress, settled: Settled, seq: number | null): void {
    const { others } = this.#options;
    // Where it is open they heard of each edit, and settle it themselves.
    if (seq === null || !others.lackOpen(address.session, boardName(address))) return;
    const short = JSON.stringify(settled).length <= SETTLED_CHARS;
    others.tell(address.session, {
      kind: 'settled',
      board: boardName(address),
      seq,
      settled: short ? settled : null,
    });
  }

  /** Whoever watches knows the board as it is at this seq. */
  known(board: string, seq: number): void {
    this.#known.set(board, Math.max(seq, this.#known.get(board) ?? 0));
  }

  forget(session: SessionId): void {
    for (const seqs of [this.#known, this.#late])
      for (const board of seqs.keys()) if (board.startsWith(`${session}/`)) seqs.delete(board);
  }

  #heard(session: SessionId, message: Message, from: string): void {
    if (message.kind !== 'board' && message.kind !== 'settled' && message.kind !== 'awareness') return;
    const { board } = message;
    const address = parseBoardName(board);
    if (address === null || address.session !== session) return;
    const room = this.#options.rooms().peek(board);
    if (room === null) {
      if (message.kind === 'settled') this.#settledThere(address, message.seq, message.settled);
    } else if (message.kind === 'awareness') room.awareness.hear(from, message.entries);
    else room.hear(message.kind === 'board' ? message.records : [], message.seq);
  }

  #settledThere(address: BoardAddress, seq: number, settled: Settled | null): void {
    const board = boardName(address);
    if (seq <= (this.#known.get(board) ?? 0)) return;
    if (settled === null) return this.#readSoon(address, seq);
    this.#known.set(board, seq);
    this.#options.onSettled(address, settled);
  }

  /** Where the log has more of a board than is known here. `wait`: whoever wrote it may be about to tell. */
  look(board: string, seq: number, wait: boolean): void {
    const room = this.#options.rooms().peek(board);
    if (room !== null) return room.hear([], seq);
    const known = this.#known.get(board) ?? 0;
    if (seq <= known) return;
    const late = this.#late.get(board) ?? 0;
    this.#late.set(board, seq);
    if (wait && late <= known) return;
    const address = parseBoardName(board);
    if (address !== null) this.#readSoon(address, seq);
  }

  /** One after the other: many may have changed while nothing was heard. */
  #readSoon(address: BoardAddress, seq: number): void {
    const board = boardName(address);
    this.#reading = this.#reading.then(async () => {
      if (seq <= (this.#known.get(board) ?? 0)) return;
      try {
        const settled = await this.#options.read(address);
        this.known(board, seq);
        if (settled !== null) this.#options.onSettled(address, settled);
      } catch (error) {
        this.#options.onProblem(board, error);
      }
    });
  }
}

/** The boards of a session that somebody may have been at. */
export const boardsOf = (state: SessionState): BoardAddress[] =>
  state.agenda.flatMap(({ id: activity, stage, leftAt, groups }): BoardAddress[] => {
    if (stage.at === 'waiting' && Object.keys(leftAt).length === 0) return [];
    const at = { session: state.id, activity };
    return [
      { ...at, scope: 'whole', owner: '' },
      ...groups.map((g): BoardAddress => ({ ...at, scope: 'group', owner: g.id })),
      ...peopleIn(state).map((owner): BoardAddress => ({ ...at, scope: 'individual', owner })),
    ];
  });
