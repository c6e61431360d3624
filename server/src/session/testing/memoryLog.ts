import { ClaimedError, ConflictError, type Log, type LogRecord, type Stream } from '../../log/port.ts';

/** A log in memory for tests of what stands on a log, with a hook before every append. */
export interface MemoryLog extends Log {
  /** Called before each append is looked at; may append itself (as another server would) or throw. */
  beforeAppend: ((stream: Stream) => void | Promise<void>) | null;
  appends: number;
}

export function memoryLog(): MemoryLog {
  const streams = new Map<string, LogRecord[]>();
  const keys = new Map<string, string>();
  const recordsOf = (name: string): LogRecord[] => streams.get(name) ?? [];
  const log: MemoryLog = {
    beforeAppend: null,
    appends: 0,
    async append(stream, records, options = {}) {
      const hook = log.beforeAppend;
      await hook?.(stream);
      // As on a disk, the answer comes in a later turn.
      await new Promise((resolve) => setImmediate(resolve));
      const known = recordsOf(stream.name);
      const last = known.at(-1)?.seq ?? 0;
      if (options.expected !== undefined && options.expected !== last) throw new ConflictError();
      if (last < (options.atLeast ?? 0)) throw new ConflictError();
      const taken = (options.claim ?? []).some((key) => (keys.get(key) ?? stream.session) !== stream.session);
      if (taken) throw new ClaimedError();
      for (const key of options.claim ?? []) keys.set(key, stream.session);
      for (const key of options.release ?? []) keys.delete(key);
      const added = records.map((record, i) => ({ ...record, seq: last + i + 1, snapshot: false }));
      streams.set(stream.name, [...known, ...added]);
      log.appends += 1;
      return last + records.length;
    },
    read: async (stream, after = 0) => recordsOf(stream.name).filter((record) => record.seq > after),
    lastSeqs: async (names) => new Map(names.map((name) => [name, recordsOf(name).at(-1)?.seq ?? 0])),
    compact: async () => undefined,
    find: async (key) => keys.get(key) ?? null,
    sessions: async () =>
      [...streams.keys()].filter((name) => name.startsWith('session/')).map((name) => name.slice(8)),
    streams: async (session) => [...streams.keys()].filter((name) => name.split('/')[1] === session),
    lastUsed: async (session) => recordsOf(`session/${session}`).at(-1)?.at ?? null,
    erase: async (session) => void streams.delete(`session/${session}`),
    rewrite: async () => undefined,
    erasures: async () => [],
    forgetErasures: async () => undefined,
    epoch: async () => 'memory',
    close: async () => undefined,
  };
  return log;
}
