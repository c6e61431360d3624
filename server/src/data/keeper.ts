import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Backups } from './backup.ts';
import type { FileCounts } from './checkFile.ts';

export interface KeeperDeps {
  backups: Backups;
  /** 0: none are made by themselves. */
  backupHours: number;
  /** One round over all sessions. */
  keepNoLonger: () => Promise<void>;
  logger: Logger;
  now: () => number;
  /** Tests wait less. */
  times?: { firstMs: number; everyMs: number };
}

export interface Keeper {
  firstRound: Promise<void>;
  stop: () => Promise<void>;
}

const TIMES = { firstMs: 60_000, everyMs: 10 * 60_000 };
const GIVE_UP_MS = 1000;
const RETENTION_MS = 3 * 3_600_000;

/** What runs by itself as long as the server does: backups, and erasing what is due. */
export function createKeeper({
  backups,
  backupHours,
  keepNoLonger,
  logger,
  now,
  times = TIMES,
}: KeeperDeps): Keeper {
  let stopped = false;
  let lookedAt = 0;
  let running: Promise<void> = Promise.resolve();
  const first = Promise.withResolvers<void>();
  let timer = setTimeout(tick, times.firstMs);
  timer.unref();

  function tick(): void {
    running = round().finally(() => {
      first.resolve();
      if (stopped) return;
      timer = setTimeout(tick, times.everyMs);
      timer.unref();
    });
  }

  async function round(): Promise<void> {
    if (now() - lookedAt >= RETENTION_MS) {
      lookedAt = now();
      // Before the backup, so that it holds nothing that is due to go.
      await keepNoLonger().catch((error: unknown) =>
        logger.error({ err: error }, 'erasing what is due failed'),
      );
    }
    const newest = await backups.newest();
    const due = backupHours > 0 && (newest === null || now() - newest >= backupHours * 3_600_000);
    if (due && !stopped)
      await backups.make().catch((error: unknown) => logger.error({ err: error }, 'a backup failed'));
  }

  return {
    firstRound: first.promise,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      // A backup under way is given up: it is whole under its name or not there.
      await Promise.race([running, sleep(GIVE_UP_MS, undefined, { ref: false })]);
    },
  };
}

/** Reads all data through in a thread of its own, as after a crash or a failed disk, and says in the log what it finds. */
export async function verify(path: string, logger: Logger): Promise<void> {
  try {
    const worker = new Worker(new URL('./copyWorker.ts', import.meta.url), {
      workerData: { from: path, to: null },
    });
    worker.unref();
    const [counts] = (await once(worker, 'message')) as [FileCounts];
    if (counts.damaged > 0) logger.error(counts, 'the data were read through: records are damaged');
    else logger.info(counts, 'the data were read through after a crash: all is sound');
  } catch (error) {
    logger.error(
      { err: error },
      'the data were read through after a crash, and are damaged: see docs/BACKUP.md',
    );
  }
}
