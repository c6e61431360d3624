import type { SeatId } from '@facet/shared/session/state.ts';
import * as Y from 'yjs';
import type { Database } from './database.ts';
import type { Pages } from './livePages.ts';

/** Why work was refused for good. */
export type Why =
  /** The step had closed before it could be saved. */
  | 'closed'
  /** The board, or this seat's share of it, was full. */
  | 'full'
  /** The server did not take it: not well-formed to it, or another's. */
  | 'refused'
  /** The board is no longer there. */
  | 'gone'
  /** An older copy of the server's data took the place of those that it was made in. */
  | 'otherData';

/** What this device keeps of one board for one seat, by one page load. */
export interface Head {
  key: string;
  seat: SeatId;
  board: string;
  page: string;
  /** Changes in it that no server has confirmed. */
  unsaved: number;
  /** How many rows hold it. */
  rows: number;
  at: number;
  /** The epoch of the server's data that this copy began in; null where it was not known. */
  epoch: string | null;
  /** Set where its changes were refused for good: it is shown to its owner and never sent. */
  refused: Why | null;
  /** Its owner has been shown it. */
  seen: boolean;
}

/** A board as this device kept it: rows are Yjs updates, each resting on those before it. */
export interface Kept {
  head: Head;
  rows: Uint8Array[];
  /** The page that kept it is gone, so it is whoever's who loads it; otherwise it may only be read. */
  left: boolean;
}

/** Refused work, one row of bytes. */
export interface Refused {
  seat: SeatId;
  board: string;
  unsaved: number;
  why: Why;
  seen: boolean;
  state: Uint8Array;
}

const ASIDE = 'aside';
export const keyOf = (seat: SeatId, board: string, page: string): string => `${seat}|${board}|${page}`;
export const rowsOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

/**
 * What this device keeps for its seats, so that unsaved work outlives a reload and a board can be seen without a network.
 * One page writes only its own entries; those of pages that are gone are taken over by the next page that opens the board.
 * Nothing here rejects: where the browser cannot keep anything, all of it does nothing and says so.
 */
export class Outbox {
  readonly database: Database;
  readonly pages: Pages;
  readonly #wiped = new Map<SeatId, Promise<number>>();
  readonly #over = new Set<string>();

  constructor(database: Database, pages: Pages) {
    this.database = database;
    this.pages = pages;
  }

  /** A seat that was given up: nothing of it may be written again. */
  isWiped(seat: SeatId): boolean {
    return this.#wiped.has(seat);
  }

  /** Somebody sits in this seat (again). */
  welcome(seat: SeatId): void {
    this.#wiped.delete(seat);
  }

  /** What this device has of a board in `epoch` is not to be gone on with: the server has said that its data are others. */
  isOver(seat: SeatId, board: string, epoch: string): boolean {
    return this.#over.has(keyOf(seat, board, epoch));
  }

  /** Nothing of a board in `epoch` is loaded again on this page, also where the device cannot take it away. */
  end(seat: SeatId, board: string, epoch: string): void {
    this.#over.add(keyOf(seat, board, epoch));
  }

  /** All heads of a seat. */
  async heads(seat: SeatId): Promise<Head[]> {
    const done = await this.database.transact('readonly', (tx) => {
      const request = tx.objectStore('heads').index('seat').getAll(seat) as IDBRequest<Head[]>;
      return () => request.result;
    });
    return done.ok && !this.isWiped(seat) ? done.value : [];
  }

  /**
   * What there is of a board that this page may go on with: its own, what pages that are gone have left, and plain copies
   * of other tabs. What another open tab has not yet had saved is that tab's to send.
   */
  async load(seat: SeatId, board: string): Promise<Kept[]> {
    const heads = (await this.heads(seat)).filter((h) => h.board === board && h.refused === null);
    const found: { head: Head; left: boolean }[] = [];
    for (const head of heads) {
      const own = head.page === this.pages.page;
      const left = !own && !(await this.pages.alive(head.page));
      if (own || left || head.unsaved === 0) found.push({ head, left });
    }
    if (found.length === 0) return [];
    const done = await this.database.transact('readonly', (tx) => {
      const requests = found.map(({ head, left }) => ({
        left,
        head: tx.objectStore('heads').get(head.key) as IDBRequest<Head | undefined>,
        rows: tx.objectStore('rows').getAll(rowsOf(head.key)) as IDBRequest<Uint8Array[]>,
      }));
      return () => requests.map(({ left, head, rows }) => ({ left, head: head.result, rows: rows.result }));
    });
    if (!done.ok || this.isWiped(seat)) return [];
    // Another tab may have gone on since its head was read: what it has not had saved by now is its own to send.
    return done.value.flatMap(({ head, rows, left }) =>
      head === undefined || (!left && head.page !== this.pages.page && head.unsaved > 0)
        ? []
        : [{ head, rows, left }],
    );
  }

  /** Boards with work that pages which are gone have left unsaved. */
  async waiting(seat: SeatId): Promise<string[]> {
    const boards = new Set<string>();
    for (const head of await this.heads(seat)) {
      if (head.refused !== null || head.unsaved === 0 || head.page === this.pages.page) continue;
      if (!(await this.pages.alive(head.page))) boards.add(head.board);
    }
    return [...boards];
  }

  /**
   * Turns the entries `keys` of a board into refused work, with what was refused of it before; one step, so that it is
   * neither sent again nor lost. True where the device has kept it.
   */
  async refuse(work: Refused, keys: readonly string[]): Promise<boolean> {
    const { seat, board } = work;
    if (this.isWiped(seat)) return false;
    const key = keyOf(seat, board, ASIDE);
    const done = await this.database.transact('readwrite', (tx) => {
      const [heads, rows] = [tx.objectStore('heads'), tx.objectStore('rows')];
      for (const gone of keys) {
        heads.delete(gone);
        rows.delete(rowsOf(gone));
      }
      const before = heads.get(key) as IDBRequest<Head | undefined>;
      const bytes = rows.get([key, 0]) as IDBRequest<Uint8Array | undefined>;
      bytes.onsuccess = () => {
        const state = bytes.result === undefined ? work.state : Y.mergeUpdates([bytes.result, work.state]);
        const unsaved = work.unsaved + (before.result?.unsaved ?? 0);
        const head: Head = {
          key,
          seat,
          board,
          page: ASIDE,
          unsaved,
          rows: 1,
          at: Date.now(),
          epoch: null,
          refused: work.why,
          seen: false,
        };
        heads.put(head);
        rows.put(state, [key, 0]);
      };
      return () => undefined;
    });
    return done.ok;
  }

  /** Refused work that its owner may still have to be shown. */
  async refused(seat: SeatId): Promise<Refused[]> {
    const heads = (await this.heads(seat)).filter((h) => h.refused !== null);
    if (heads.length === 0) return [];
    const done = await this.database.transact('readonly', (tx) => {
      const requests = heads.map((head) => ({
        head,
        state: tx.objectStore('rows').get([head.key, 0]) as IDBRequest<Uint8Array | undefined>,
      }));
      return () => requests.map(({ head, state }) => ({ head, state: state.result }));
    });
    if (!done.ok || this.isWiped(seat)) return [];
    return done.value.flatMap(({ head: { board, unsaved, refused, seen }, state }) =>
      refused === null || state === undefined ? [] : [{ seat, board, unsaved, why: refused, seen, state }],
    );
  }

  /** Its owner has seen the refused work of a board. */
  async see(seat: SeatId, board: string): Promise<void> {
    await this.database.transact('readwrite', (tx) => {
      const heads = tx.objectStore('heads');
      const head = heads.get(keyOf(seat, board, ASIDE)) as IDBRequest<Head | undefined>;
      head.onsuccess = () => head.result !== undefined && void heads.put({ ...head.result, seen: true });
      return () => undefined;
    });
  }

  /** The refused work of a board went in after all, or its owner lets it go. */
  dropRefused(seat: SeatId, board: string): Promise<void> {
    return this.remove([keyOf(seat, board, ASIDE)]);
  }

  /** Forgets entries. */
  async remove(keys: readonly string[]): Promise<void> {
    await this.database.transact('readwrite', (tx) => {
      for (const key of keys) {
        tx.objectStore('heads').delete(key);
        tx.objectStore('rows').delete(rowsOf(key));
      }
      return () => undefined;
    });
  }

  /** Forgets all that this device keeps for a seat, for good. True where nothing is left. */
  async wipe(seat: SeatId): Promise<boolean> {
    const before = this.lost(seat);
    const wiped = this.#wipeWhere((other) => other === seat);
    // A seat may be given up twice over: by its owner, and by the server's goodbye.
    this.#wiped.set(
      seat,
      wiped.then(async (lost) => (await before) + (lost ?? 0)),
    );
    return (await wiped) !== null;
  }

  /** How many changes no server had confirmed when a seat was last wiped; 0 where it was not, or nobody can tell. */
  async lost(seat: SeatId): Promise<number> {
    return (await this.#wiped.get(seat)) ?? 0;
  }

  /** Forgets what is kept for seats that this device no longer holds: a wipe may have been cut short. */
  async sweep(held: ReadonlySet<SeatId>): Promise<boolean> {
    return (await this.#wipeWhere((seat) => !held.has(seat))) !== null;
  }

  /** How many unconfirmed changes went; null where the device could not take them away. */
  async #wipeWhere(goes: (seat: SeatId) => boolean): Promise<number | null> {
    const done = await this.database.transact('readwrite', (tx) => {
      let lost = 0;
      const [heads, rows, sessions] = [
        tx.objectStore('heads'),
        tx.objectStore('rows'),
        tx.objectStore('sessions'),
      ];
      const all = heads.getAll() as IDBRequest<Head[]>;
      all.onsuccess = () => {
        for (const { seat, key, unsaved, refused } of all.result) {
          if (!goes(seat)) continue;
          if (refused === null) lost += unsaved;
          heads.delete(key);
          rows.delete(rowsOf(key));
        }
      };
      const seats = sessions.getAllKeys();
      seats.onsuccess = () => {
        for (const seat of seats.result) if (typeof seat === 'string' && goes(seat)) sessions.delete(seat);
      };
      return () => lost;
    });
    return done.ok ? done.value : null;
  }
}
