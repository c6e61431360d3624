import type { SeatId } from '@facet/shared/session/state.ts';
import { ConflictError, type Log, type LogRecord, type Stream } from '../log/port.ts';
import { asItIs, type Lawful, type LogOrder } from './lawful.ts';
import type { Queue, Write } from './writeQueue.ts';

/** A record of the board as another server tells it. */
export interface BoardRecord {
  seq: number;
  at: number;
  by: SeatId | null;
  data: Uint8Array;
}

interface Options {
  log: Log;
  stream: Stream;
  /** What has been applied, and what it amounted to. */
  seq: number;
  order: LogOrder;
  /** Strictly in the order of `add`, each once it and all before it are on disk and applied; `lawful` is null where that adds nothing. */
  onSaved: (write: Write, lawful: Lawful | null, seq: number) => void;
  /** It is on disk and counts for nothing: another server was faster with a client id. */
  onVoid: (write: Write) => void;
  onForeign: (record: BoardRecord, lawful: Lawful) => void;
  onSnapshot: (record: LogRecord) => void;
  /** A record cannot be read. */
  onDamaged: () => void;
  /** The board was erased. Nothing more happens here. */
  onGone: () => void;
  onFailed: (error: unknown) => void;
}

interface Entry {
  write: Write;
  /** Client ids that were nobody's in the log when it was taken; somebody else's since, it is not saved. */
  claims: readonly number[];
  fate: 'open' | 'saved' | 'void';
  lawful: Lawful | null;
  seq: number;
}

type Ready = { local: Entry } | { foreign: BoardRecord };

/**
 * A board's way to a log that other servers write to as well. Records are applied in the order of the log, one's own when
 * those before it are there: heard from the server that wrote them, or read where they were not heard.
 */
export class SharedQueue implements Queue {
  readonly #options: Options;
  readonly #order: LogOrder;
  /** Later than the next one. */
  readonly #ready = new Map<number, Ready>();
  #waiting: Entry[] = [];
  #open = 0;
  #localReady = 0;
  #over = false;
  #idle: (() => void)[] = [];
  #reading: Promise<void> | null = null;
  #readAgain = false;
  /** Why the log could not be read the last time it was tried; null where it could. */
  #unread: Error | null = null;
  /** The seq of the last record that has been applied. */
  seq: number;

  constructor(options: Options) {
    this.#options = options;
    this.#order = options.order;
    this.seq = options.seq;
  }

  add(write: Write): void {
    if (this.#over) return;
    const fate = write.update === null ? 'saved' : 'open';
    const entry: Entry = { write, claims: this.#claims(write), fate, lawful: null, seq: 0 };
    this.#waiting.push(entry);
    if (write.update === null) return this.#drain();
    const { log, stream } = this.#options;
    const record = { at: write.at, by: write.from.seat, data: write.update };
    this.#open++;
    log.append(stream, [record], { atLeast: this.seq }).then(
      (seq) => {
        this.#open--;
        this.#answered(entry, seq);
      },
      (error: unknown) => {
        this.#open--;
        if (error instanceof ConflictError) this.#end(this.#options.onGone);
        else this.#end(() => this.#options.onFailed(error));
      },
    );
  }

  /** Records that another server wrote, in order. */
  hear(records: readonly BoardRecord[]): void {
    for (const record of records)
      if (record.seq > this.seq && !this.#ready.has(record.seq))
        this.#ready.set(record.seq, { foreign: record });
    this.#advance();
  }

  /** The log is said to be at `seq`: reads what is missing. */
  look(seq: number): void {
    if (this.#over || seq === this.seq) return;
    if (seq > this.seq) {
      // What is on its way to the disk from here answers for itself.
      if (this.#open === 0) void this.read();
      return;
    }
    const { log, stream } = this.#options;
    log.append(stream, [], { atLeast: this.seq }).catch((error: unknown) => {
      if (error instanceof ConflictError) this.#end(this.#options.onGone);
    });
  }

  /** Reads what the log has now, if it can be read; resolves when that has been applied. */
  read(): Promise<void> {
    if (this.#over) return Promise.resolve();
    this.#readAgain = this.#reading !== null;
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = null;
      this.#tellIdle();
    });
    return this.#reading;
  }

  /** The same for who has to be sure of it: rejects where the log could not be read. */
  async fresh(): Promise<void> {
    await this.read();
    if (this.#unread !== null) throw this.#unread;
  }

  async #readOn(): Promise<void> {
    do {
      this.#readAgain = false;
      this.#unread = null;
      const records = await this.#options.log.read(this.#options.stream, this.seq).catch((error: unknown) => {
        this.#unread = error instanceof Error ? error : new Error(String(error));
        // Whoever waits for an answer here is better served by coming back.
        if (this.#waiting.length > 0) this.#end(() => this.#options.onFailed(error));
        return [];
      });
      if (this.#over) return;
      for (const record of records) this.#take(record);
      this.#advance();
    } while (this.#readAgain);
  }

  #take(record: LogRecord): void {
    const { seq } = record;
    if (seq <= this.seq) return;
    if (record.snapshot) {
      this.#advance();
      if (seq <= this.seq) return;
      this.#options.onSnapshot(record);
      for (const [at, ready] of this.#ready) {
        if (at > seq) continue;
        this.#ready.delete(at);
        if ('local' in ready) this.#settle(ready.local, 'saved');
      }
      this.seq = seq;
    } else if (record.damaged) {
      this.#options.onDamaged();
      this.#ready.set(seq, { foreign: { seq, at: 0, by: null, data: new Uint8Array() } });
    } else if (!this.#ready.has(seq)) this.#ready.set(seq, { foreign: record });
  }

  #answered(entry: Entry, seq: number): void {
    if (this.#over) return this.#tellIdle();
    if (seq <= this.seq) {
      // Read from the log before the answer came, and applied then.
      entry.fate = this.#counts(entry) ? 'saved' : 'void';
    } else {
      entry.seq = seq;
      this.#ready.set(seq, { local: entry });
      this.#localReady++;
    }
    this.#advance();
    this.#tellIdle();
  }

  #claims({ update }: Write): number[] {
    const read = update === null ? 'unreadable' : asItIs(update);
    if (read === 'unreadable') return [];
    const clients = read.parsed.sections.map(({ client }) => client);
    return clients.filter((client) => this.#order.owner(client) === undefined);
  }

  #counts({ claims, write }: Entry): boolean {
    return claims.every((client) => this.#order.owner(client) === write.from.seat);
  }

  #settle(entry: Entry, fate: 'saved' | 'void'): void {
    this.#localReady--;
    entry.fate = this.#counts(entry) ? fate : 'void';
  }

  #advance(): void {
    for (;;) {
      const next = this.#ready.get(this.seq + 1);
      if (next === undefined || this.#over) break;
      this.#ready.delete(++this.seq);
      if ('local' in next) {
        const { local } = next;
        const { update, from } = local.write;
        const read = this.#order.admit(update ?? new Uint8Array(), from.seat);
        local.lawful = typeof read === 'string' ? null : read;
        this.#settle(local, local.lawful === null ? 'void' : 'saved');
        // What counts in the log counts here, whatever is told to whoever sent it.
        if (local.fate === 'void' && local.lawful !== null && update !== null)
          this.#options.onForeign(
            { seq: this.seq, at: local.write.at, by: from.seat, data: update },
            local.lawful,
          );
        this.#drain();
      } else {
        const { foreign } = next;
        const read = this.#order.admit(foreign.data, foreign.by);
        if (typeof read !== 'string') this.#options.onForeign(foreign, read);
      }
    }
    this.#drain();
    // Answers come in the order of the appends: what is missing before one is nobody's here.
    const missing = this.#ready.size > 0 && (this.#localReady > 0 || this.#open === 0);
    if (missing && this.#reading === null) void this.read();
  }

  #drain(): void {
    let next = 0;
    while (!this.#over) {
      const entry = this.#waiting[next];
      if (entry === undefined || entry.fate === 'open') break;
      next++;
      if (entry.fate === 'void') this.#options.onVoid(entry.write);
      else this.#options.onSaved(entry.write, entry.lawful, entry.seq);
    }
    if (next > 0) this.#waiting.splice(0, next);
  }

  #end(tell: () => void): void {
    if (!this.#over) {
      this.#over = true;
      this.#waiting = [];
      this.#ready.clear();
      tell();
    }
    this.#tellIdle();
  }

  get length(): number {
    return this.#waiting.length;
  }

  get isIdle(): boolean {
    return this.#open === 0 && this.#reading === null && this.#waiting.length === 0;
  }

  whenIdle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  #tellIdle(): void {
    if (this.isIdle) for (const resolve of this.#idle.splice(0)) resolve();
  }
}
