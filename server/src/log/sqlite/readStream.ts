import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { LogRecord, Stream } from '../port.ts';
import { checksum } from './checksum.ts';

type Row = Record<string, SQLOutputValue>;
const COLUMNS = 'SELECT stream, seq, at, by, snapshot, crc, data FROM records';

/** The sound records of a stream after `after`; each damaged one is told by its seq and left out. */
export function readStream(
  db: DatabaseSync,
  stream: Stream,
  after: number,
  onDamage: (seq: number) => void,
): LogRecord[] {
  const id = db.prepare('SELECT id FROM streams WHERE name = ?').get(stream.name)?.['id'];
  if (id === undefined) return [];
  const sound: LogRecord[] = [];
  for (const row of rowsOf(db, Number(id), after, onDamage)) {
    const record = parse(row);
    if (record === null) onDamage(Number(row['seq']));
    else sound.push(record);
  }
  return sound;
}

function rowsOf(db: DatabaseSync, id: number, after: number, onDamage: (seq: number) => void): Row[] {
  try {
    return db.prepare(`${COLUMNS} WHERE stream = ? AND seq > ? ORDER BY seq`).all(id, after);
  } catch {
    return oneByOne(db, id, after, onDamage);
  }
}

/** A torn page makes the whole query fail; asked row by row, only the rows on that page do. */
function oneByOne(db: DatabaseSync, id: number, after: number, onDamage: (seq: number) => void): Row[] {
  const seqs = db.prepare('SELECT seq FROM records WHERE stream = ? AND seq > ? ORDER BY seq').all(id, after);
  const one = db.prepare(`${COLUMNS} WHERE stream = ? AND seq = ?`);
  return seqs.flatMap(({ seq }) => {
    try {
      const row = one.get(id, Number(seq));
      return row === undefined ? [] : [row];
    } catch {
      onDamage(Number(seq));
      return [];
    }
  });
}

function parse(row: Row): LogRecord | null {
  const { seq, at, by, snapshot, data, crc, stream } = row;
  if (typeof seq !== 'number' || typeof at !== 'number' || !(data instanceof Uint8Array)) return null;
  if (by !== null && typeof by !== 'string') return null;
  const isSnapshot = snapshot === 1;
  if (checksum(Number(stream), seq, at, by ?? null, isSnapshot, data) !== crc) return null;
  return { seq, at, by: by ?? null, snapshot: isSnapshot, data };
}
