import {
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Config } from '../config.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { forgetEpoch } from '../log/sqlite/schema.ts';
import { checkFile, type FileCounts } from './checkFile.ts';
import { DATABASE, RESTORING } from './sqliteStore.ts';
import { eraseAsIn } from './erasures.ts';
import { holdData } from './lock.ts';

export interface Restored extends FileCounts {
  /** Where what was there before lies now; null where there was nothing. */
  kept: string | null;
  /** What had been erased since the backup was made, and was erased in it too; null where the data before could not be asked. */
  erased: number | null;
}

/**
 * Puts a backup in the place of the data. Throws, with a sentence and nothing changed, while a server runs on them or where
 * the file is not sound. The data that were there are kept beside.
 */
export async function restore(config: Config, file: string, now: number): Promise<Restored> {
  const folder = config.dataDir;
  mkdirSync(folder, { recursive: true });
  const hold = holdData(folder, 1000);
  try {
    const from = pathOf(config, file);
    checkFile(from);
    const path = join(folder, DATABASE);
    const next = join(folder, RESTORING);
    const built = `${next}.part`;
    rmSync(built, { force: true });
    copyFileSync(from, built);
    const erased = await prepare(built, path);
    const counts = checkFile(built);
    sync(built);
    renameSync(built, next);
    // From here until the last rename the server refuses to start on what would look like no data at all.
    const kept = existsSync(path) ? join(folder, `replaced-${stamp(now)}`) : null;
    if (kept !== null) {
      mkdirSync(kept);
      for (const name of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`])
        if (existsSync(join(folder, name))) renameSync(join(folder, name), join(kept, name));
    }
    renameSync(next, path);
    sync(folder);
    return { ...counts, kept, erased };
  } finally {
    hold.release(false);
  }
}

/** A path, or the name of a file among the backups. */
function pathOf(config: Config, file: string): string {
  const named = join(config.backup.folder, file);
  return !isAbsolute(file) && basename(file) === file && existsSync(named) ? named : resolve(file);
}

/** Brings a copy to the newest schema and to an epoch of its own, and erases in it what was erased since. */
async function prepare(built: string, current: string): Promise<number | null> {
  const copy = openSqliteLog({ path: built, journal: 'DELETE' });
  let erased: number | null = null;
  try {
    if (existsSync(current)) {
      const data = openSqliteLog({ path: current });
      try {
        erased = await eraseAsIn(data, copy);
      } finally {
        await data.close();
      }
    }
  } catch {
    // Often the very reason for a restore: nobody can ask them what was erased.
    erased = null;
  } finally {
    await copy.close();
  }
  const db = new DatabaseSync(built);
  forgetEpoch(db);
  db.close();
  return erased;
}

const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replaceAll(':', '-');

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
