import {
  awarenessMessage,
  masked,
  nothingMessage,
  step1Message,
  tokenMessage,
  updateMessage,
  type Dialect,
} from './frames.ts';
import { editsOf, FIRST_CLIENT, type Edits } from './edits.ts';
import { Line } from './line.ts';
import type { Reader, Told } from './board.ts';
import type { Heard } from './walk.ts';

/** Where one person connects. */
export interface Door {
  port: number;
  path: string;
  protocols: readonly string[];
  dialect: Dialect;
}

/** Somebody's board as the load plays it. */
export interface Place {
  door: Door;
  reader: Reader;
  /** This person's number over all boards, and that of the first person of the same board. */
  index: number;
  first: number;
  /** How many are on the board. */
  members: number;
  /** Sends back every change of somebody's awareness, as unmodified y-websocket clients do. */
  echoes: boolean;
  /** Called for each edit of somebody else that this person had not yet, in order. */
  delivered: (sender: number, number: number) => void;
  failed: (why: string) => void;
  /** Gets every update as it came. */
  listen?: ((update: Uint8Array) => void) | undefined;
}

/** One person: a line that asks for the board, sends prepared edits, and counts what arrives. */
export class Person {
  readonly index: number;
  synced: Promise<void>;
  syncedAt = 0;
  /** When edit number n was sent. */
  readonly sentAt: number[] = [];
  /** Bytes of WebSocket frames that came, awareness left out. */
  bytesIn = 0;
  readonly line: Line;
  readonly #place: Place;
  readonly #edits: Edits;
  readonly #frames: (Buffer | null)[] = [];
  /** How many edits of each member of the board have come. */
  readonly #seen: Uint32Array;
  /** The newest awareness clock of each member. */
  readonly #heard: Int32Array;
  #clock = 0;
  #cursor = 0;

  constructor(place: Place) {
    this.#place = place;
    this.index = place.index;
    this.#edits = editsOf(place.index);
    this.#seen = new Uint32Array(place.members);
    this.#heard = new Int32Array(place.members).fill(-1);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.synced = promise;
    const { door } = place;
    this.line = new Line({
      port: door.port,
      path: door.path,
      protocols: door.protocols,
      opened: (line) => this.#greet(line),
      heard: (bytes) => {
        const told = place.reader.read(bytes);
        if (told.type !== 'presence') this.bytesIn += frameBytes(bytes.length);
        if (told.type === 'state' && this.syncedAt === 0) {
          this.syncedAt = performance.now();
          resolve();
        }
        this.#take(told);
      },
      closed: place.failed,
    });
  }

  get dialect(): Dialect {
    return this.#place.door.dialect;
  }

  get sent(): number {
    return this.sentAt.length;
  }

  /** How many edits of the member at this place on the board have come. */
  seen(member: number): number {
    return this.#seen[member] ?? 0;
  }

  /** Makes so many more edits ready. */
  prepare(count: number): void {
    const { dialect } = this.#place.door;
    for (let i = this.#frames.length; i < this.sent + count; i++)
      this.#frames[i] = masked(updateMessage(dialect, this.#edits.update(i)));
  }

  edit(): void {
    const number = this.sent;
    if (this.#frames.length <= number) this.prepare(1);
    const frame = this.#frames[number];
    // What was sent is never sent again.
    this.#frames[number] = null;
    this.sentAt.push(performance.now());
    if (frame !== null && frame !== undefined) this.line.send(frame);
  }

  moveCursor(): void {
    this.#cursor++;
    this.#say(
      JSON.stringify({
        seat: `seat${this.index}`,
        at: { x: this.#cursor % 400, y: (this.#cursor * 7) % 300 },
      }),
    );
  }

  #say(json: string): void {
    const client = FIRST_CLIENT + this.index;
    this.line.send(
      masked(awarenessMessage(this.#place.door.dialect, [{ client, clock: this.#clock++, json }])),
    );
  }

  #greet(line: Line): void {
    const { dialect } = this.#place.door;
    if (dialect.token) line.send(masked(tokenMessage(dialect)));
    line.send(masked(step1Message(dialect)));
    // As y-websocket's provider does when it opens; the constructor has not ended where the line opens at once.
    const json = JSON.stringify({ seat: `seat${this.index}` });
    const states = [{ client: FIRST_CLIENT + this.index, clock: this.#clock++, json }];
    line.send(masked(awarenessMessage(dialect, states)));
  }

  #take(told: Told): void {
    switch (told.type) {
      case 'question':
        this.line.send(masked(nothingMessage(this.#place.door.dialect)));
        return;
      case 'state':
      case 'update':
        this.#place.listen?.(told.update);
        this.#count(told.edits);
        return;
      case 'presence':
        if (this.#place.echoes) this.#echo(told.states);
        return;
      case 'other':
        return;
      default:
        told satisfies never;
    }
  }

  #count(edits: readonly number[]): void {
    const { first, members, delivered } = this.#place;
    for (let i = 0; i < edits.length; i += 3) {
      const member = (edits[i] ?? 0) - FIRST_CLIENT - first;
      if (member < 0 || member >= members) continue;
      const to = edits[i + 2] ?? 0;
      let number = this.#seen[member] ?? 0;
      if (to <= number) continue;
      // One that was left out is never delivered, and is missing in the end.
      number = Math.max(number, edits[i + 1] ?? 0);
      this.#seen[member] = to;
      const sender = first + member;
      if (sender === this.index) continue;
      for (; number < to; number++) delivered(sender, number);
    }
  }

  #echo(states: readonly Heard[]): void {
    const { first, members, door } = this.#place;
    const news = states.filter(({ client, clock }) => {
      const member = client - FIRST_CLIENT - first;
      if (member < 0 || member >= members || first + member === this.index) return false;
      if (clock <= (this.#heard[member] ?? -1)) return false;
      this.#heard[member] = clock;
      return true;
    });
    if (news.length === 0) return;
    this.line.send(
      news.length === states.length
        ? echoOf(states, door.dialect)
        : masked(awarenessMessage(door.dialect, news)),
    );
  }
}

/** With its head, RFC 6455 section 5.2. */
const frameBytes = (payload: number): number => payload + (payload < 126 ? 2 : payload < 65_536 ? 4 : 10);

/** A hall of people all send back the same. */
const echoes = new WeakMap<readonly Heard[], Buffer>();
function echoOf(states: readonly Heard[], dialect: Dialect): Buffer {
  const made = echoes.get(states) ?? masked(awarenessMessage(dialect, states));
  echoes.set(states, made);
  return made;
}
