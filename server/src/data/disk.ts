import { statfs } from 'node:fs/promises';
import { CannotSaveError, type Log } from '../log/port.ts';

export interface DiskLimits {
  /** Bytes that must be free for a new session, and for anything to be written at all. */
  newSessions: number;
  write: number;
}

export interface DiskOptions {
  folder: string;
  limits: DiskLimits;
  everyMs?: number;
  /** Bytes free for this process; where it cannot be known nothing is forbidden. */
  free?: () => Promise<number>;
  onProblem?: (error: unknown) => void;
}

/** How much room the disk has, looked at again and again. */
export interface Disk {
  freeBytes: () => number | null;
  takesSessions: () => boolean;
  canSave: () => boolean;
  /** Called when it can save no more, or again. */
  onChange: (listener: (canSave: boolean) => void) => () => void;
  look: () => Promise<void>;
  stop: () => void;
}

const EVERY_MS = 5000;

/** Watches the disk of a folder. Look once before serving. */
export function watchDisk({ folder, limits, everyMs = EVERY_MS, free, onProblem }: DiskOptions): Disk {
  const listeners = new Set<(canSave: boolean) => void>();
  let bytes: number | null = null;
  const canSave = (): boolean => bytes === null || bytes >= limits.write;
  async function look(): Promise<void> {
    const before = canSave();
    try {
      bytes = await (free ?? (() => freeOn(folder)))();
    } catch (error) {
      bytes = null;
      onProblem?.(error);
    }
    if (canSave() !== before) for (const listener of listeners) listener(canSave());
  }
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return {
    freeBytes: () => bytes,
    takesSessions: () => bytes === null || bytes >= limits.newSessions,
    canSave,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    stop: () => clearInterval(timer),
  };
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** A log that takes no records while the disk has no room. Erasing goes on: it makes room. */
export function savingWhile(log: Log, canSave: () => boolean): Log {
  return {
    append: (stream, records, options) =>
      records.length > 0 && !canSave()
        ? Promise.reject(new CannotSaveError('The disk has too little room'))
        : log.append(stream, records, options),
    read: (stream, after) => log.read(stream, after),
    lastSeqs: (names) => log.lastSeqs(names),
    compact: (stream, upTo, snapshot) => log.compact(stream, upTo, snapshot),
    find: (key) => log.find(key),
    sessions: () => log.sessions(),
    streams: (session) => log.streams(session),
    lastUsed: (session) => log.lastUsed(session),
    erase: (session, at) => log.erase(session, at),
    rewrite: (session, change, at) => log.rewrite(session, change, at),
    erasures: () => log.erasures(),
    forgetErasures: (before) => log.forgetErasures(before),
    epoch: () => log.epoch(),
    close: () => log.close(),
  };
}
