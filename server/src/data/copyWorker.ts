// Runs in a thread of its own: copies a database while it is served, then reads the copy through; with nowhere to copy to it
// reads the database itself.
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { forgetEpoch } from '../log/sqlite/schema.ts';
import { checkFile, countsOf, UnsoundFileError, type FileCounts } from './checkFile.ts';

const { from, to } = workerData as { from: string; to: string | null };

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whoever serves this copy one day serves older data: those draw an epoch of their own. */
function withoutEpoch(path: string): void {
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA journal_mode = DELETE');
    forgetEpoch(db);
  } finally {
    db.close();
  }
}

function copy(to: string): FileCounts {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  let before: number;
  try {
    before = countsOf(db).reach;
    db.prepare('VACUUM INTO ?').run(part);
  } finally {
    db.close();
  }
  withoutEpoch(part);
  const counts = checkFile(part);
  // Something was erased while it was copied, or the copy is not what it should be: either way not this one.
  if (counts.reach < before)
    throw new UnsoundFileError(`the copy reaches ${counts.reach}, the data reached ${before}`);
  sync(part);
  renameSync(part, to);
  sync(dirname(to));
  return counts;
}

parentPort?.postMessage(to === null ? checkFile(from) : copy(to));
