import * as Y from 'yjs';
import { BOARD_KINDS, seedUpdate } from '@facet/shared/boards/kindsDoc.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import { ConflictError, type Log, type LogRecord, type Stream } from '../log/port.ts';
import { heldIn } from './boardDoc.ts';
import { Firewall } from './firewall.ts';
import { asItIs, LogOrder } from './lawful.ts';
import { decodeSnapshot } from './snapshotCodec.ts';

export interface LoadedBoard {
  doc: Y.Doc;
  firewall: Firewall;
  /** What the records amounted to, for whoever hears more of them from other servers. */
  order: LogOrder;
  /** The seq of the stream's last record. */
  seq: number;
  /** Records since the snapshot. */
  records: number;
  /** When someone last changed it, 0 if only the server did. */
  movedAt: number;
  /** A record was unreadable: what is left is shown, and the stream is never compacted over the hole. */
  damaged: boolean;
}

/** The log holds records of this board, but not enough of them to show it. */
export class UnreadableBoardError extends Error {
  override name = 'UnreadableBoardError';
}

/** The board as the log has it; null where the log has nothing. */
export async function readBoard(log: Log, stream: Stream, kind: Kind): Promise<LoadedBoard | null> {
  const records = await log.read(stream);
  return records.length === 0 ? null : replayBoard(records, kind, stream.name);
}

/**
 * The board as the log has it. Where there is nothing yet, the server's first content goes in on condition that the
 * stream is still empty; if another was first, theirs counts.
 */
export async function loadBoard(
  log: Log,
  stream: Stream,
  kind: Kind,
  now: () => number,
): Promise<LoadedBoard> {
  for (let tries = 0; tries < 3; tries++) {
    const found = await readBoard(log, stream, kind);
    if (found !== null) return found;
    const record = { at: now(), by: null, data: seedUpdate(kind) };
    try {
      const seq = await log.append(stream, [record], { expected: 0 });
      return replayBoard([{ ...record, seq, snapshot: false }], kind, stream.name);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
  throw new UnreadableBoardError(stream.name);
}

function replayBoard(records: readonly LogRecord[], kind: Kind, name: string): LoadedBoard {
  const [first] = records;
  const sound = records.find((record) => !record.damaged);
  // What a lost snapshot stood for is most of the board, and nothing readable is all of it: shown as empty and writable
  // it would look as if there had never been more. A lost first record is only the server's own content.
  if (first === undefined || sound === undefined || (first.seq !== 1 && !first.snapshot))
    throw new UnreadableBoardError(name);
  const firewall = new Firewall(BOARD_KINDS[kind].roots);
  const order = new LogOrder();
  const doc = new Y.Doc();
  let damaged = false;
  let movedAt = 0;
  let seq = first.seq - 1;
  for (const record of records) {
    damaged ||= record.seq !== seq + 1 || record.damaged === true;
    seq = record.seq;
    if (record.damaged) continue;
    if (record.by !== null || record.snapshot) movedAt = record.at;
    // What counts for nothing in a whole stream may only lack, in a damaged one, what was lost.
    const replayed = replayRecord(doc, firewall, damaged ? null : order, record);
    if (!replayed) damaged = true;
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    // What built on a lost record stays in the log; kept as pending it would go out to every reader.
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
    damaged = true;
  }
  const held = heldIn(doc);
  order.learnClocks(held.clocks);
  for (const [client, seat] of firewall.bindings()) order.bind(client, seat);
  firewall.learn(held);
  return { doc, firewall, order, seq, records: records.length - (first.snapshot ? 1 : 0), movedAt, damaged };
}

/** False where the record cannot be read. `order` is null in a stream with a hole. */
function replayRecord(doc: Y.Doc, firewall: Firewall, order: LogOrder | null, record: LogRecord): boolean {
  if (record.snapshot) {
    const snapshot = decodeSnapshot(record.data);
    if (snapshot === null) return false;
    for (const [client, seat] of snapshot.bindings) {
      firewall.bind(client, seat);
      order?.bind(client, seat);
    }
    Y.applyUpdate(doc, snapshot.state);
    order?.learnClocks(Y.decodeStateVector(Y.encodeStateVector(doc)));
    return true;
  }
  // The server's own content may lie in roots no client may write to; whose it is follows from its client ids alone.
  const read = order === null ? asItIs(record.data) : order.admit(record.data, record.by);
  if (typeof read === 'string') return read === 'void';
  Y.applyUpdate(doc, read.update);
  for (const { client } of read.parsed.sections) firewall.bind(client, record.by);
  return true;
}
