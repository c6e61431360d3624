import { DatabaseError } from 'pg';
import type { LogRecord } from '../port.ts';
import { checksum } from './checksum.ts';

/** Asks the database one question, for its rows. */
export type Ask = <Row extends object>(sql: string, parameters: unknown[]) => Promise<Row[]>;

interface Row {
  head: number;
  /** Null where the stream has no such record. */
  seq: number | null;
  at: number;
  by: string | null;
  snapshot: boolean;
  crc: number;
  data: Buffer;
}

const FROM = `SELECT s.seq AS head, r.seq, r.at, r.by, r.snapshot, r.crc, r.data
  FROM facet.streams s LEFT JOIN facet.records r ON r.stream = s.id`;

/** The records of a stream after `after`; each damaged one is told by its seq and marked, one mark for a hole. */
export async function readStream(
  ask: Ask,
  name: string,
  after: number,
  onDamage: (seq: number) => void,
): Promise<LogRecord[]> {
  const rows = await ask<Row>(`${FROM} AND r.seq > $2 WHERE s.name = $1 ORDER BY r.seq`, [name, after]).catch(
    (error: unknown) => {
      if (!isUnreadable(error)) throw error;
      return oneByOne(ask, name, after);
    },
  );
  const records: LogRecord[] = [];
  const found = (record: LogRecord): void => {
    if (record.damaged) onDamage(record.seq);
    records.push(record);
  };
  let before = after;
  for (const row of rows) {
    if (row.seq === null) continue;
    const record = parse(name, row, row.seq);
    // A snapshot stands for all before it, also for those who have read a part of that; another server may have made it.
    const begins = record.snapshot || (before === 0 && record.damaged === true);
    if (record.seq > before + 1 && !begins) found(damagedAt(record.seq - 1));
    found(record);
    before = record.seq;
  }
  const head = rows[0]?.head ?? 0;
  if (head > before) found(damagedAt(head));
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

/** A page that cannot be read makes the whole query fail; asked one by one, only the records on that page do. */
async function oneByOne(ask: Ask, name: string, after: number): Promise<Row[]> {
  const [stream] = await ask<{ head: number }>('SELECT seq AS head FROM facet.streams WHERE name = $1', [
    name,
  ]);
  const { head = 0 } = stream ?? {};
  const rows: Row[] = [];
  for (let seq = after + 1; seq <= head; seq++) {
    try {
      const [row] = await ask<Row>(`${FROM} AND r.seq = $2 WHERE s.name = $1`, [name, seq]);
      if (row !== undefined && row.seq !== null) rows.push(row);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      rows.push({ head, seq, at: 0, by: null, snapshot: false, crc: -1, data: Buffer.alloc(0) });
    }
  }
  return rows;
}

/** Bytes on disk that are not what was written (XX001, XX002), or that the disk does not give (58030). */
const isUnreadable = (error: unknown): boolean =>
  error instanceof DatabaseError && /^(XX00[12]|58030)$/.test(error.code ?? '');

function parse(name: string, { at, by, snapshot, data, crc }: Row, seq: number): LogRecord {
  const sound = checksum(name, seq, { at, by, data }, snapshot) === crc;
  return sound ? { seq, at, by, snapshot, data } : damagedAt(seq);
}
