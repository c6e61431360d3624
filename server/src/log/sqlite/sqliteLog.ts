import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CannotSaveError,
  type AppendOptions,
  type Erasure,
  type Log,
  type LogRecord,
  type NewRecord,
  type Rewrite,
  type Stream,
} from '../port.ts';
import { readStream } from './readStream.ts';
import { beginEpoch, checkVersion, migrate, readEpoch } from './schema.ts';
import { SqliteWriter } from './writer.ts';

export interface SqliteLogOptions {
  /** The database file; `-wal` and `-shm` lie beside it. */
  path: string;
  /** `DELETE` keeps all of it in one file, for a copy that nobody serves. */
  journal?: 'WAL' | 'DELETE';
  /** A record whose checksum is wrong was marked in a read. */
  onDamage?: (damage: { stream: string; seq: number }) => void;
  /** How long each commit took, in milliseconds, and how many appends it held. */
  onCommit?: (ms: number, appends: number) => void;
  /** The disk failed in a way after which nothing may be called saved: stop the process and look. */
  onBroken?: (error: unknown) => void;
  /** Under load commits begin at least so far apart. */
  everyMs?: number;
  busyTimeoutMs?: number;
}

interface Queued {
  stream: Stream;
  records: readonly NewRecord[];
  options: AppendOptions;
  resolve: (seq: number) => void;
  reject: (error: unknown) => void;
}

/** SQLite's code for an input or output error, whatever its kind. */
const IOERR = 10;
/** Those that say only that there is no room (for the shared index, or memory): nothing was written, so nothing can be lost. */
const NO_ROOM: ReadonlySet<number> = new Set([3082, 4618, 4874, 5386]);
const RETRY_MS = 50;
/** Each commit costs a sync to disk: fewer, larger ones spare a fifteenth of a server's work, but all wait for the next one. */
const EVERY_MS = 11;
/** However slow the disk is, other work has a turn in between. */
const REST_MS = 4;
const BUSY_MS = 2000;

/** Opens the log on a SQLite file, making or upgrading it as need be. */
export function openSqliteLog(options: SqliteLogOptions): Log {
  const db = new DatabaseSync(options.path, { timeout: options.busyTimeoutMs ?? BUSY_MS });
  try {
    checkVersion(String(db.prepare('SELECT sqlite_version() AS v').get()?.['v']));
    db.exec(
      `PRAGMA journal_mode = ${options.journal ?? 'WAL'}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON`,
    );
    db.exec('PRAGMA wal_autocheckpoint = 6000; PRAGMA foreign_keys = ON');
    migrate(db, Date.now());
    if (options.journal !== 'DELETE') beginEpoch(db);
    return new SqliteLog(db, options);
  } catch (error) {
    db.close();
    throw error;
  }
}

class SqliteLog implements Log {
  readonly #db: DatabaseSync;
  readonly #options: SqliteLogOptions;
  readonly #writer: SqliteWriter;
  #queue: Queued[] = [];
  #scheduled = false;
  #commitAgainAt = 0;
  /** Set once a sync to disk has failed: the kernel may have dropped the pages, so a retry would report a lie. */
  #broken: unknown = null;
  #closed = false;

  constructor(db: DatabaseSync, options: SqliteLogOptions) {
    this.#db = db;
    this.#options = options;
    this.#writer = new SqliteWriter(db);
  }

  append(stream: Stream, records: readonly NewRecord[], options: AppendOptions = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#broken !== null) {
        reject(new CannotSaveError('The log takes no more records', { cause: this.#broken }));
        return;
      }
      this.#queue.push({ stream, records, options, resolve, reject });
      this.#schedule();
    });
  }

  /** At the end of this turn when idle; under load a while after the last commit. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const wait = this.#commitAgainAt - performance.now();
    if (wait <= 0) setImmediate(() => this.#flush());
    else setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    this.#scheduled = false;
    const queue = this.#queue;
    if (queue.length === 0) return;
    this.#queue = [];
    const start = performance.now();
    const outcomes: (number | Error)[] = [];
    try {
      this.#writer.transaction(() => {
        for (const { stream, records, options } of queue) {
          outcomes.push(this.#writer.append(stream, records, options));
        }
      });
    } catch (error) {
      this.#noteFailure(error);
      this.#rest(start, queue.length);
      for (const { reject } of queue)
        reject(new CannotSaveError('The log could not be written', { cause: error }));
      return;
    }
    this.#options.onCommit?.(this.#rest(start, queue.length) - start, queue.length);
    for (const [i, { resolve, reject }] of queue.entries()) {
      const outcome = outcomes[i];
      if (typeof outcome === 'number') resolve(outcome);
      else reject(outcome);
    }
  }

  /** Says when the next commit may begin; gives the time, when this one has ended. One that only one asked for is no load. */
  #rest(began: number, appends: number): number {
    const ended = performance.now();
    const everyMs = appends > 1 ? (this.#options.everyMs ?? EVERY_MS) : 0;
    this.#commitAgainAt = Math.max(began + everyMs, ended + REST_MS);
    return ended;
  }

  #noteFailure(error: unknown): void {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
    if ((code & 0xff) !== IOERR || NO_ROOM.has(code) || this.#broken !== null) return;
    this.#broken = error;
    this.#options.onBroken?.(error);
  }

  /** Runs after everything that was appended before it. */
  async #now<T>(work: () => T): Promise<T> {
    this.#flush();
    return await Promise.resolve(work());
  }

  /** The same where what waits changes the answer; the rest is not hurried along, for hundreds may ask at once. */
  #after<T>(changes: (queued: Queued) => boolean, work: () => T): Promise<T> {
    return this.#queue.some(changes) ? this.#now(work) : new Promise((resolve) => resolve(work()));
  }

  read(stream: Stream, after = 0): Promise<LogRecord[]> {
    const onDamage = (seq: number) => this.#options.onDamage?.({ stream: stream.name, seq });
    const work = (): LogRecord[] => readStream(this.#db, stream, after, onDamage);
    return this.#after((queued) => queued.stream.name === stream.name, work);
  }

  lastSeqs(names: readonly string[]): Promise<Map<string, number>> {
    const last = this.#db.prepare(
      `SELECT name, (SELECT max(seq) FROM records WHERE stream = s.id) AS seq
       FROM streams s WHERE name IN (SELECT value FROM json_each(?))`,
    );
    return this.#now(() => {
      const seqs = new Map(names.map((name) => [name, 0]));
      for (const { name, seq } of last.all(JSON.stringify(names))) seqs.set(String(name), Number(seq));
      return seqs;
    });
  }

  async compact(stream: Stream, upTo: number, snapshot: NewRecord): Promise<void> {
    await this.#write(() => this.#writer.compact(stream, upTo, snapshot));
  }

  find(key: string): Promise<string | null> {
    const changes = ({ options: { claim = [], release = [] } }: Queued): boolean =>
      claim.includes(key) || release.includes(key);
    return this.#after(changes, () => this.#writer.find(key));
  }

  sessions(): Promise<string[]> {
    return this.#now(() =>
      this.#db
        .prepare('SELECT session FROM streams GROUP BY session ORDER BY min(id) DESC')
        .all()
        .map((row) => String(row['session'])),
    );
  }

  streams(session: string): Promise<string[]> {
    const all = this.#db.prepare('SELECT name FROM streams WHERE session = ? ORDER BY id');
    return this.#now(() => all.all(session).map((row) => String(row['name'])));
  }

  lastUsed(session: string): Promise<number | null> {
    const last = this.#db.prepare(
      `SELECT max((SELECT at FROM records WHERE stream = s.id ORDER BY seq DESC LIMIT 1)) AS at
       FROM streams s WHERE session = ?`,
    );
    return this.#now(() => {
      const at = last.get(session)?.['at'];
      return typeof at === 'number' ? at : null;
    });
  }

  async erase(session: string, at: number): Promise<void> {
    await this.#write(() => this.#writer.erase(session, at));
    await this.#cutWal();
  }

  async rewrite(session: string, change: Rewrite, at: number): Promise<void> {
    await this.#write(() => this.#writer.rewrite(session, change, at));
    await this.#cutWal();
  }

  erasures(): Promise<Erasure[]> {
    return this.#now(() =>
      this.#db
        .prepare('SELECT session, seat, at FROM erasures ORDER BY at, session, seat')
        .all()
        .map(({ session, seat, at }) => ({
          session: String(session),
          seat: seat === '' ? null : String(seat),
          at: Number(at),
        })),
    );
  }

  async forgetErasures(before: number): Promise<void> {
    await this.#write(() => void this.#db.prepare('DELETE FROM erasures WHERE at < ?').run(before));
  }

  epoch(): Promise<string> {
    return this.#now(() => readEpoch(this.#db));
  }

  /** Erased pages live on in the write-ahead log until it is cut to nothing; a backup that reads keeps it that long. */
  async #cutWal(): Promise<void> {
    const cut = (): boolean => {
      this.#db.exec('PRAGMA busy_timeout = 0');
      try {
        return this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
      } finally {
        this.#db.exec(`PRAGMA busy_timeout = ${this.#options.busyTimeoutMs ?? BUSY_MS}`);
      }
    };
    while (!this.#closed && !cut()) await sleep(RETRY_MS);
  }

  async #write(work: () => void): Promise<void> {
    await this.#now(() => {
      if (this.#closed || this.#broken !== null) throw new CannotSaveError('The log takes no more records');
      try {
        this.#writer.transaction(work);
      } catch (error) {
        this.#noteFailure(error);
        throw new CannotSaveError('The log could not be written', { cause: error });
      }
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#now(() => {
      this.#closed = true;
      this.#db.close();
    });
  }
}
