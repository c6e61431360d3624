import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Board } from '../../boards/connection.ts';
import { openBoard } from '../../boards/connection.ts';
import type { Epochs } from '../../session/epoch.ts';
import { Database } from '../database.ts';
import { Outbox } from '../outbox.ts';
import { FakeLine, type FakeServer } from './fakeServer.ts';

export const BOARD = 's1/a1/group/g1';

// One for all tests of a file: a page listens to them once.
const window = new EventTarget();
const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

/** The parts of a browser that a board needs and Node has not. */
export function stubBrowser(): { wake: () => void } {
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('WebSocket', FakeLine);
  return { wake: () => void window.dispatchEvent(new Event('online')) };
}

/** Lets everything that is under way happen: microtasks, and the database's own turns. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 40; i++) await new Promise((resolve) => setImmediate(resolve));
}

export interface Page {
  board: Board;
  outbox: Outbox;
  /** Ends as a crash or a discarded tab does: nothing more is written or sent. */
  crash: () => void;
}

/** The epoch a session's line has told of. */
export class Hello implements Epochs {
  #epoch: string | null;
  readonly #waiting = new Set<(epoch: string) => void>();

  constructor(epoch: string | null) {
    this.#epoch = epoch;
  }

  tell(epoch: string): void {
    this.#epoch = epoch;
    for (const then of this.#waiting) then(epoch);
    this.#waiting.clear();
  }

  now = (): string | null => this.#epoch;

  next = (then: (epoch: string) => void): (() => void) => {
    if (this.#epoch === null) this.#waiting.add(then);
    else then(this.#epoch);
    return () => void this.#waiting.delete(then);
  };

  isNot = (epoch: string): void => {
    if (this.#epoch === epoch) this.#epoch = null;
  };
}

let servers = 0;

/** One browser: its store, and the pages open in it. */
export class Tablet {
  readonly seat: string;
  readonly pages: Page[] = [];
  /** No write goes in. */
  full = false;
  readonly #factory = new IDBFactory();
  readonly #url: string;
  /** What its pages were told by their session's line. */
  hello = new Hello('e1');
  readonly #alive = new Set<string>();
  #pages = 0;

  constructor(seat: string, server: FakeServer) {
    this.seat = seat;
    this.#url = `ws://server${(servers += 1)}.test`;
    FakeLine.servers.set(new URL(this.#url).host, server);
  }

  /** A store on this browser, as one page of it sees it. */
  outbox(gone: () => boolean = () => false): Outbox {
    const page = `${this.seat}${(this.#pages += 1)}`;
    this.#alive.add(page);
    const database = new Database(() => this.#factory);
    const transact = database.transact.bind(database);
    database.transact = (mode, work) => {
      if (gone()) return new Promise(() => undefined);
      if (mode === 'readwrite' && this.full) return Promise.resolve({ ok: false, full: true });
      return transact(mode, work);
    };
    return new Outbox(database, { page, alive: (other) => Promise.resolve(this.#alive.has(other)) });
  }

  /** A page, or the same page opening the board anew where its store is given. */
  open(board: string = BOARD, same?: Outbox): Page {
    let dead = false;
    const outbox = same ?? this.outbox(() => dead);
    const device = { outbox, seat: this.seat, copies: true };
    const opened = openBoard(board, this.seat, { server: this.#url, device, epochs: this.hello });
    const page: Page = {
      board: opened,
      outbox,
      crash: () => {
        dead = true;
        this.#alive.delete(outbox.pages.page);
        this.pages.splice(this.pages.indexOf(page), 1);
        opened.destroy();
      },
    };
    this.pages.push(page);
    return page;
  }
}
