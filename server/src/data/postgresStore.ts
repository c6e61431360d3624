import { openPostgresLog } from '../log/postgres/postgresLog.ts';
import type { Backups } from './backup.ts';
import type { Damage } from './damage.ts';
import type { DataOptions } from './data.ts';
import type { Store } from './store.ts';

/** Whoever runs the database backs it up. */
const NO_BACKUPS: Backups = {
  make: () => Promise.reject(new Error('The backups of Postgres are made with its own tools.')),
  list: () => Promise.resolve([]),
  newest: () => Promise.resolve(null),
  state: () => ({ at: null, ok: true }),
  settled: () => Promise.resolve(),
};

/** Opens the data in Postgres beside other servers; while it takes no writes, people are told as of a full disk. */
export async function openPostgresStore(url: string, options: DataOptions, damage: Damage): Promise<Store> {
  const { logger } = options;
  const listeners = new Set<(canSave: boolean) => void>();
  const log = await openPostgresLog({
    url,
    ...(options.onCommit && { onCommit: options.onCommit }),
    onDamage: (found) => {
      if (damage.note(found)) logger.error(found, 'a record is damaged and was set aside');
    },
    onUp(up, why) {
      if (up) logger.error('Postgres takes records again');
      else logger.error({ err: why }, 'Postgres takes no records');
      for (const listener of listeners) listener(up);
    },
    onProblem: (error) => logger.warn({ err: error }, 'what was erased could not be cleaned up yet'),
  });
  const up = (): boolean => log.up;
  return {
    log,
    disk: {
      freeBytes: () => null,
      takesSessions: up,
      canSave: up,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      look: () => Promise.resolve(),
      stop: () => undefined,
    },
    backups: NO_BACKUPS,
    backupHours: 0,
    alone: (work) => log.alone(work),
    close: () => log.close(),
  };
}
