/** Tables of the device's own store. `heads` says of each kept board what `rows` hold; `sessions` is one row a seat. */
export const TABLES = ['heads', 'rows', 'sessions'] as const;

/** What came of a piece of work; `full` where the browser had no room left. */
export type Done<T> = { ok: true; value: T } | { ok: false; full: boolean };

const NAME = 'facet';
const VERSION = 1;
/** Some browsers never answer after they have slept: nobody waits longer than this. */
const PATIENCE_MS = 3000;

class Slow extends Error {}

/**
 * The device's own IndexedDB. Best effort by nature: a browser may have none, have it switched off, run out of room or
 * close it after sleep. So nothing here ever rejects or throws; whoever writes is told whether it is written.
 */
export class Database {
  readonly #factory: () => IDBFactory | undefined;
  readonly #patience: number;
  #open: Promise<IDBDatabase> | null = null;

  constructor(factory: () => IDBFactory | undefined, patience: number = PATIENCE_MS) {
    this.#factory = factory;
    this.#patience = patience;
  }

  /**
   * Does `work` in one transaction and gives what its answer says once all of it is in place. A database that was closed
   * under us is opened anew, once.
   */
  async transact<T>(mode: IDBTransactionMode, work: (tx: IDBTransaction) => () => T): Promise<Done<T>> {
    for (let attempt = 0; ; attempt++) {
      try {
        return { ok: true, value: await this.#patiently(this.#attempt(mode, work)) };
      } catch (error) {
        const full = nameOf(error) === 'QuotaExceededError';
        this.#drop();
        if (full || attempt > 0 || error instanceof Slow) return { ok: false, full };
      }
    }
  }

  /** Lets go of the database, so that it can be deleted. */
  close(): void {
    this.#drop();
  }

  async #attempt<T>(mode: IDBTransactionMode, work: (tx: IDBTransaction) => () => T): Promise<T> {
    const db = await (this.#open ??= this.#begin());
    return new Promise<T>((resolve, reject) => {
      const tx = db.transaction(TABLES, mode);
      const answer = work(tx);
      tx.oncomplete = () => {
        try {
          resolve(answer());
        } catch (error) {
          reject(error);
        }
      };
      tx.onabort = () => reject(tx.error ?? new Error('aborted'));
    });
  }

  #begin(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      // Reading the property alone throws where storage is off.
      const factory = this.#factory();
      if (factory === undefined) throw new Error('no IndexedDB');
      const request = factory.open(NAME, VERSION);
      request.onupgradeneeded = () => {
        const db = request.result;
        db.createObjectStore('heads', { keyPath: 'key' }).createIndex('seat', 'seat');
        db.createObjectStore('rows');
        db.createObjectStore('sessions', { keyPath: 'seat' });
      };
      request.onerror = () => reject(request.error ?? new Error('not opened'));
      request.onsuccess = () => {
        const db = request.result;
        const gone = (): void => {
          db.close();
          if (this.#db === db) this.#forget();
        };
        // Another tab clears the site's data, or the browser has closed it by itself.
        db.onversionchange = gone;
        db.onclose = gone;
        this.#db = db;
        resolve(db);
      };
    });
  }

  #db: IDBDatabase | null = null;

  #forget(): void {
    this.#db = null;
    this.#open = null;
  }

  #drop(): void {
    this.#db?.close();
    this.#forget();
  }

  async #patiently<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slow = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Slow('no answer')), this.#patience);
    });
    try {
      return await Promise.race([work, slow]);
    } finally {
      clearTimeout(timer);
    }
  }
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
