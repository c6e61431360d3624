import type { Log, Stream } from '../log/port.ts';
import type { SeatedEntry } from './awareness.ts';
import type { BoardContent } from './boardContent.ts';
import type { BoardConnection } from './connection.ts';
import { asItIs, type LogOrder } from './lawful.ts';
import { SharedQueue, type BoardRecord } from './sharedQueue.ts';
import type { Write } from './writeQueue.ts';

/** What a room has to do with the other servers that may have the same board open. */
export interface SharedRoom {
  order: LogOrder;
  outgoing: Outgoing;
  awareness: (entries: SeatedEntry[]) => void;
}

/** Gathers what was written here and is saved, until the other servers are told. */
export class Outgoing {
  readonly #tell: (records: readonly BoardRecord[]) => void;
  #records: BoardRecord[] = [];

  constructor(tell: (records: readonly BoardRecord[]) => void) {
    this.#tell = tell;
  }

  add(record: BoardRecord): void {
    this.#records.push(record);
  }

  flush(): void {
    if (this.#records.length === 0) return;
    this.#tell(this.#records);
    this.#records = [];
  }
}

interface Way {
  log: Log;
  stream: Stream;
  seq: number;
  order: LogOrder;
  content: BoardContent;
}

/** Who is told what became of the messages, and what others wrote. */
interface Board {
  /** As it counts; without an update where it added nothing, or was applied before. */
  saved: (write: Write, seq: number) => void;
  changed: (at: number, update: Uint8Array, from: null, arrived: number) => void;
  /** A change of theirs counts for nothing. */
  tooLate: (connection: BoardConnection) => void;
  gone: () => void;
  failed: (error: unknown) => void;
}

/** The way to the log of a board that other servers write to as well. */
export function sharedQueue({ content, order, ...way }: Way, board: Board): SharedQueue {
  const changed = (at: number, update: Uint8Array): void =>
    board.changed(at, update, null, performance.now());
  return new SharedQueue({
    ...way,
    order,
    onGone: () => board.gone(),
    onFailed: (error) => board.failed(error),
    onDamaged: () => content.noteDamage(),
    onSaved: (write, lawful, seq) => board.saved({ ...write, update: lawful?.update ?? null }, seq),
    onVoid({ from, update }) {
      const read = asItIs(update ?? new Uint8Array());
      const clients = read === 'unreadable' ? [] : read.parsed.sections.map((s) => s.client);
      content.firewall.takeBack(clients, order);
      board.tooLate(from);
    },
    onForeign({ by, at }, lawful) {
      content.applyForeign(lawful, by, at, order);
      changed(at, lawful.update);
    },
    onSnapshot({ data, at }) {
      if (!content.applySnapshot(data, at, order))
        return board.failed(new Error('A snapshot cannot be read'));
      // It stands for more than was missing, and everyone has most of that.
      changed(at, content.doc.encoded());
    },
  });
}
