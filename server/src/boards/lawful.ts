import * as Y from 'yjs';
import type { SeatId } from '@facet/shared/session/state.ts';
import { connects } from './connects.ts';
import { encodeStateVector } from './stateVector.ts';
import { readUpdate, type Deletes, type ParsedUpdate, type Section } from './updateReader.ts';

/** What a record amounts to after those before it: `parsed` is of `update`, which may be cut. */
export interface Lawful {
  update: Uint8Array;
  parsed: ParsedUpdate;
}

/** `unreadable`: no update at all. `void`: it counts for nothing. */
type Verdict = Lawful | 'unreadable' | 'void';

const ANY = { roots: null, maxStructs: Number.MAX_SAFE_INTEGER };

/** A record of a stream with a hole, in which nobody can say what counts. */
export function asItIs(update: Uint8Array): Lawful | 'unreadable' {
  const parsed = readUpdate(update, ANY);
  return parsed === null || parsed === 'tooLarge' ? 'unreadable' : { update, parsed };
}

/**
 * What a board's records amount to in the order of the log, the same on every server and at every reading: a client id
 * belongs to the first seat whose record used it, a record under another seat's counts for nothing, and so does one that
 * does not connect to those before it. Each server checks what it takes against what it knows; this settles what two of
 * them took at the same moment.
 */
export class LogOrder {
  readonly #clocks = new Map<number, number>();
  readonly #owners = new Map<number, SeatId | null>();

  /** Takes the next record in. */
  admit(update: Uint8Array, by: SeatId | null): Verdict {
    const read = asItIs(update);
    const lawful = read === 'unreadable' ? read : this.#judge(read, by);
    if (typeof lawful === 'string') return lawful;
    for (const { client, end } of lawful.parsed.sections) {
      if (end > this.clock(client)) this.#clocks.set(client, end);
      this.bind(client, by);
    }
    return lawful;
  }

  #judge(record: Lawful, by: SeatId | null): Verdict {
    const { sections, deletes, skips } = record.parsed;
    const isForeign = ({ client, end }: Section): boolean =>
      end > this.clock(client) && (this.#owners.get(client) ?? by) !== by;
    if (skips || sections.some(isForeign) || this.#deletesUnknown(sections, deletes)) return 'void';
    if (!connects(sections, (client) => this.clock(client))) return 'void';
    const partly = sections.some(
      ({ client, start, end, ends }) =>
        start < this.clock(client) && end > this.clock(client) && !ends.includes(this.clock(client)),
    );
    return partly ? this.#cut(record) : record;
  }

  /** Yjs would keep these as pending for ever. */
  #deletesUnknown(sections: readonly Section[], deletes: readonly Deletes[]): boolean {
    const ends = new Map(sections.map((s) => [s.client, s.end]));
    return deletes.some(({ client, ranges }) => {
      const end = Math.max(this.clock(client), ends.get(client) ?? 0);
      return ranges.some((at) => at > end);
    });
  }

  /** As the firewall cuts what is known in part, so that a copy made from a snapshot reads the same. */
  #cut({ update, parsed }: Lawful): Verdict {
    const known = new Map(parsed.sections.map((s) => [s.client, this.clock(s.client)]));
    const rest = asItIs(Y.diffUpdate(update, encodeStateVector(known)));
    return rest === 'unreadable' ? 'void' : rest;
  }

  clock(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  /** Whose a client id is, null the server's; undefined where nobody's. */
  owner(client: number): SeatId | null | undefined {
    return this.#owners.get(client);
  }

  bind(client: number, seat: SeatId | null): void {
    if (!this.#owners.has(client)) this.#owners.set(client, seat);
  }

  owners(): ReadonlyMap<number, SeatId | null> {
    return this.#owners;
  }

  learnClocks(clocks: ReadonlyMap<number, number>): void {
    for (const [client, clock] of clocks) this.#clocks.set(client, Math.max(clock, this.clock(client)));
  }
}
