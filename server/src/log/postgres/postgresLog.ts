import { Pool, type PoolClient } from 'pg';
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
import { checksum } from './checksum.ts';
import { clientConfig, drop, openClient, reasonOf, saidNo } from './connect.ts';
import { eraseSession, rewriteSession } from './erase.ts';
import { LOCKS } from './locks.ts';
import { checkServer, migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { readStream, type Ask } from './readStream.ts';
import { PostgresWriter, type WriterOptions } from './writer.ts';

export interface PostgresLogOptions extends WriterOptions {
  /** A record whose checksum is wrong was marked in a read. */
  onDamage?: (damage: { stream: string; seq: number }) => void;
  /** What went wrong beside what was asked for. */
  onProblem?: (error: unknown) => void;
  /** Tests of the schema's own future give others. */
  migrations?: readonly Migration[];
}

/** A log that several servers write at once. */
export interface PostgresLog extends Log {
  /** Whether it takes appends now. */
  readonly up: boolean;
  /** Does something while no other server does the same; false, and nothing done, where one is at it. */
  alone: (work: () => Promise<void>) => Promise<boolean>;
}

const READERS = 4;
const ASKS = 3;
const RETRY_MS = 100;

/** Opens the log on a Postgres database, making or upgrading it as need be; throws, with a sentence, where that cannot be. */
export async function openPostgresLog(options: PostgresLogOptions): Promise<PostgresLog> {
  const client = await openClient(options.url).catch((error: unknown) => {
    throw new Error(`Postgres could not be opened: ${reasonOf(error)}`, { cause: error });
  });
  try {
    await checkServer(client);
    await migrate(client, options.migrations ?? MIGRATIONS);
  } finally {
    await client.end().catch(() => drop(client));
  }
  const writer = new PostgresWriter(options);
  await writer.open();
  return new LogOnPostgres(writer, options);
}

class LogOnPostgres implements PostgresLog {
  readonly #writer: PostgresWriter;
  readonly #options: PostgresLogOptions;
  readonly #pool: Pool;
  #vacuum: Promise<void> | null = null;
  #closed = false;

  constructor(writer: PostgresWriter, options: PostgresLogOptions) {
    this.#writer = writer;
    this.#options = options;
    this.#pool = new Pool({ ...clientConfig(options.url), max: READERS, idleTimeoutMillis: 60_000 });
    // A connection nobody uses broke; the next question makes another.
    this.#pool.on('error', () => undefined);
  }

  get up(): boolean {
    return this.#writer.up;
  }

  append(stream: Stream, records: readonly NewRecord[], options: AppendOptions = {}): Promise<number> {
    return new Promise((resolve, reject) => this.#writer.add({ stream, records, options, resolve, reject }));
  }

  /** May be asked twice where the connection was lost, so only what changes nothing more the second time. */
  readonly #ask: Ask = async <Row extends object>(sql: string, parameters: unknown[]) => {
    for (let tries = 1; ; tries++) {
      try {
        return (await this.#pool.query<Row>(sql, parameters)).rows;
      } catch (error) {
        if (saidNo(error) || tries === ASKS || this.#closed) throw error;
        await sleep(RETRY_MS * tries);
      }
    }
  };

  /** After everything that was appended before. */
  async #askNow<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    await this.#writer.drained();
    return this.#ask<Row>(sql, parameters);
  }

  async read(stream: Stream, after = 0): Promise<LogRecord[]> {
    await this.#writer.drained();
    return readStream(this.#ask, stream.name, after, (seq) =>
      this.#options.onDamage?.({ stream: stream.name, seq }),
    );
  }

  async lastSeqs(names: readonly string[]): Promise<Map<string, number>> {
    const seqs = new Map(names.map((name) => [name, 0]));
    if (names.length === 0) return seqs;
    const rows = await this.#askNow<{ name: string; seq: number }>(
      'SELECT name, seq FROM facet.streams WHERE name = ANY ($1)',
      [names],
    );
    for (const { name, seq } of rows) seqs.set(name, seq);
    return seqs;
  }

  async compact({ name }: Stream, upTo: number, snapshot: NewRecord): Promise<void> {
    const { at, by, data } = snapshot;
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const parameters = [name, upTo, at, by, checksum(name, upTo, snapshot, true), bytes];
    await this.#askNow('SELECT facet.compact_1($1, $2, $3, $4, $5, $6)', parameters).catch(cannotSave);
  }

  async find(key: string): Promise<string | null> {
    // Postgres has no text with such a character, so no key either.
    if (key.includes('\0')) return null;
    const [row] = await this.#askNow<{ session: string }>('SELECT session FROM facet.keys WHERE key = $1', [
      key,
    ]);
    return row?.session ?? null;
  }

  async sessions(): Promise<string[]> {
    const rows = await this.#askNow<{ session: string }>(
      'SELECT session FROM facet.streams WHERE seq > 0 GROUP BY session ORDER BY min(id) DESC',
    );
    return rows.map(({ session }) => session);
  }

  async streams(session: string): Promise<string[]> {
    const rows = await this.#askNow<{ name: string }>(
      'SELECT name FROM facet.streams WHERE session = $1 AND seq > 0 ORDER BY id',
      [session],
    );
    return rows.map(({ name }) => name);
  }

  async lastUsed(session: string): Promise<number | null> {
    const [row] = await this.#askNow<{ at: number | null }>(
      `SELECT max((SELECT at FROM facet.records r WHERE r.stream = s.id ORDER BY seq DESC LIMIT 1)) AS at
       FROM facet.streams s WHERE session = $1`,
      [session],
    );
    return row?.at ?? null;
  }

  async erase(session: string, at: number): Promise<void> {
    await this.#transaction((client) => eraseSession(client, session, at));
    this.#cleanUp();
  }

  async rewrite(session: string, change: Rewrite, at: number): Promise<void> {
    await this.#transaction((client) => rewriteSession(client, session, change, at));
    this.#cleanUp();
  }

  async erasures(): Promise<Erasure[]> {
    const rows = await this.#askNow<{ session: string; seat: string; at: number }>(
      'SELECT session, seat, at FROM facet.erasures ORDER BY at, session, seat',
    );
    return rows.map(({ session, seat, at }) => ({ session, seat: seat === '' ? null : seat, at }));
  }

  async forgetErasures(before: number): Promise<void> {
    await this.#askNow('DELETE FROM facet.erasures WHERE at < $1', [before]).catch(cannotSave);
  }

  async epoch(): Promise<string> {
    const [row] = await this.#askNow<{ value: string }>("SELECT value FROM facet.facts WHERE name = 'epoch'");
    return row?.value ?? '';
  }

  async alone(work: () => Promise<void>): Promise<boolean> {
    const client = await openClient(this.#options.url);
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1, 0) AS mine', [
        LOCKS.keeping,
      ]);
      if (rows[0]?.mine !== true) return false;
      await work();
      return true;
    } finally {
      // The lock goes with its connection.
      await client.end().catch(() => drop(client));
    }
  }

  /** Changes that may be made twice to no harm, after everything that was appended before. */
  async #transaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
    await this.#writer.drained();
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(work);
      } catch (error) {
        if (saidNo(error) || tries === ASKS || this.#closed) return cannotSave(error);
        await sleep(RETRY_MS * tries);
      }
    }
  }

  async #once(work: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.#pool.connect();
    // Whoever waits for an answer is told; without a listener the process would end of it.
    const unheard = (): void => undefined;
    client.on('error', unheard);
    try {
      await client.query('BEGIN');
      await client.query("SELECT set_config('synchronous_commit', 'on', true)");
      await work(client);
      await client.query('COMMIT');
      client.off('error', unheard);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Frees the room of what was erased, so that it is written over; only files that nobody keeps copies of forget at once. */
  #cleanUp(): void {
    this.#vacuum ??= this.#ask('VACUUM facet.records, facet.streams, facet.keys', [])
      .then(() => undefined)
      .catch((error: unknown) => this.#options.onProblem?.(error))
      .finally(() => (this.#vacuum = null));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writer.close();
    await this.#vacuum;
    await this.#pool.end();
  }
}

function cannotSave(error: unknown): never {
  throw new CannotSaveError('The log could not be written', { cause: error });
}
