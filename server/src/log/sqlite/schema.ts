import type { DatabaseSync } from 'node:sqlite';

/** SQLite before this version can lose a commit when its write-ahead log is reset under load. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/**
 * What each version of the schema adds to the one before. Forward only: an entry that was released never changes.
 * `records` keeps its rowid and has an index beside it: a table ordered by stream writes half as much again to disk.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE streams (id INTEGER PRIMARY KEY, session TEXT NOT NULL, name TEXT NOT NULL UNIQUE);
   CREATE INDEX streams_session ON streams (session);
   CREATE TABLE records (
     id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT,
     snapshot INTEGER NOT NULL, crc INTEGER NOT NULL, data BLOB NOT NULL);
   CREATE UNIQUE INDEX records_stream_seq ON records (stream, seq);
   CREATE TABLE keys (key TEXT PRIMARY KEY, session TEXT NOT NULL) WITHOUT ROWID;
   CREATE INDEX keys_session ON keys (session);`,
  `CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   INSERT INTO facts VALUES ('epoch', lower(hex(randomblob(9))));
   CREATE TABLE erasures (session TEXT NOT NULL, seat TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (session, seat)) WITHOUT ROWID;`,
];

/** Throws, in words for whoever starts the server, where this SQLite could lose what was committed. */
export function checkVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [x, y, z] = OLDEST_SQLITE;
  const enough = major > x || (major === x && (minor > y || (minor === y && patch >= z)));
  if (enough) return;
  throw new Error(
    `This Node.js brings SQLite ${version}, which can lose saved work. Facet needs SQLite ${OLDEST_SQLITE.join('.')} or newer: use a newer Node.js.`,
  );
}

/** Brings the database to the newest schema: one lock for all of it, so that two who start at once do it once. */
export function migrate(db: DatabaseSync, now: number): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, at INTEGER NOT NULL)');
    const found = Number(
      db.prepare('SELECT coalesce(max(version), 0) AS v FROM schema_version').get()?.['v'],
    );
    if (found > MIGRATIONS.length) {
      throw new Error(
        `The data were written by a newer Facet (schema ${found}); this one knows ${MIGRATIONS.length}.`,
      );
    }
    for (const [i, sql] of MIGRATIONS.entries()) {
      if (i < found) continue;
      db.exec(sql);
      db.prepare('INSERT INTO schema_version VALUES (?, ?)').run(i + 1, now);
    }
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** The epoch of the data in this database. */
export const readEpoch = (db: DatabaseSync): string =>
  String(db.prepare("SELECT value FROM facts WHERE name = 'epoch'").get()?.['value']);

/** Draws an epoch where there is none, as in a copy that was put in the place of newer data. */
export function beginEpoch(db: DatabaseSync): void {
  db.exec("UPDATE facts SET value = lower(hex(randomblob(9))) WHERE name = 'epoch' AND value = ''");
}

/** Leaves the data without an epoch: who serves them next draws another. */
export function forgetEpoch(db: DatabaseSync): void {
  db.exec("UPDATE facts SET value = '' WHERE name = 'epoch'");
}
