import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Boards } from '../boards/boards.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import type { SessionData } from '../realtime/sessionSocket.ts';
import type { SessionService } from '../session/service.ts';
import { createBackups, type Backups } from './backup.ts';
import { createDamage, type Damage } from './damage.ts';
import { savingWhile, watchDisk, type Disk } from './disk.ts';
import { createEraser, type Eraser } from './eraser.ts';
import { createKeeper, verify, type Keeper, type KeeperDeps } from './keeper.ts';
import { holdData } from './lock.ts';
import { keepNoLonger } from './retention.ts';

export const DATABASE = 'facet.sqlite';
/** What a restore builds beside the database; there without the database, a restore was cut short. */
export const RESTORING = 'facet.sqlite.restoring';

export interface DataOptions {
  logger: Logger;
  now: () => number;
  onBroken: (error: unknown) => void;
  freeBytes?: () => Promise<number>;
  /** How long each commit took, in milliseconds. */
  onCommit?: (ms: number) => void;
  keeperTimes?: KeeperDeps['times'];
}

/** The data of a running server, and all that looks after them. */
export interface Data {
  log: Log;
  epoch: string;
  disk: Disk;
  damage: Damage;
  backups: Backups;
  told: SessionData;
  /** Begins what runs by itself. */
  keep: (sessions: SessionService, boards: Pick<Boards, 'leaveSession'>) => Eraser;
  /** Resolves when the first round of looking after the data is over. */
  lookedAfter: () => Promise<void>;
  close: () => Promise<void>;
}

const MB = 1_000_000;

/** Opens the data for this process alone; throws, with a sentence, where that cannot be. */
export async function openData(config: Config, options: DataOptions): Promise<Data> {
  const { logger, now } = options;
  const folder = config.dataDir;
  // A folder that is there keeps the rights somebody gave it.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, DATABASE);
  const hold = holdData(folder);
  const damage = createDamage();
  try {
    if (!existsSync(path) && existsSync(join(folder, RESTORING)))
      throw new Error('A restore was cut short. Run it again before you start Facet.');
    const file = openSqliteLog({
      path,
      onBroken: options.onBroken,
      ...(options.onCommit && { onCommit: options.onCommit }),
      onDamage: (found) => {
        if (damage.note(found)) logger.error(found, 'a record is damaged and was set aside');
      },
    });
    if (hold.serving(path)) logger.warn('these data are older than those served before: boards begin anew');
    if (!hold.cleanBefore) void verify(path, logger);
    const disk = watchDisk({
      folder,
      limits: { newSessions: config.disk.sessionsMb * MB, write: config.disk.writeMb * MB },
      onProblem: (error) => logger.warn({ err: error }, 'how much room the disk has cannot be told'),
      ...(options.freeBytes && { free: options.freeBytes }),
    });
    await disk.look();
    const log = savingWhile(file, disk.canSave);
    const epoch = await log.epoch();
    const backups = createBackups({
      path,
      folder: config.backup.folder,
      keep: config.backup.keep,
      logger,
      now,
    });
    let keeper: Keeper | null = null;
    disk.onChange((canSave) =>
      logger.error({ freeBytes: disk.freeBytes() }, canSave ? 'the disk has room again' : 'the disk is full'),
    );
    return {
      log,
      epoch,
      disk,
      damage,
      backups,
      told: {
        epoch,
        canSave: disk.canSave,
        onCanSave: disk.onChange,
        damaged: damage.of,
        onDamaged: damage.onChange,
        wasErased: async (id) => (await log.erasures()).some((e) => e.session === id && e.seat === null),
      },
      keep(sessions, boards) {
        const eraser = createEraser({ log, sessions, boards, backups, damage, logger, now });
        keeper = createKeeper({
          backups,
          backupHours: config.backup.hours,
          keepNoLonger: () => keepNoLonger({ log, sessions, eraser, keep: config.keep, logger, now }),
          logger,
          now,
          ...(options.keeperTimes && { times: options.keeperTimes }),
        });
        return eraser;
      },
      async lookedAfter() {
        await keeper?.firstRound;
      },
      async close() {
        disk.stop();
        await keeper?.stop();
        await log.close();
        hold.release(true);
      },
    };
  } catch (error) {
    hold.release(false);
    throw error;
  }
}
