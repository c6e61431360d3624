import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { createBackups } from './backup.ts';
import type { Damage } from './damage.ts';
import type { DataOptions } from './data.ts';
import { savingWhile, watchDisk } from './disk.ts';
import { verify } from './keeper.ts';
import { holdData } from './lock.ts';
import type { Store } from './store.ts';

export const DATABASE = 'facet.sqlite';
/** What a restore builds beside the database; there without the database, a restore was cut short. */
export const RESTORING = 'facet.sqlite.restoring';

const MB = 1_000_000;

/** Opens the data in a folder for this process alone; throws, with a sentence, where that cannot be. */
export async function openSqliteStore(config: Config, options: DataOptions, damage: Damage): Promise<Store> {
  const { logger, now } = options;
  const folder = config.dataDir;
  // A folder that is there keeps the rights somebody gave it.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, DATABASE);
  const hold = holdData(folder);
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
    disk.onChange((canSave) =>
      logger.error({ freeBytes: disk.freeBytes() }, canSave ? 'the disk has room again' : 'the disk is full'),
    );
    const log = savingWhile(file, disk.canSave);
    return {
      log,
      disk,
      backups: createBackups({
        path,
        folder: config.backup.folder,
        keep: config.backup.keep,
        logger,
        now,
      }),
      backupHours: config.backup.hours,
      async alone(work) {
        await work();
        return true;
      },
      async close() {
        disk.stop();
        await log.close();
        hold.release(true);
      },
    };
  } catch (error) {
    hold.release(false);
    throw error;
  }
}
