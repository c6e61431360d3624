import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { Intake, LogFacts } from '../log/movable.ts';
import { sessionStream, type Log, type LogRecord } from '../log/port.ts';
import * as postgres from '../log/postgres/intake.ts';
import { openPostgresLog } from '../log/postgres/postgresLog.ts';
import * as sqlite from '../log/sqlite/intake.ts';
import { forgetEpoch } from '../log/sqlite/schema.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { evolveStored } from '../session/recordCodec.ts';
import { holdData } from './lock.ts';
import { DATABASE } from './sqliteStore.ts';

export interface Moved {
  sessions: number;
  streams: number;
  records: number;
  keys: number;
  erasures: number;
  /** Marks of records that could not be read; they are so there too, and their bytes stay where they were. */
  damaged: number;
}

/** Data that nobody serves, held until `release`. */
interface Source {
  log: Log;
  keys: LogFacts['keys'];
  /** Whoever serves these data again serves older ones. */
  leave: () => Promise<void>;
  release: () => Promise<void>;
}

interface Target {
  intake: () => Promise<Intake>;
  /** What was taken in, to be compared. */
  open: () => Promise<Log>;
  /** From now on these are the data. */
  keep: () => Promise<void>;
  drop: () => Promise<void>;
  release: () => Promise<void>;
}

const NOBODY_WAITS_MS = 1000;

/**
 * Copies all data from one place to another (`sqlite:FOLDER` or `postgres://...`) that is empty, and compares every session
 * and stream. Throws, with a sentence and nothing changed, while a server runs on either.
 */
export async function moveData(from: string, to: string, now: number): Promise<Moved> {
  const source = await openSource(from);
  try {
    const target = await openTarget(to, now);
    try {
      const moved = await copyAll(source, await target.intake());
      const log = await target.open();
      try {
        await compare(source.log, log);
      } finally {
        await log.close();
      }
      await target.keep();
      await source.leave();
      return moved;
    } catch (error) {
      await target.drop();
      throw error;
    } finally {
      await target.release();
    }
  } finally {
    await source.release();
  }
}

function folderOf(place: string): string | null {
  if (place.startsWith('sqlite:')) return resolve(place.slice('sqlite:'.length));
  if (/^postgres(ql)?:\/\//.test(place)) return null;
  throw new Error('Say where from and where to, each as sqlite:FOLDER or postgres://...');
}

async function openSource(place: string): Promise<Source> {
  const folder = folderOf(place);
  if (folder === null) {
    const client = await postgres.holdPostgres(place);
    const log = await openPostgresLog({ url: place, heldAlone: true });
    return {
      log,
      keys: await postgres.keysOf(client),
      leave: () => postgres.leaveEpoch(client),
      async release() {
        await log.close();
        await client.end();
      },
    };
  }
  const path = join(folder, DATABASE);
  if (!existsSync(path)) throw new Error(`There are no data in ${folder}.`);
  const hold = holdData(folder, NOBODY_WAITS_MS);
  const log = openSqliteLog({ path });
  return {
    log,
    keys: sqlite.keysOf(path),
    leave() {
      const db = new DatabaseSync(path);
      forgetEpoch(db);
      db.close();
      return Promise.resolve();
    },
    async release() {
      await log.close();
      hold.release(true);
    },
  };
}

async function openTarget(place: string, now: number): Promise<Target> {
  const folder = folderOf(place);
  if (folder === null) {
    const client = await postgres.holdPostgres(place);
    let taken = false;
    return {
      async intake() {
        const intake = await postgres.intakePostgres(client);
        taken = true;
        return intake;
      },
      open: () => openPostgresLog({ url: place, heldAlone: true }),
      keep: () => Promise.resolve(),
      async drop() {
        if (taken) await postgres.emptyPostgres(client);
      },
      release: () => client.end(),
    };
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const hold = holdData(folder, NOBODY_WAITS_MS);
  const path = join(folder, DATABASE);
  const built = `${path}.moving`;
  return {
    intake() {
      if (existsSync(path)) return Promise.reject(new Error(`There are data in ${folder} already.`));
      rmSync(built, { force: true });
      return Promise.resolve(sqlite.intakeSqlite(built, now));
    },
    open: () => Promise.resolve(openSqliteLog({ path: built, journal: 'DELETE' })),
    keep: () => Promise.resolve(renameSync(built, path)),
    drop: () => Promise.resolve(rmSync(built, { force: true })),
    release() {
      hold.release(true);
      // It counts the starts of data that lay here before, and would take these for older ones.
      if (existsSync(path)) rmSync(join(folder, 'running.sqlite'), { force: true });
      return Promise.resolve();
    },
  };
}

async function copyAll({ log, keys }: Source, intake: Intake): Promise<Moved> {
  const moved: Moved = { sessions: 0, streams: 0, records: 0, keys: keys.length, erasures: 0, damaged: 0 };
  try {
    for (const session of (await log.sessions()).toReversed()) {
      moved.sessions++;
      for (const name of await log.streams(session)) {
        const records = await log.read({ session, name });
        moved.streams++;
        moved.records += soundOf(records).length;
        moved.damaged += records.length - soundOf(records).length;
        await intake.put({ stream: { session, name }, records });
      }
    }
    const erasures = await log.erasures();
    moved.erasures = erasures.length;
    await intake.finish({ epoch: await log.epoch(), erasures, keys });
    return moved;
  } catch (error) {
    await intake.giveUp();
    throw error;
  }
}

const soundOf = (records: readonly LogRecord[]): LogRecord[] => records.filter((r) => !r.damaged);

/** Throws where anything of one log is not the same in the other. */
async function compare(one: Log, other: Log): Promise<void> {
  const same = (what: string, a: unknown, b: unknown): void => {
    if (!isDeepStrictEqual(a, b)) throw new Error(`${what} did not come out the same.`);
  };
  same('The epoch', await one.epoch(), await other.epoch());
  same('What was erased', await one.erasures(), await other.erasures());
  const sessions = await one.sessions();
  same('The list of sessions', sessions, await other.sessions());
  for (const session of sessions) {
    const names = await one.streams(session);
    same(`The list of what session ${session} has`, names, await other.streams(session));
    for (const name of names) {
      const [a, b] = [await one.read({ session, name }), await other.read({ session, name })];
      same(`${name}`, soundOf(a).map(plain), soundOf(b).map(plain));
      same(`The end of ${name}`, a.at(-1)?.seq, b.at(-1)?.seq);
    }
    const stateIn = async (log: Log) =>
      evolveStored(null, await log.read(sessionStream(session)), () => undefined);
    same(`The state of session ${session}`, await stateIn(one), await stateIn(other));
  }
}

const plain = ({ data, ...rest }: LogRecord) => ({ ...rest, data: Buffer.from(data).toString('base64') });
