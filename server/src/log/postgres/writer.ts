import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { CannotSaveError } from '../port.ts';
import { answerBatch, parametersOf, takeBatch, type Queued } from './batch.ts';
import { cannotWrite, drop, maybeNextTime, openClient, saidNo } from './connect.ts';
import { LOCKS } from './locks.ts';

export interface WriterOptions {
  url: string;
  /** How long each commit took, in milliseconds, and how many appends it held. */
  onCommit?: (ms: number, appends: number) => void;
  /** It can write no more, or again. */
  onUp?: (up: boolean, why: unknown) => void;
  /** Whoever holds the data alone (holdPostgres) opens them without saying that they are served. */
  heldAlone?: boolean;
  /** Least time between two commits under load. */
  gapMs?: number;
  /** How long appends wait for a lost connection before they are refused. */
  patienceMs?: number;
}

/** A batch on its way. */
interface Flight {
  number: number;
  batch: readonly Queued[];
  since: number;
  tries: number;
  /** How often Postgres could not be asked, or did not answer. */
  misses: number;
  /** It was sent and no answer came: it may be in the log. */
  doubt: boolean;
  /** It must not go into the log any more, if it is not there already. */
  givenUp: boolean;
}

/** The data are being moved elsewhere. */
export class MovingError extends Error {
  override name = 'MovingError';
}

/** As with SQLite. A commit costs Postgres the same for one edit or ten, and all servers share it. */
const GAP_MS = 8;
const PATIENCE_MS = 4000;
const RETRY_MS = 100;
const TRIES = 5;
const CLOSE_MS = 2000;
/** The writer, the number, and what `parametersOf` gives. */
const APPEND = `SELECT facet.append_1(${Array.from({ length: 19 }, (_, i) => `$${i + 1}`).join(', ')}) AS outcomes`;
const SETTLE = 'SELECT facet.settle_1($1, $2) AS outcomes';

/**
 * Appends in batches, one transaction after the other on one connection. Where the connection is lost while a batch is on its
 * way, the same batch is given again under its number and runs once (append_1), so that no answer is a guess. While Postgres
 * cannot be reached for longer, or takes no writes, appends are refused; one that may be in the log is answered once it is known.
 */
export class PostgresWriter {
  readonly #options: WriterOptions;
  readonly #id = randomUUID();
  #queue: Queued[] = [];
  #flight: Flight | null = null;
  #client: Client | null = null;
  #number = 0;
  #added = 0;
  #answered = 0;
  #lastCommit = 0;
  #running: Promise<void> | null = null;
  #down = false;
  #closed = false;
  #waiting: { until: number; tell: () => void }[] = [];

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  get up(): boolean {
    return !this.#down;
  }

  /** Connects for the first time; throws where that cannot be. */
  async open(): Promise<void> {
    await this.#connected();
  }

  add(queued: Queued): void {
    if (this.#closed || this.#down) {
      queued.reject(new CannotSaveError('The log takes no records'));
      return;
    }
    this.#added++;
    this.#queue.push(queued);
    this.#running ??= this.#run();
  }

  /** When everything that was added before is answered; at once while Postgres takes no writes. */
  drained(): Promise<void> {
    if (this.#down || this.#answered === this.#added) return Promise.resolve();
    return new Promise((tell) => this.#waiting.push({ until: this.#added, tell }));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await Promise.race([this.drained(), sleep(CLOSE_MS, undefined, { ref: false })]);
    this.#closed = true;
    const client = this.#client;
    if (this.#running !== null && client !== null) drop(client);
    await this.#running;
    if (this.#client === null) return;
    await this.#client.query('DELETE FROM facet.writers WHERE id = $1', [this.#id]).catch(() => undefined);
    await this.#client.end().catch(() => undefined);
  }

  async #run(): Promise<void> {
    while (!this.#closed && (this.#flight !== null || this.#queue.length > 0 || this.#down)) {
      const rest = this.#lastCommit + (this.#options.gapMs ?? GAP_MS) - performance.now();
      // What is asked for in one turn goes together; under load a little more.
      if (rest > 0) await sleep(rest);
      else await new Promise((next) => setImmediate(next));
      this.#flight ??= this.#nextFlight();
      await this.#attempt(this.#flight);
    }
    this.#running = null;
    if (!this.#closed) return;
    this.#refuse([...(this.#flight?.batch ?? []), ...this.#queue.splice(0)], null);
  }

  #nextFlight(): Flight {
    const batch = takeBatch(this.#queue);
    const since = performance.now();
    return {
      number: ++this.#number,
      batch,
      since,
      tries: 0,
      misses: 0,
      doubt: false,
      givenUp: batch.length === 0,
    };
  }

  async #attempt(flight: Flight): Promise<void> {
    let client: Client;
    try {
      client = await this.#connected();
    } catch (error) {
      return this.#unreachable(flight, error);
    }
    const start = performance.now();
    try {
      const { rows } = flight.givenUp
        ? await client.query<{ outcomes: number[] | null }>(SETTLE, [this.#id, flight.number])
        : await client.query<{ outcomes: number[] | null }>(APPEND, [
            this.#id,
            flight.number,
            ...parametersOf(flight.batch),
          ]);
      this.#lastCommit = performance.now();
      this.#options.onCommit?.(this.#lastCommit - start, flight.batch.length);
      this.#answer(flight, rows[0]?.outcomes ?? null);
    } catch (error) {
      await this.#failed(flight, client, error);
    }
  }

  #answer(flight: Flight, outcomes: readonly number[] | null): void {
    this.#flight = null;
    if (outcomes === null) this.#refuse(flight.batch, null);
    else {
      answerBatch(flight.batch, outcomes);
      this.#count(flight.batch.length);
    }
    if (this.#down) this.#turn(true, null);
  }

  async #failed(flight: Flight, client: Client, error: unknown): Promise<void> {
    const answered = saidNo(error);
    if (!answered || cannotWrite(error)) this.#leave(client);
    // An earlier run may still be on its way, whatever a later one was told.
    if (!answered || flight.doubt) {
      flight.doubt ||= !flight.givenUp;
      return this.#unreachable(flight, error);
    }
    if (maybeNextTime(error) && ++flight.tries < TRIES) return;
    if (cannotWrite(error) || flight.givenUp) {
      this.#giveUp(flight, error);
      await sleep(RETRY_MS);
      return;
    }
    this.#flight = null;
    this.#refuse(flight.batch, error);
  }

  async #unreachable(flight: Flight, error: unknown): Promise<void> {
    const patience = this.#options.patienceMs ?? PATIENCE_MS;
    if (performance.now() - flight.since > patience) this.#giveUp(flight, error);
    // A connection that was only cut is there again at once.
    if (++flight.misses > 1) await sleep(RETRY_MS);
  }

  /** Takes no more appends until Postgres has written again. What is surely not in the log is refused at once. */
  #giveUp(flight: Flight, error: unknown): void {
    flight.givenUp = true;
    if (!flight.doubt) {
      this.#refuse(flight.batch, error);
      flight.batch = [];
    }
    this.#refuse(this.#queue.splice(0), error);
    if (!this.#down) this.#turn(false, error);
  }

  #turn(up: boolean, why: unknown): void {
    this.#down = !up;
    if (!up) for (const { tell } of this.#waiting.splice(0)) tell();
    this.#options.onUp?.(up, why);
  }

  #refuse(batch: readonly Queued[], cause: unknown): void {
    for (const { reject } of batch) reject(new CannotSaveError('The log could not be written', { cause }));
    this.#count(batch.length);
  }

  #count(appends: number): void {
    this.#answered += appends;
    const due = this.#waiting.filter(({ until }) => until <= this.#answered);
    this.#waiting = this.#waiting.filter(({ until }) => until > this.#answered);
    for (const { tell } of due) tell();
  }

  async #connected(): Promise<Client> {
    if (this.#client !== null) return this.#client;
    const client = await openClient(this.#options.url, { plannedOnce: true });
    try {
      const { rows } = await client.query<{ serves: boolean }>(
        'SELECT pg_try_advisory_lock_shared($1, 0) AS serves',
        [LOCKS.serving],
      );
      if (rows[0]?.serves !== true && this.#options.heldAlone !== true)
        throw new MovingError('These data are being moved to another place.');
      await client.query('INSERT INTO facet.writers (id) VALUES ($1) ON CONFLICT DO NOTHING', [this.#id]);
      await client.query("DELETE FROM facet.writers WHERE at < now() - interval '30 days'");
    } catch (error) {
      drop(client);
      throw error;
    }
    for (const over of ['error', 'end'] as const) client.once(over, () => this.#leave(client));
    this.#client = client;
    return client;
  }

  #leave(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    drop(client);
  }
}
