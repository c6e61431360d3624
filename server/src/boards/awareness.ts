import { BOARD_LIMITS, CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import type { BoardConnection } from './connection.ts';
import type { Firewall } from './firewall.ts';
import { awarenessFrame, readAwareness, type AwarenessEntry } from './frames.ts';
import type { Readers } from './readers.ts';
import type { Times } from './times.ts';

/** Whose a state is, as servers tell each other. */
export interface SeatedEntry extends AwarenessEntry {
  seat: SeatId;
}

interface Holder extends SeatedEntry {
  /** The clock its client last sent; `clock` is the one others were told, which can be ahead of it. */
  heard: number;
  /** The connection that holds it, null once that has gone. */
  connection: BoardConnection | null;
  /** The other server whose client it is, null for one of our own. */
  server: string | null;
}

type TellOthers = (entries: SeatedEntry[]) => void;

const NULL = Buffer.from('null');
const isNull = (json: Uint8Array): boolean => json.length === NULL.length && NULL.equals(json);
/** Everyone is told what changed at the latest after so long. */
const MOST_GAP_MS = 200;
/** Client ids that have gone are remembered up to here, for their clocks. */
const REMEMBERED = 2000;

/** Who is where on a board: the newest state of each client id, sent to everyone a few times a second at most. */
export class Awareness {
  readonly #firewall: Firewall;
  readonly #readers: Readers;
  readonly #times: Times;
  readonly #tellOthers: TellOthers | null;
  readonly #states = new Map<number, Holder>();
  /** What is told next; null where nothing is. */
  #changed: Set<Holder> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #flushedAt = 0;
  #present: Uint8Array | null | undefined;

  /** `tellOthers`: what changed here goes to the other servers as well; null where there are none. */
  constructor(firewall: Firewall, readers: Readers, times: Times, tellOthers: TellOthers | null) {
    this.#firewall = firewall;
    this.#readers = readers;
    this.#times = times;
    this.#tellOthers = tellOthers;
  }

  /** Takes the sender's own states; others' (unmodified clients echo all they hear) are dropped unread. */
  receive(connection: BoardConnection, bytes: Uint8Array): void {
    const entries = readAwareness(bytes);
    if (entries === null) return this.#refuse(connection);
    const introduces = !connection.heardAwareness && entries.length === 1;
    connection.heardAwareness = true;
    for (const entry of entries) {
      if (!this.#firewall.claim(entry.client, connection.seat)) continue;
      if (entry.json.length > BOARD_LIMITS.awarenessBytes) return this.#refuse(connection);
      this.#take(connection, entry, introduces);
    }
  }

  #take(connection: BoardConnection, entry: AwarenessEntry, introduces: boolean): void {
    const held = this.#states.get(entry.client);
    if (held === undefined) {
      if (!isNull(entry.json)) this.#mark(holder(entry, connection.seat, connection, null));
      return;
    }
    const gone = isNull(entry.json);
    if (held.connection !== connection) {
      // Another tab of the same seat echoes it, at a clock that was told; its own page comes back with the clock it had.
      const returns = introduces && entry.clock >= held.heard;
      if (gone || (!returns && entry.clock <= held.clock)) return;
    } else if (entry.clock < held.heard || (entry.clock === held.heard && !gone)) {
      return;
    } else if (entry.clock <= held.clock && Buffer.compare(entry.json, held.json) === 0) {
      held.heard = entry.clock;
      return;
    }
    held.connection = connection;
    held.server = null;
    held.heard = entry.clock;
    // Others ignore a clock they know, so a state that came back after it was removed goes out with a newer one.
    held.clock = gone ? Math.max(entry.clock, held.clock) : Math.max(entry.clock, held.clock + 1);
    held.json = copyOf(entry.json);
    this.#mark(held);
  }

  /** Removes what this connection held; what a newer connection of the same page has taken over stays. */
  leave(connection: BoardConnection): void {
    for (const held of this.#states.values()) {
      if (held.connection !== connection) continue;
      held.connection = null;
      if (isNull(held.json)) continue;
      held.json = NULL;
      this.#mark(held);
    }
  }

  /** States as another server has them; null: that server has nobody here any more. */
  hear(server: string, entries: readonly SeatedEntry[] | null): void {
    for (const held of this.#states.values()) {
      if (entries !== null || held.server !== server || isNull(held.json)) continue;
      held.json = NULL;
      this.#mark(held);
    }
    for (const entry of entries ?? []) {
      const held = this.#states.get(entry.client);
      // Who has come over to this server is spoken for by their connection here.
      if (held !== undefined && (held.connection !== null || !isNewer(entry, held))) continue;
      if (!this.#firewall.claim(entry.client, entry.seat)) continue;
      this.#mark(holder(entry, entry.seat, null, server));
    }
  }

  /** Tells the other servers who is here. */
  tellAll(): void {
    const here = [...this.#states.values()].filter((held) => held.server === null && !isNull(held.json));
    if (here.length > 0) this.#tellOthers?.(here);
  }

  /**
   * The message that tells a newcomer of everyone who is here, made once for all who come between two messages to everyone:
   * what changes meanwhile is in the next of those. Null where nobody is here.
   */
  present(): Uint8Array | null {
    if (this.#present === undefined) {
      const here = [...this.#states.values()].filter(
        (held) => !isNull(held.json) && this.#changed?.has(held) !== true,
      );
      this.#present = here.length > 0 ? awarenessFrame(here) : null;
    }
    return this.#present;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#changed = null;
  }

  #refuse(connection: BoardConnection): void {
    this.#readers.close(connection, CLOSE.badUpdate);
  }

  #mark(held: Holder): void {
    this.#states.set(held.client, held);
    this.#changed ??= new Set();
    this.#changed.add(held);
    if (this.#timer !== null) return;
    const gapMs = Math.min(MOST_GAP_MS, Math.max(this.#times.awarenessMs, this.#readers.size));
    const wait = Math.max(0, this.#flushedAt + gapMs - performance.now());
    this.#timer = setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    this.#timer = null;
    this.#present = undefined;
    this.#flushedAt = performance.now();
    const entries: AwarenessEntry[] = [];
    const liars: BoardConnection[] = [];
    const changed = this.#changed ?? [];
    for (const held of changed) {
      if (isNull(held.json) || isObject(held.json)) entries.push(held);
      else {
        held.json = NULL;
        if (held.connection !== null) liars.push(held.connection);
      }
    }
    const own = this.#tellOthers === null ? [] : [...changed].filter((held) => held.server === null);
    this.#changed = null;
    if (entries.length > 0) this.#readers.sendPassing(awarenessFrame(entries));
    if (own.length > 0) this.#tellOthers?.(own);
    for (const liar of liars) this.#refuse(liar);
    if (this.#states.size > REMEMBERED) {
      for (const [client, held] of this.#states) if (held.connection === null) this.#states.delete(client);
    }
  }
}

function holder(
  { client, clock, json }: AwarenessEntry,
  seat: SeatId,
  connection: BoardConnection | null,
  server: string | null,
): Holder {
  return { client, clock, json: copyOf(json), heard: clock, seat, connection, server };
}

/** With memory of its own: a view, or a piece of Node's pool, would keep many kilobytes alive for a few. */
const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** As every client decides it: a state is removed at the clock it had. */
const isNewer = (entry: AwarenessEntry, held: AwarenessEntry): boolean =>
  entry.clock > held.clock || (entry.clock === held.clock && isNull(entry.json) && !isNull(held.json));

function isObject(json: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(Buffer.from(json).toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
