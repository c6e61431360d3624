import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beginEpoch, forgetEpoch } from '../log/sqlite/schema.ts';

/** These data are in use by another process. */
export class InUseError extends Error {
  override name = 'InUseError';
}

/** The hold of one process on a data folder. */
export interface DataHold {
  /** How the process before us ended: false where it was killed, or the machine lost power. */
  cleanBefore: boolean;
  /**
   * Says which database is served. True where it is not the one that was served here last but an older copy of it, put in its
   * place by hand.
   */
  serving: (path: string) => boolean;
  /** Ends the hold; `clean` where everything was written and closed. */
  release: (clean: boolean) => void;
}

/** A server that was told to stop may still be at it. */
const WAIT_MS = 6000;

/**
 * Takes hold of a data folder for this process alone; InUseError where another has it. The hold ends with the process
 * however it ends, since it is a lock of the operating system and not a file that says so.
 */
export function holdData(folder: string, waitMs: number = WAIT_MS): DataHold {
  const db = new DatabaseSync(join(folder, 'running.sqlite'), { timeout: waitMs });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    db.exec(
      'CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY, starts INTEGER, clean INTEGER NOT NULL)',
    );
    db.exec('INSERT OR IGNORE INTO run VALUES (1, NULL, 1); COMMIT');
  } catch (error) {
    db.close();
    const SQLITE_BUSY = 5;
    const busy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
    throw busy ? new InUseError(`Facet is already running on the data in ${folder}.`) : error;
  }
  const row = db.prepare('SELECT starts, clean FROM run').get();
  return {
    cleanBefore: row?.['clean'] === 1,
    serving(path) {
      const before = Number(row?.['starts'] ?? 0);
      const starts = startsOf(path);
      // Killed between the two writes below, the data are one ahead of us.
      const older = starts !== before && starts !== before + 1;
      const next = Math.max(starts, before) + 1;
      countStart(path, next, older);
      db.prepare('UPDATE run SET starts = ?, clean = 0').run(next);
      return older;
    },
    release(clean) {
      if (clean) db.exec('UPDATE run SET clean = 1');
      db.close();
    },
  };
}

/** How often these data have been served, as they say themselves. */
function startsOf(path: string): number {
  const db = new DatabaseSync(path);
  try {
    return Number(db.prepare("SELECT value FROM facts WHERE name = 'starts'").get()?.['value'] ?? 0);
  } finally {
    db.close();
  }
}

function countStart(path: string, starts: number, older: boolean): void {
  const db = new DatabaseSync(path, { timeout: 2000 });
  try {
    db.exec('BEGIN IMMEDIATE');
    db.prepare("INSERT OR REPLACE INTO facts VALUES ('starts', ?)").run(String(starts));
    if (older) {
      forgetEpoch(db);
      beginEpoch(db);
    }
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}
