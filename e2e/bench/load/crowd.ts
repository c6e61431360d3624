import { seeded } from '@facet/shared/session/random.ts';
import { Times } from '../stats.ts';
import { Reader } from './board.ts';
import { Person, type Door } from './person.ts';
import { rounds } from './rounds.ts';

export interface CrowdOptions {
  /** The doors of each board's people. */
  boards: readonly (readonly Door[])[];
  echoes?: boolean;
  /** Gets every update as the first person of the first boards got it, for a real document that listens in. */
  listen?: (board: number) => ((update: Uint8Array) => void) | undefined;
  /** Gets each counted delivery as well: who read it, who sent it, and how long it took. */
  onDelivery?: (reader: number, sender: number, ms: number) => void;
}

export interface Rates {
  /** Edits a second of each person. */
  edits: number;
  /** How many people move a cursor, ten times a second. */
  cursors: number;
  /** Only the first so many people edit; without it everybody does. */
  people?: number;
}

/** What arrived of what was sent in a stretch of time. */
export interface Tally {
  /** Edits that somebody else has to get, once for each of these. */
  expected: number;
  delivered: number;
  times: Times;
}

const CURSOR_HZ = 10;
const AT_ONCE = 120;

/** Everybody of one phase. */
export class Crowd {
  readonly people: Person[] = [];
  /** Why somebody's connection ended, which ends the phase. */
  readonly failures: string[] = [];
  readonly #options: CrowdOptions;
  /** Edits of somebody else that have come, each counted once for everybody who has it; of all time. */
  deliveries = 0;
  #tally: Tally = { expected: 0, delivered: 0, times: new Times() };
  /** Edits sent before it are not counted. */
  #since = Infinity;
  #firstOf: Int32Array;
  #sizeOf: Int32Array;

  constructor(options: CrowdOptions) {
    this.#options = options;
    const total = options.boards.reduce((sum, doors) => sum + doors.length, 0);
    this.#firstOf = new Int32Array(total);
    this.#sizeOf = new Int32Array(total);
  }

  /** Lets everybody in, some at a time or (`atOnce`) all at the same moment, and waits until each has the board. */
  async enter({ atOnce = false } = {}): Promise<void> {
    const opening: (() => Person)[] = [];
    this.#options.boards.forEach((doors, board) => {
      const [{ dialect } = { dialect: { prefix: new Uint8Array(), token: false } }] = doors;
      const reader = new Reader(dialect.prefix.length);
      const first = opening.length;
      doors.forEach((door, member) => {
        const index = opening.length;
        this.#firstOf[index] = first;
        this.#sizeOf[index] = doors.length;
        opening.push(
          () =>
            new Person({
              door,
              reader,
              index,
              first,
              members: doors.length,
              echoes: this.#options.echoes ?? false,
              delivered: (sender, number) => this.#delivered(index, sender, number),
              failed: (why) => this.failures.push(why),
              listen: member === 0 ? this.#options.listen?.(board) : undefined,
            }),
        );
      });
    });
    const step = atOnce ? opening.length : AT_ONCE;
    for (let i = 0; i < opening.length; i += step) {
      const some = opening.slice(i, i + step).map((open) => open());
      this.people.push(...some);
      await Promise.race([Promise.all(some.map((p) => p.synced)), this.#failing()]);
    }
  }

  /** Makes the edits of so many seconds ready, so that none has to be made while others are timed. */
  prepare(rates: Rates, seconds: number): void {
    const each = Math.ceil(rates.edits * seconds) + 2;
    for (const person of this.people) person.prepare(each);
  }

  /** Everybody works for so long at these rates, each at times of their own. */
  async work(rates: Rates, seconds: number, random = seeded(7)): Promise<void> {
    const start = performance.now();
    const turns = rounds(rates.people ?? this.people.length, rates.edits, start, random);
    const cursors = rounds(rates.cursors, CURSOR_HZ, start, random);
    const end = start + seconds * 1000;
    for (;;) {
      const now = performance.now();
      if (now >= end) return;
      this.#alive();
      for (const person of turns(now)) this.people[person]?.edit();
      for (const person of cursors(now)) this.people[person]?.moveCursor();
      await new Promise((next) => setTimeout(next, 1));
    }
  }

  /** Counts what is sent from now on. */
  begin(): void {
    this.#tally = { expected: 0, delivered: 0, times: new Times() };
    this.#since = performance.now();
  }

  /** Waits until all that was counted has arrived, or the time is up, and gives what has. */
  async finish(limitMs: number): Promise<Tally> {
    const tally = this.#tally;
    this.people.forEach((person, i) => {
      const readers = (this.#sizeOf[i] ?? 1) - 1;
      for (let n = person.sent - 1; n >= 0 && (person.sentAt[n] ?? 0) >= this.#since; n--)
        tally.expected += readers;
    });
    await this.arrived(limitMs);
    return tally;
  }

  /** Waits until all that was counted when it was finished has arrived, or the time is up. */
  async arrived(limitMs: number): Promise<void> {
    const tally = this.#tally;
    const began = performance.now();
    while (tally.delivered < tally.expected && performance.now() - began < limitMs) {
      this.#alive();
      await new Promise((next) => setTimeout(next, 2));
    }
  }

  /** How many readers lack the last edit of somebody on their board. */
  behind(): number {
    let lacking = 0;
    this.people.forEach((reader, i) => {
      const first = this.#firstOf[i] ?? 0;
      const size = this.#sizeOf[i] ?? 0;
      for (let member = 0; member < size; member++) {
        const sender = this.people[first + member];
        if (sender !== undefined && sender !== reader && reader.seen(member) < sender.sent) lacking++;
      }
    });
    return lacking;
  }

  /** Bytes of WebSocket frames that came, awareness left out. */
  get bytesIn(): number {
    return this.people.reduce((sum, person) => sum + person.bytesIn, 0);
  }

  leave(): void {
    for (const { line } of this.people) line.close();
  }

  #delivered(reader: number, sender: number, number: number): void {
    this.deliveries++;
    const sent = this.people[sender]?.sentAt[number] ?? 0;
    if (sent < this.#since) return;
    const ms = performance.now() - sent;
    this.#tally.delivered++;
    this.#tally.times.add(ms);
    this.#options.onDelivery?.(reader, sender, ms);
  }

  #alive(): void {
    if (this.failures.length > 0)
      throw new Error(`${this.failures.length} connections ended: ${this.failures[0]}`);
  }

  async #failing(): Promise<void> {
    for (;;) {
      this.#alive();
      await new Promise((next) => setTimeout(next, 20));
      if (this.people.length > 0 && this.people.every((p) => p.syncedAt > 0)) return;
    }
  }
}
