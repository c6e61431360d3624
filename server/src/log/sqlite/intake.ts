import { DatabaseSync } from 'node:sqlite';
import type { Intake } from '../movable.ts';
import { checksum } from './checksum.ts';
import { migrate } from './schema.ts';

/** The keys of all sessions in a file. */
export function keysOf(path: string): { key: string; session: string }[] {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return db
      .prepare('SELECT key, session FROM keys ORDER BY key')
      .all()
      .map(({ key, session }) => ({ key: String(key), session: String(session) }));
  } finally {
    db.close();
  }
}

/** Begins to take another log into a new file. */
export function intakeSqlite(path: string, now: number): Intake {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
  migrate(db, now);
  db.exec('BEGIN');
  const stream = db.prepare('INSERT INTO streams (session, name) VALUES (?, ?)');
  const record = db.prepare(
    'INSERT INTO records (stream, seq, at, by, snapshot, crc, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const key = db.prepare('INSERT INTO keys VALUES (?, ?)');
  const erasure = db.prepare('INSERT INTO erasures VALUES (?, ?, ?)');
  return {
    async put({ stream: { session, name }, records }) {
      const id = Number(stream.run(session, name).lastInsertRowid);
      for (const { seq, at, by, snapshot, data, damaged } of records) {
        const crc = damaged ? -1 : checksum(id, seq, at, by, snapshot, data);
        record.run(id, seq, at, by, snapshot ? 1 : 0, crc, data);
      }
      return Promise.resolve();
    },
    async finish({ epoch, erasures, keys }) {
      for (const one of keys) key.run(one.key, one.session);
      for (const { session, seat, at } of erasures) erasure.run(session, seat ?? '', at);
      db.prepare("UPDATE facts SET value = ? WHERE name = 'epoch'").run(epoch);
      db.exec('COMMIT');
      db.close();
      return Promise.resolve();
    },
    giveUp: async () => {
      if (db.isOpen) db.close();
      return Promise.resolve();
    },
  };
}
