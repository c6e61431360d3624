import * as Y from 'yjs';
import type { SeatId } from '@facet/shared/session/state.ts';
import { BOARD_LIMITS } from '@facet/shared/protocol/boardWire.ts';
import { connects } from './connects.ts';
import { addRanges, covers, type Ranges } from './ranges.ts';
import { encodeStateVector } from './stateVector.ts';
import { readUpdate, type Deletes, type ParsedUpdate, type Section } from './updateReader.ts';

export type Refused = 'bad' | 'foreign' | 'gap' | 'tooLarge';
export interface Sound {
  ok: true;
  /** What to log and apply: as received, or cut where part of a struct is known already. */
  update: Uint8Array;
  newStructs: boolean;
  newDeletes: boolean;
  parsed: ParsedUpdate;
}
export type Verdict = Sound | { ok: false; refused: Refused };

/** How far each client id's structs go in a document, and which of them it holds as deleted: start, end, start, end, ... */
export interface Held {
  clocks: ReadonlyMap<number, number>;
  deleted: ReadonlyMap<number, readonly number[]>;
}

/** A document that can be asked what it holds. */
interface Content {
  held: () => Held;
}

interface Known {
  clocks: Map<number, number>;
  /** At least what a client may have learnt of; what Yjs deleted by itself is added by `learn`. */
  deleted: Map<number, Ranges>;
}

/** Page loads of one seat on one board; each has a client id of its own. */
const CLIENTS_PER_SEAT = 500;
const SERVER = null;
const NONE: Ranges = [];
const refuse = (refused: Refused): Verdict => ({ ok: false, refused });

/**
 * What a board is known to hold, ahead of what is on disk, and whose each client id is. An update that passes can be
 * applied by Yjs without throwing and without leaving anything pending.
 */
export class Firewall {
  readonly #roots: readonly string[];
  /** What the board holds; null while nobody edits it, when `#content` tells as much. */
  #known: Known | null = { clocks: new Map(), deleted: new Map() };
  #content: Content | null = null;
  readonly #owners = new Map<number, SeatId | typeof SERVER>();
  /** How many client ids each seat has; counted when it is asked for. */
  #perSeat: Map<SeatId, number> | null = null;

  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** Judges an update of a seat; changes nothing. Sync step 2 may be longer: it holds all a tablet did while away. */
  check(update: Uint8Array, seat: SeatId, isStep2 = false): Verdict {
    const maxBytes = isStep2 ? BOARD_LIMITS.syncBytes : BOARD_LIMITS.updateBytes;
    if (update.length > maxBytes) return refuse('tooLarge');
    const maxStructs = isStep2 ? BOARD_LIMITS.syncStructs : BOARD_LIMITS.structs;
    const parsed = readUpdate(update, { roots: this.#roots, maxStructs });
    if (parsed === null) return refuse('bad');
    if (parsed === 'tooLarge') return refuse('tooLarge');
    return this.#judge(update, parsed, seat);
  }

  #judge(update: Uint8Array, parsed: ParsedUpdate, seat: SeatId): Verdict {
    const { sections, deletes } = parsed;
    let newStructs = false;
    let partly = false;
    let fresh = 0;
    for (const section of sections) {
      const known = this.clock(section.client);
      if (section.end <= known) continue;
      newStructs = true;
      if (section.serverEnd > known) return refuse('bad');
      const owner = this.#owners.get(section.client);
      if (owner === undefined) fresh++;
      else if (owner !== seat) return refuse('foreign');
      if (this.#continuesServers(section, known)) return refuse('foreign');
      partly ||= section.start < known && !section.ends.includes(known);
    }
    if (fresh > 0 && fresh + this.#clientsOf(seat) > CLIENTS_PER_SEAT) return refuse('tooLarge');
    const fate = this.#deletes(deletes, sections);
    if (fate === 'foreign') return refuse('foreign');
    if (parsed.skips || fate === 'gap' || !connects(sections, (client) => this.clock(client)))
      return refuse('gap');
    if (partly) return this.#trimmed(update, parsed, seat);
    return { ok: true, update, newStructs, newDeletes: fate === 'new', parsed };
  }

  /** A new struct in the chain of the server's own content would overwrite it without ever naming its root. */
  #continuesServers(section: Section, known: number): boolean {
    return section.originClient.some(
      (client, i) => client !== -1 && (section.ends[i] ?? 0) > known && this.#owners.get(client) === SERVER,
    );
  }

  #deletes(deletes: Deletes[], sections: Section[]): 'new' | 'known' | 'gap' | 'foreign' {
    let fate: 'new' | 'known' = 'known';
    // An edit is of one client; who comes back brings many.
    const ends = sections.length > 4 ? new Map(sections.map((s) => [s.client, s.end])) : null;
    for (const { client, ranges } of deletes) {
      const own =
        ends === null ? sections.find((section) => section.client === client)?.end : ends.get(client);
      const end = Math.max(this.clock(client), own ?? 0);
      const deleted = this.#awake.deleted.get(client) ?? NONE;
      for (let i = 0; i < ranges.length; i += 2) {
        const from = ranges[i] ?? 0;
        const to = ranges[i + 1] ?? 0;
        if (to > end) return 'gap';
        if (covers(deleted, from, to)) continue;
        if (this.#owners.get(client) === SERVER) return 'foreign';
        fate = 'new';
      }
    }
    return fate;
  }

  /**
   * Where the first part of a struct is known, Yjs hangs the rest on what it has and forgets where the update said it
   * lies; a copy made from the log's snapshot would not. Cut there, both read the same.
   */
  #trimmed(update: Uint8Array, parsed: ParsedUpdate, seat: SeatId): Verdict {
    const known = new Map(parsed.sections.map((s) => [s.client, this.clock(s.client)]));
    const cut = Y.diffUpdate(update, encodeStateVector(known));
    const again = readUpdate(cut, { roots: this.#roots, maxStructs: BOARD_LIMITS.syncStructs });
    if (again === null || again === 'tooLarge') return refuse('bad');
    return this.#judge(cut, again, seat);
  }

  /** From now on all of this is known: before it is on disk, so that the next update may build on it. */
  accept(parsed: ParsedUpdate, seat: SeatId | null): void {
    for (const { client, end } of parsed.sections) {
      if (end <= this.clock(client)) continue;
      this.#awake.clocks.set(client, end);
      this.bind(client, seat);
    }
    for (const { client, ranges } of parsed.deletes) this.#addDeleted(client, ranges);
  }

  /** Binds an unbound client id; false where it is another seat's, or the seat has too many. */
  claim(client: number, seat: SeatId): boolean {
    const owner = this.#owners.get(client);
    if (owner !== undefined) return owner === seat;
    if (this.#clientsOf(seat) >= CLIENTS_PER_SEAT) return false;
    this.bind(client, seat);
    return true;
  }

  /** The first seat that used a client id keeps it. Null is the server. */
  bind(client: number, seat: SeatId | null): void {
    if (this.#owners.has(client)) return;
    this.#owners.set(client, seat);
    if (seat !== null) this.#perSeat?.set(seat, (this.#perSeat.get(seat) ?? 0) + 1);
  }

  #clientsOf(seat: SeatId): number {
    if (this.#perSeat === null) {
      this.#perSeat = new Map();
      for (const owner of this.#owners.values())
        if (owner !== SERVER) this.#perSeat.set(owner, (this.#perSeat.get(owner) ?? 0) + 1);
    }
    return this.#perSeat.get(seat) ?? 0;
  }

  /** Nobody edits any more: what can be counted again, or `content` tells, is forgotten. It holds all that was accepted. */
  rest(content: Content): void {
    this.#perSeat = null;
    this.#known = null;
    this.#content = content;
  }

  get #awake(): Known {
    if (this.#known !== null) return this.#known;
    this.#known = { clocks: new Map(), deleted: new Map() };
    if (this.#content !== null) this.learn(this.#content.held());
    return this.#known;
  }

  /**
   * Takes in what another server wrote, where `ownerOf` says whose each client id is in the log: not always theirs who sent
   * it, for a record may bring again what is known; and not always whose it was taken for here.
   */
  learnForeign(
    parsed: ParsedUpdate,
    seat: SeatId | null,
    ownerOf: (client: number) => SeatId | null | undefined,
  ): void {
    this.accept(parsed, seat);
    for (const { client } of parsed.sections) {
      const owner = ownerOf(client);
      if (owner !== undefined) this.#owners.set(client, owner);
    }
  }

  /** What was accepted of these client ids counts for nothing: they are whose, and have what, the log says. */
  takeBack(
    clients: Iterable<number>,
    log: { owner: (id: number) => SeatId | null | undefined; clock: (id: number) => number },
  ): void {
    for (const client of clients) {
      const owner = log.owner(client);
      if (owner === undefined) this.#owners.delete(client);
      else this.#owners.set(client, owner);
      this.#awake.clocks.set(client, log.clock(client));
    }
  }

  bindings(): ReadonlyMap<number, SeatId | null> {
    return this.#owners;
  }

  clock(client: number): number {
    return this.#awake.clocks.get(client) ?? 0;
  }

  /** Adds all that a document holds, also what Yjs deleted without an update saying so. */
  learn({ clocks, deleted }: Held): void {
    for (const [client, clock] of clocks) this.#awake.clocks.set(client, Math.max(clock, this.clock(client)));
    for (const [client, ranges] of deleted) this.#addDeleted(client, ranges);
  }

  #addDeleted(client: number, ranges: readonly number[]): void {
    const { deleted } = this.#awake;
    deleted.set(client, addRanges(deleted.get(client) ?? [], ranges));
  }
}
