import type { Command } from '@facet/shared/session/commands.ts';
import type { SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { Logger } from 'pino';
import type { Others } from '../bus/others.ts';
import type { Log } from '../log/port.ts';
import { isSessionId, sessionOfSecret } from './secrets.ts';
import { seatOfSecret } from './seatOfSecret.ts';
import type { Executed, Live, Sessions } from './sessions.ts';
import { createTurns, type Turns } from './turns.ts';

/** How long a session that nobody uses stays loaded. */
const IDLE_MS = 10 * 60_000;
const SWEEP_MS = 60_000;

/**
 * How many sessions that nobody is in stay loaded at most, and how many bytes of records they are made of. In memory a session
 * takes several times that; one that is asked for again is read again.
 */
const SPARE = { sessions: 200, bytes: 32 * 1024 * 1024 } as const;
const TRIM_MS = 1000;

export interface SessionService extends Sessions {
  /** A session stays loaded while any of these says that it is in use. */
  keepWhile(inUse: (id: SessionId) => boolean): void;
  /** Called when a session was unloaded. */
  onUnload(listener: (id: SessionId) => void): void;
  /** Unloads what nobody has used for a while; the service calls it by itself every minute. */
  sweep(): void;
  /** Unloads those that nobody is in but the last used, `spare` at most; the service calls it by itself. */
  trim(spare?: number): void;
  loaded(): number;
  /** Nobody finds the session any more; then does the work, and tells the listeners before it resolves. */
  erase(id: SessionId, work: () => Promise<void>): Promise<void>;
  /** Called at once when a session is to be erased. */
  onErase(listener: (id: SessionId) => void): void;
  /** Another server says that a session is at a version: reads what is missing, and tells the listeners. */
  heard(id: SessionId, version: number): void;
  /** Another server has erased a session: it is gone here too. `work` is done before the listeners are told. */
  gone(id: SessionId, work: () => Promise<void>): Promise<void>;
  /** The loaded sessions as they stand; asking keeps none loaded. */
  versions(): Map<SessionId, Live>;
  /** Of one that is not loaded 0. */
  version(id: SessionId): number;
  /** Takes no more commands and waits for those that are on their way to the disk. */
  close(): Promise<void>;
}

export interface ServiceOptions {
  log: Log;
  logger: Logger;
  now?: () => number;
  idleMs?: number;
  /** The other servers that append to the same log; null where there are none. */
  others?: Pick<Others, 'follow' | 'unfollow' | 'tell'> | null;
}

interface Loaded {
  turns: Turns;
  usedAt: number;
}

/** Sessions on the log: loaded when asked for, decided in turns, unloaded when nobody uses them. */
export function createSessions(options: ServiceOptions): SessionService {
  const { log, logger, now = Date.now, idleMs = IDLE_MS, others = null } = options;
  const loaded = new Map<SessionId, Loaded>();
  const loading = new Map<SessionId, Promise<Loaded>>();
  const listeners = new Set<(live: Live) => void>();
  const erasing = new Set<SessionId>();
  const eraseListeners = new Set<(id: SessionId) => void>();
  const unloadListeners = new Set<(id: SessionId) => void>();
  const uses: ((id: SessionId) => boolean)[] = [];
  let closing = false;

  function tell(live: Live): void {
    others?.follow(live.state.id);
    for (const listener of listeners) {
      try {
        listener(live);
      } catch (error) {
        // One that throws must not keep the others, a closing connection among them, from hearing of a change.
        logger.error({ err: error, session: live.state.id }, 'a listener to session changes failed');
      }
    }
  }

  /** The session's turns, made and loaded once however many ask at the same time. */
  function open(id: SessionId): Promise<Loaded> {
    const there = loaded.get(id);
    if (there !== undefined) {
      there.usedAt = now();
      return Promise.resolve(there);
    }
    const already = loading.get(id);
    if (already !== undefined) return already;
    const appended = (version: number): void => others?.tell(id, { kind: 'session', version });
    const turns = createTurns({ id, log, logger, now, tell, ...(others !== null && { appended }) });
    const opened = turns
      .load()
      .then(() => {
        const entry = { turns, usedAt: now() };
        loaded.set(id, entry);
        if (turns.live() !== null) others?.follow(id);
        trimSoon();
        return entry;
      })
      .finally(() => loading.delete(id));
    loading.set(id, opened);
    return opened;
  }

  /** An id that leads nowhere must not take memory, however often it is asked for. */
  function dropIfNone(id: SessionId): void {
    const entry = loaded.get(id);
    if (entry !== undefined && entry.turns.live() === null && !entry.turns.busy()) loaded.delete(id);
  }

  async function get(id: SessionId): Promise<Live | null> {
    if (!isSessionId(id) || erasing.has(id)) return null;
    const live = (await open(id)).turns.live();
    dropIfNone(id);
    return live;
  }

  async function fresh(id: SessionId): Promise<Live | null> {
    const wasLoaded = loaded.has(id);
    const live = await get(id);
    if (others === null || live === null || !wasLoaded) return live;
    await loaded.get(id)?.turns.look();
    return erasing.has(id) ? null : (loaded.get(id)?.turns.live() ?? null);
  }

  async function execute(id: SessionId, command: Command, actor: SeatId | null): Promise<Executed> {
    if (closing) return { ok: false, refusal: 'serverBusy' };
    if (!isSessionId(id) || erasing.has(id)) return { ok: false, refusal: 'unknownSession' };
    const entry = await open(id);
    try {
      return await entry.turns.execute(command, actor);
    } finally {
      dropIfNone(id);
    }
  }

  async function authenticate(secret: string): ReturnType<Sessions['authenticate']> {
    const id = sessionOfSecret(secret);
    // A secret made, or a person removed, by another server counts at once.
    const live = id === null ? null : await fresh(id);
    if (live === null) return null;
    const seat = seatOfSecret(live.state, secret);
    return seat === null ? null : { live, seat };
  }

  function sweep(): void {
    for (const [id, { turns, usedAt }] of loaded) {
      if (now() - usedAt < idleMs || turns.busy() || uses.some((inUse) => inUse(id))) continue;
      unload(id);
    }
  }

  /** A flood of new sessions must not stay in memory for as long as one that people come back to. */
  function trim(spare: number = SPARE.sessions): void {
    const unused = [...loaded]
      .filter(([id, { turns }]) => !turns.busy() && !uses.some((inUse) => inUse(id)))
      .sort(([, a], [, b]) => b.usedAt - a.usedAt);
    let bytes = 0;
    for (const [i, [id, { turns }]] of unused.entries()) {
      bytes += turns.bytes();
      if (i < spare && bytes <= SPARE.bytes) continue;
      unload(id);
    }
  }
  let trimming: NodeJS.Timeout | null = null;
  function trimSoon(): void {
    if (trimming !== null || closing) return;
    trimming = setTimeout(() => {
      trimming = null;
      trim();
    }, TRIM_MS);
    trimming.unref();
  }
  function unload(id: SessionId): void {
    loaded.delete(id);
    others?.unfollow(id);
    for (const listener of unloadListeners) listener(id);
  }

  async function erase(id: SessionId, work: () => Promise<void>): Promise<void> {
    erasing.add(id);
    try {
      for (const listener of eraseListeners) listener(id);
      // What was asked for before is decided; a load under way must not bring back what is gone.
      await loading.get(id)?.catch(() => undefined);
      await loaded.get(id)?.turns.settled();
      await work();
      unload(id);
    } finally {
      erasing.delete(id);
    }
  }
  const sweeping = setInterval(sweep, Math.min(SWEEP_MS, idleMs / 2));
  sweeping.unref();

  return {
    get,
    fresh,
    execute,
    authenticate,
    sweep,
    trim,
    peek(id) {
      const entry = loaded.get(id);
      if (entry === undefined || erasing.has(id)) return null;
      entry.usedAt = now();
      return entry.turns.live();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keepWhile: (inUse) => void uses.push(inUse),
    onUnload: (listener) => void unloadListeners.add(listener),
    loaded: () => loaded.size,
    onErase: (listener) => void eraseListeners.add(listener),
    async erase(id, work) {
      await erase(id, work);
      others?.tell(id, { kind: 'erased' });
    },
    heard(id, version) {
      const turns = loaded.get(id)?.turns;
      if (turns === undefined || erasing.has(id) || version <= turns.version()) return;
      turns
        .look()
        .catch((error: unknown) => logger.warn({ err: error, session: id }, 'a session could not be read'));
    },
    async gone(id, work) {
      if (loaded.has(id) && !erasing.has(id)) await erase(id, work);
    },
    versions() {
      const all = new Map<SessionId, Live>();
      for (const [id, { turns }] of loaded) {
        const live = turns.live();
        if (live !== null && !erasing.has(id)) all.set(id, live);
      }
      return all;
    },
    version: (id) => loaded.get(id)?.turns.version() ?? 0,
    async close() {
      closing = true;
      clearInterval(sweeping);
      if (trimming !== null) clearTimeout(trimming);
      await Promise.allSettled(loading.values());
      await Promise.allSettled([...loaded.values()].map(({ turns }) => turns.settled()));
    },
  };
}
