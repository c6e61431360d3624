import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { FileCounts } from './checkFile.ts';

const NAME = /^facet-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)Z\.sqlite$/;

export interface BackupOptions {
  /** The database that is served. */
  path: string;
  folder: string;
  /** How many are kept, the newest. */
  keep: number;
  logger: Logger;
  now: () => number;
}

export interface BackupMade extends FileCounts {
  file: string;
  bytes: number;
  ms: number;
}

/** Backups of the data, made while they are served. */
export interface Backups {
  /** Makes one now and checks it; rejects where it did not come out sound. One at a time. */
  make: () => Promise<BackupMade>;
  /** Their paths, oldest first. */
  list: () => Promise<string[]>;
  /** When the newest was made; null where there is none. */
  newest: () => Promise<number | null>;
  /** When one last came out sound in this run, and whether the last try did. */
  state: () => { at: number | null; ok: boolean };
  /** When no copy is being made. */
  settled: () => Promise<void>;
}

/** Backups in a folder, named by the time they were made. */
export function createBackups({ path, folder, keep, logger, now }: BackupOptions): Backups {
  let running: Promise<BackupMade> | null = null;
  let state: { at: number | null; ok: boolean } = { at: null, ok: true };

  async function list(): Promise<string[]> {
    const names = await readdir(folder).catch(() => []);
    return names
      .filter((name) => NAME.test(name))
      .sort()
      .map((name) => join(folder, name));
  }

  async function copy(): Promise<BackupMade> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const from = performance.now();
    const at = now();
    const to = join(folder, `facet-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.sqlite`);
    const counts = await copyOnce(path, to).catch(() => copyOnce(path, to));
    for (const old of (await list()).slice(0, -keep)) await rm(old, { force: true });
    const { size: bytes } = await stat(to);
    state = { at, ok: true };
    const made = { file: to, bytes, ms: Math.round(performance.now() - from), ...counts };
    logger.info({ ...made, file: basename(to) }, 'a backup was made and checked');
    if (made.damaged > 0) logger.error({ damaged: made.damaged }, 'records of the data are damaged');
    return made;
  }

  return {
    list,
    make() {
      running ??= copy()
        .catch((error: unknown) => {
          state = { ...state, ok: false };
          throw error;
        })
        .finally(() => (running = null));
      return running;
    },
    async newest() {
      const last = (await list()).at(-1);
      const time = last === undefined ? undefined : NAME.exec(basename(last))?.[1];
      if (time === undefined) return null;
      return Date.parse(`${time.slice(0, 11)}${time.slice(11).replaceAll('-', ':')}Z`);
    },
    state: () => state,
    settled: async () => void (await running?.catch(() => undefined)),
  };
}

/** In a thread of its own: it takes seconds, and people are being served. */
async function copyOnce(from: string, to: string): Promise<FileCounts> {
  const worker = new Worker(new URL('./copyWorker.ts', import.meta.url), { workerData: { from, to } });
  const [counts] = (await once(worker, 'message')) as [FileCounts];
  await worker.terminate();
  return counts;
}
