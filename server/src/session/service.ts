import type { Command } from '@facet/shared/session/commands.ts';
import type { SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { Logger } from 'pino';
import type { Log } from '../log/port.ts';
import { hashSecret, isSessionId, sameHash, sessionOfSecret } from './secrets.ts';
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
  /** Takes no more commands and waits for those that are on their way to the disk. */
  close(): Promise<void>;
}

export interface ServiceOptions {
  log: Log;
  logger: Logger;
  now?: () => number;
  idleMs?: number;
}

interface Loaded {
  turns: Turns;
  usedAt: number;
}

/** Sessions on the log: loaded when asked for, decided in turns, unloaded when nobody uses them. */
export function createSessions(options: ServiceOptions): SessionService {
  const { log, logger, now = Date.now, idleMs = IDLE_MS } = options;
  const loaded = new Map<SessionId, Loaded>();
  const loading = new Map<SessionId, Promise<Loaded>>();
  const listeners = new Set<(live: Live) => void>();
  const erasing = new Set<SessionId>();
  const eraseListeners = new Set<(id: SessionId) => void>();
  const unloadListeners = new Set<(id: SessionId) => void>();
  const uses: ((id: SessionId) => boolean)[] = [];
  let closing = false;

  function tell(live: Live): void {
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
    const turns = createTurns({ id, log, logger, now, tell });
    const opened = turns
      .load()
      .then(() => {
        const entry = { turns, usedAt: now() };
        loaded.set(id, entry);
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
    const live = id === null ? null : await get(id);
    if (live === null) return null;
    const hash = hashSecret(secret);
    const seats = Object.values(live.state.seats).filter((seat) => seat.status === 'in');
    const matching = seats.filter((seat) => seat.secrets.filter((known) => sameHash(known, hash)).length > 0);
    const seat = matching[0];
    return seat === undefined ? null : { live, seat };
  }

  function sweep(): void {
    for (const [id, { turns, usedAt }] of loaded) {
      if (now() - usedAt < idleMs || turns.busy() || uses.some((inUse) => inUse(id))) continue;
      loaded.delete(id);
      for (const listener of unloadListeners) listener(id);
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
      loaded.delete(id);
      for (const listener of unloadListeners) listener(id);
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
  const sweeping = setInterval(sweep, Math.min(SWEEP_MS, idleMs / 2));
  sweeping.unref();

  return {
    get,
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
      erasing.add(id);
      try {
        for (const listener of eraseListeners) listener(id);
        // What was asked for before is decided; a load under way must not bring back what is gone.
        await loading.get(id)?.catch(() => undefined);
        await loaded.get(id)?.turns.settled();
        await work();
        loaded.delete(id);
        for (const listener of unloadListeners) listener(id);
      } finally {
        erasing.delete(id);
      }
    },
    async close() {
      closing = true;
      clearInterval(sweeping);
      if (trimming !== null) clearTimeout(trimming);
      await Promise.allSettled(loading.values());
      await Promise.allSettled([...loaded.values()].map(({ turns }) => turns.settled()));
    },
  };
}
