import { DatabaseSync } from 'node:sqlite';
import {
  CannotSaveError,
  type AppendOptions,
  type Log,
  type LogRecord,
  type NewRecord,
  type Stream,
} from '../port.ts';
import { readStream } from './readStream.ts';
import { checkVersion, migrate } from './schema.ts';
import { SqliteWriter } from './writer.ts';

export interface SqliteLogOptions {
  /** The database file; `-wal` and `-shm` lie beside it. */
  path: string;
  /** A record whose checksum is wrong was left out of a read. */
  onDamage?: (damage: { stream: string; seq: number }) => void;
  /** How long each commit took, in milliseconds, and how many appends it held. */
  onCommit?: (ms: number, appends: number) => void;
  /** The disk failed in a way after which nothing may be called saved: stop the process and look. */
  onBroken?: (error: unknown) => void;
  /** Least time between two commits under load. */
  gapMs?: number;
  busyTimeoutMs?: number;
}

interface Queued {
  stream: Stream;
  records: readonly NewRecord[];
  options: AppendOptions;
  resolve: (seq: number) => void;
  reject: (error: unknown) => void;
}

/** Opens the log on a SQLite file, making or upgrading it as need be. */
export function openSqliteLog(options: SqliteLogOptions): Log {
  const db = new DatabaseSync(options.path, { timeout: options.busyTimeoutMs ?? 2000 });
  try {
    checkVersion(String(db.prepare('SELECT sqlite_version() AS v').get()?.['v']));
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    db.exec('PRAGMA wal_autocheckpoint = 6000; PRAGMA foreign_keys = ON');
    migrate(db, Date.now());
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
  #lastCommit = 0;
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

  /** At the end of this turn when idle; under load no closer than `gapMs` to the last commit. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const wait = this.#lastCommit + (this.#options.gapMs ?? 8) - performance.now();
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
      this.#lastCommit = performance.now();
      for (const { reject } of queue)
        reject(new CannotSaveError('The log could not be written', { cause: error }));
      return;
    }
    this.#lastCommit = performance.now();
    this.#options.onCommit?.(this.#lastCommit - start, queue.length);
    for (const [i, { resolve, reject }] of queue.entries()) {
      const outcome = outcomes[i];
      if (typeof outcome === 'number') resolve(outcome);
      else reject(outcome);
    }
  }

  #noteFailure(error: unknown): void {
    const SQLITE_IOERR = 10;
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
    if ((code & 0xff) !== SQLITE_IOERR || this.#broken !== null) return;
    this.#broken = error;
    this.#options.onBroken?.(error);
  }

  /** Runs after everything that was appended before it. */
  async #now<T>(work: () => T): Promise<T> {
    this.#flush();
    return await Promise.resolve(work());
  }

  read(stream: Stream, after = 0): Promise<LogRecord[]> {
    const onDamage = (seq: number) => this.#options.onDamage?.({ stream: stream.name, seq });
    return this.#now(() => readStream(this.#db, stream, after, onDamage));
  }

  async compact(stream: Stream, upTo: number, snapshot: NewRecord): Promise<void> {
    await this.#write(() => this.#writer.compact(stream, upTo, snapshot));
  }

  find(key: string): Promise<string | null> {
    return this.#now(() => this.#writer.find(key));
  }

  sessions(): Promise<string[]> {
    return this.#now(() =>
      this.#db
        .prepare('SELECT session FROM streams GROUP BY session ORDER BY min(id) DESC')
        .all()
        .map((row) => String(row['session'])),
    );
  }

  async erase(session: string): Promise<void> {
    await this.#write(() => this.#writer.erase(session));
    // Erased pages live on in the write-ahead log until it is cut to nothing.
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
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
