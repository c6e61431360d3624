import { DatabaseSync } from 'node:sqlite';
import { checksum } from '../log/sqlite/checksum.ts';

/** What a database file of Facet holds. */
export interface FileCounts {
  sessions: number;
  streams: number;
  records: number;
  /** The sum of every stream's last seq: it only grows, but for what is erased. */
  reach: number;
  /** Records whose checksum is wrong. */
  damaged: number;
}

/** The file is no sound database of Facet; the message is a sentence. */
export class UnsoundFileError extends Error {
  override name = 'UnsoundFileError';
}

/** Reads a whole file through: SQLite's own check, and every record's checksum. */
export function checkFile(path: string): FileCounts {
  const db = open(path);
  try {
    const found = db
      .prepare('PRAGMA integrity_check(3)')
      .all()
      .map((row) => String(row['integrity_check']));
    if (found[0] !== 'ok') throw new UnsoundFileError(`${path} is damaged: ${found.join('; ')}`);
    const counts = countsOf(db);
    let damaged = 0;
    for (const { stream, seq, at, by, snapshot, crc, data } of db
      .prepare('SELECT stream, seq, at, by, snapshot, crc, data FROM records')
      .iterate()) {
      const seat = typeof by === 'string' ? by : null;
      const sound =
        data instanceof Uint8Array &&
        checksum(Number(stream), Number(seq), Number(at), seat, snapshot === 1, data) === crc;
      if (!sound) damaged++;
    }
    return { ...counts, damaged };
  } catch (error) {
    if (error instanceof UnsoundFileError) throw error;
    throw new UnsoundFileError(
      `${path} is not a backup of Facet, or it is damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    db.close();
  }
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly: true });
  } catch {
    throw new UnsoundFileError(`${path} cannot be opened.`);
  }
}

/** How much lies in an open database. */
export function countsOf(db: DatabaseSync): Omit<FileCounts, 'damaged'> {
  const row = db
    .prepare(
      `SELECT (SELECT count(DISTINCT session) FROM streams) AS sessions, (SELECT count(*) FROM streams) AS streams,
       (SELECT count(*) FROM records) AS records,
       (SELECT coalesce(sum(last), 0) FROM (SELECT max(seq) AS last FROM records GROUP BY stream)) AS reach`,
    )
    .get();
  return {
    sessions: Number(row?.['sessions']),
    streams: Number(row?.['streams']),
    records: Number(row?.['records']),
    reach: Number(row?.['reach']),
  };
}
