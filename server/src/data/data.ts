import type { Logger } from 'pino';
import type { Boards } from '../boards/boards.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log/port.ts';
import type { SessionData } from '../realtime/sessionSocket.ts';
import type { SessionService } from '../session/service.ts';
import type { Backups } from './backup.ts';
import { createDamage, type Damage } from './damage.ts';
import type { Disk } from './disk.ts';
import { createEraser, type Eraser } from './eraser.ts';
import { createKeeper, type Keeper, type KeeperDeps } from './keeper.ts';
import { openPostgresStore } from './postgresStore.ts';
import { keepNoLonger } from './retention.ts';
import { openSqliteStore } from './sqliteStore.ts';

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

/** Opens the data; throws, with a sentence, where that cannot be. */
export async function openData(config: Config, options: DataOptions): Promise<Data> {
  const { logger, now } = options;
  const damage = createDamage();
  const store =
    config.databaseUrl === null
      ? await openSqliteStore(config, options, damage)
      : await openPostgresStore(config.databaseUrl, options, damage);
  const { log, disk, backups } = store;
  const epoch = await log.epoch();
  let keeper: Keeper | null = null;
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
      const round = (): Promise<void> =>
        keepNoLonger({ log, sessions, eraser, keep: config.keep, logger, now });
      keeper = createKeeper({
        backups,
        backupHours: store.backupHours,
        keepNoLonger: async () => void (await store.alone(round)),
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
      await keeper?.stop();
      await store.close();
    },
  };
}
