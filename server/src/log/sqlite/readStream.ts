import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { LogRecord, Stream } from '../port.ts';
import { checksum } from './checksum.ts';

type Row = Record<string, SQLOutputValue>;
const COLUMNS = 'SELECT stream, seq, at, by, snapshot, crc, data FROM records';

/** SQLite's codes for bytes on disk that are not what was written, or that the disk does not give. */
const UNREADABLE: ReadonlySet<number> = new Set([10, 11, 26]);

/** The records of a stream after `after`; each damaged one is told by its seq and marked, one mark for a hole. */
export function readStream(
  db: DatabaseSync,
  stream: Stream,
  after: number,
  onDamage: (seq: number) => void,
): LogRecord[] {
  const id = db.prepare('SELECT id FROM streams WHERE name = ?').get(stream.name)?.['id'];
  if (id === undefined) return [];
  const records: LogRecord[] = [];
  let before = after;
  for (const row of rowsOf(db, Number(id), after)) {
    const record = parse(row);
    const { seq } = record;
    // A snapshot stands for all before it, also for those who have read a part of that; another server may have made it.
    const begins = record.snapshot || (before === 0 && record.damaged === true);
    const found = seq > before + 1 && !begins ? [damagedAt(seq - 1), record] : [record];
    for (const one of found) if (one.damaged) onDamage(one.seq);
    records.push(...found);
    before = seq;
  }
  return records;
}

const damagedAt = (seq: number): LogRecord => ({
  seq,
  at: 0,
  by: null,
  snapshot: false,
  data: new Uint8Array(),
  damaged: true,
});

function rowsOf(db: DatabaseSync, id: number, after: number): Row[] {
  try {
    return db.prepare(`${COLUMNS} WHERE stream = ? AND seq > ? ORDER BY seq`).all(id, after);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return oneByOne(db, id, after);
  }
}

/** A torn page makes the whole query fail; asked row by row, only the rows on that page do. */
function oneByOne(db: DatabaseSync, id: number, after: number): Row[] {
  const seqs = db.prepare('SELECT seq FROM records WHERE stream = ? AND seq > ? ORDER BY seq').all(id, after);
  const one = db.prepare(`${COLUMNS} WHERE stream = ? AND seq = ?`);
  return seqs.map(({ seq }) => {
    try {
      return one.get(id, Number(seq)) ?? { seq: Number(seq) };
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      return { seq: Number(seq) };
    }
  });
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && UNREADABLE.has(Number(error.errcode) & 0xff);

function parse(row: Row): LogRecord {
  const { seq, at, by, snapshot, data, crc, stream } = row;
  const bad = damagedAt(Number(seq));
  if (typeof at !== 'number' || !(data instanceof Uint8Array)) return bad;
  if (by !== null && typeof by !== 'string') return bad;
  const isSnapshot = snapshot === 1;
  if (checksum(Number(stream), bad.seq, at, by ?? null, isSnapshot, data) !== crc) return bad;
  return { seq: bad.seq, at, by: by ?? null, snapshot: isSnapshot, data };
}
