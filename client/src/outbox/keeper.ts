import type { SeatId } from '@facet/shared/session/state.ts';
import * as Y from 'yjs';
import { keyOf, rowsOf, type Head, type Kept, type Outbox, type Why } from './outbox.ts';

/** What is read from this device, and so is no change made on this page. */
export const FROM_DEVICE = Symbol('from this device');

/** After so many rows the entry is written anew as one. */
const ROWS = 40;
/** A copy for looking at without a network may lag behind by this much; unsaved work is written at once. */
const COPY_MS = 1500;
const AGAIN_MS = 5000;

interface KeeperOptions {
  outbox: Outbox;
  seat: SeatId;
  board: string;
  doc: Y.Doc;
  /** Changes of this page, recovered ones included, that no server has confirmed. */
  unsaved: () => number;
  /** Whether to keep a copy also of what is saved; otherwise only unsaved work is kept. */
  copies: boolean;
  /** The epoch of the server's data that the document began in. */
  epoch: () => string | null;
  /** Called when it turns out that unsaved work is on the device, or is not. */
  onKept: (kept: boolean) => void;
}

/**
 * Keeps one open board on the device: the whole of it, and how many of its changes are not known to be saved. Rows only
 * ever add to those before them, so that whatever was written last can be read. One write after the other, each awaited;
 * what could not be written is tried again.
 */
export class Keeper {
  readonly #o: KeeperOptions;
  readonly #key: string;
  /** Entries of pages that are gone; they go when what was in them is written here. */
  #adopted: string[] = [];
  #rows = 0;
  #vector: Uint8Array | undefined;
  #dirty = false;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stopped = false;

  constructor(options: KeeperOptions) {
    this.#o = options;
    this.#key = keyOf(options.seat, options.board, options.outbox.pages.page);
  }

  /**
   * Puts what this device has of the board into the document, and gives how many changes of it are not known to be saved
   * and the epoch of the data it began in; null where there is nothing. `now` is the server's epoch as far as it is known.
   * Copies of two epochs never come together: what pages that are gone left of another epoch comes first, for the server
   * to turn away, and the rest when the board is opened again.
   */
  async load(now: string | null): Promise<{ unsaved: number; epoch: string | null } | null> {
    const { outbox, seat, board, doc } = this.#o;
    // What was kept before epochs were says none: it goes with whatever there is.
    const epochOf = ({ head }: Kept): string | null => head.epoch ?? now;
    const all = (await outbox.load(seat, board))
      .filter((kept) => !outbox.isOver(seat, board, epochOf(kept) ?? ''))
      .toSorted((a, b) => b.head.at - a.head.at);
    const first = all.find((kept) => kept.left && epochOf(kept) !== now) ?? all[0];
    if (first === undefined) return null;
    const epoch = epochOf(first);
    const found = all.filter((kept) => epochOf(kept) === epoch);
    let unsaved = 0;
    let any = false;
    for (const kept of found) {
      const sound = whole(kept);
      if (sound === null) continue;
      Y.applyUpdate(doc, sound, FROM_DEVICE);
      unsaved += kept.head.unsaved;
      any = true;
    }
    this.#adopted = found.filter((kept) => kept.left).map((kept) => kept.head.key);
    return any ? { unsaved, epoch } : null;
  }

  /** The document or what is saved of it has changed. */
  changed(): void {
    if (this.#stopped) return;
    this.#dirty = true;
    if (this.#o.unsaved() > 0) this.#soon(0);
    else if (this.#o.copies || this.#rows > 0 || this.#adopted.length > 0) this.#soon(COPY_MS);
  }

  /** Writes what is due now; resolves when that has been done or has failed. */
  async flush(): Promise<void> {
    this.#soon(0);
    await this.#running;
  }

  /** What there is of this epoch is not loaded again on this page. */
  end(): void {
    const { outbox, seat, board, epoch } = this.#o;
    outbox.end(seat, board, epoch() ?? '');
  }

  /** Gives up what is not saved: it becomes refused work on this device. */
  async refuse(state: Uint8Array, unsaved: number, why: Why): Promise<void> {
    const { outbox, seat, board } = this.#o;
    this.stop();
    await this.#running;
    await outbox.refuse({ seat, board, unsaved, why, seen: false, state }, [this.#key, ...this.#adopted]);
  }

  /** This seat has no right to the board any more: no copy of it stays. */
  async forget(): Promise<void> {
    this.stop();
    await this.#running;
    await this.#o.outbox.remove([this.#key, ...this.#adopted]);
  }

  /** Nothing more is written. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #soon(ms: number): void {
    if (ms > 0) {
      this.#timer ??= setTimeout(() => this.#soon(0), ms);
      return;
    }
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#stopped && this.#dirty) this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  async #run(): Promise<void> {
    while (this.#dirty && !this.#stopped) {
      this.#dirty = false;
      const ok = await this.#write();
      if (!ok) this.#dirty = true;
      if (this.#stopped) return;
      this.#o.onKept(!this.#dirty);
      if (!ok) {
        this.#timer ??= setTimeout(() => this.#soon(0), AGAIN_MS);
        return;
      }
    }
  }

  async #write(): Promise<boolean> {
    const { outbox, seat, board, doc, copies } = this.#o;
    if (outbox.isWiped(seat)) return false;
    const adopted = this.#adopted;
    let written: { rows: number; vector: Uint8Array } | undefined;
    const done = await outbox.database.transact('readwrite', (tx) => {
      const [heads, rows] = [tx.objectStore('heads'), tx.objectStore('rows')];
      const before = heads.get(this.#key) as IDBRequest<Head | undefined>;
      before.onsuccess = () => {
        // Everything is read in this one turn, so that what is written is one moment of the board.
        const unsaved = this.#o.unsaved();
        for (const key of adopted) {
          heads.delete(key);
          rows.delete(rowsOf(key));
        }
        if (unsaved === 0 && !copies) {
          heads.delete(this.#key);
          rows.delete(rowsOf(this.#key));
          written = { rows: 0, vector: new Uint8Array() };
          return;
        }
        // Somebody may have cleared this site's data: rows that rest on nothing would be worth nothing.
        const goesOn =
          unsaved > 0 && this.#rows > 0 && this.#rows < ROWS && before.result?.rows === this.#rows;
        const from = goesOn ? this.#rows : 0;
        if (!goesOn) rows.delete(rowsOf(this.#key));
        rows.put(Y.encodeStateAsUpdate(doc, goesOn ? this.#vector : undefined), [this.#key, from]);
        const head: Head = {
          key: this.#key,
          seat,
          board,
          page: outbox.pages.page,
          unsaved,
          rows: from + 1,
          at: Date.now(),
          epoch: this.#o.epoch(),
          refused: null,
          seen: false,
        };
        heads.put(head);
        written = { rows: from + 1, vector: Y.encodeStateVector(doc) };
      };
      return () => written;
    });
    if (!done.ok || done.value === undefined) return false;
    this.#rows = done.value.rows;
    this.#vector = done.value.vector;
    this.#adopted = this.#adopted.filter((key) => !adopted.includes(key));
    return true;
  }
}

/**
 * One update of all in the rows that rests on something; null where nothing can be read. What hangs in the air is left
 * out, or the server would take all of it for a gap: it is another's that this page had not heard enough of.
 */
function whole({ rows }: Kept): Uint8Array | null {
  const doc = new Y.Doc();
  let any = false;
  for (const row of rows) {
    try {
      Y.applyUpdate(doc, row);
      any = true;
    } catch {
      // A damaged row costs itself and what rests on it.
    }
  }
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const sound = any ? Y.encodeStateAsUpdate(doc) : null;
  doc.destroy();
  return sound;
}
