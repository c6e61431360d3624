import { randomBytes } from 'node:crypto';
import type { SessionId } from '@facet/shared/session/state.ts';
import { throttle, type Throttle } from '../realtime/throttle.ts';
import { decodeMessage, encodeMessage, type Here, type Message } from './messages.ts';
import type { Bus } from './port.ts';

export interface OthersTimes {
  /** How often a server says anew what it has of a session that it serves. */
  beatMs: number;
  /** A server not heard for so long is no more. */
  forgetMs: number;
  /** Least time between two words about the same. */
  tellMs: number;
}

export const OTHERS_TIMES: OthersTimes = { beatMs: 5000, forgetMs: 15_000, tellMs: 200 };

export interface OthersOptions {
  bus: Bus;
  times?: Partial<OthersTimes>;
  now?: () => number;
  /** What another server said could not be made use of; it is dropped. */
  onProblem?: (error: unknown) => void;
}

export type Heard = (session: SessionId, message: Message, from: string) => void;

/** The other servers, as far as sessions go that this one has loaded. */
export interface Others {
  /** Hears of a session from now on, and asks who else serves it. Does nothing where it does so already. */
  follow: (session: SessionId) => void;
  unfollow: (session: SessionId) => void;
  /** Asks the others to say what they have of a session. */
  ask: (session: SessionId) => void;
  /** Whether another server is known to serve the session without having this board open. */
  lackOpen: (session: SessionId, board: string) => boolean;
  /** Whether another one has this board open. */
  haveOpen: (session: SessionId, board: string) => boolean;
  tell: (session: SessionId, message: Message) => void;
  /** What this server tells of itself has changed. */
  changed: (session: SessionId) => void;
  /** What this server tells of itself; null where it serves nobody of the session. */
  describe: (from: (session: SessionId) => Omit<Here, 'asks'> | null) => void;
  onHeard: (listener: Heard) => void;
  /** Another server has opened boards that it had not open before. */
  onOpened: (listener: (session: SessionId, boards: string[]) => void) => void;
  /** Another server is no more for this session; `bye`: it said so itself. */
  onGone: (listener: (session: SessionId, server: string, bye: boolean) => void) => void;
  /** The bus is back: whatever was said meanwhile was lost. */
  onBack: (listener: () => void) => void;
  readonly up: boolean;
  /** Says goodbye and leaves the bus. */
  close: () => Promise<void>;
}

interface Peer {
  heardAt: number;
  boards: ReadonlySet<string>;
}

interface Followed {
  peers: Map<string, Peer>;
  saying: Throttle;
  asks: boolean;
  /** The last word was that nobody of it is served here. */
  silent: boolean;
  stop: () => void;
}

const topicOf = (session: SessionId): string => `session/${session}`;

/** Joins the other servers on a bus. */
export function createOthers({ bus, now = Date.now, ...options }: OthersOptions): Others {
  const times = { ...OTHERS_TIMES, ...options.times };
  const id = randomBytes(9).toString('base64url');
  const followed = new Map<SessionId, Followed>();
  const heard: Heard[] = [];
  const opened: ((session: SessionId, boards: string[]) => void)[] = [];
  const gone: ((session: SessionId, server: string, bye: boolean) => void)[] = [];
  let describe: (session: SessionId) => Omit<Here, 'asks'> | null = () => null;

  const publish = (session: SessionId, message: Message): void =>
    bus.publish(topicOf(session), encodeMessage(id, message));

  function say(session: SessionId): void {
    const one = followed.get(session);
    if (one === undefined) return;
    const here = describe(session);
    const { asks } = one;
    one.asks = false;
    // Whoever serves nobody need not be known, but may want to know who does.
    if (here === null && one.silent && !asks) return;
    if (here === null && !one.silent) publish(session, { kind: 'bye' });
    one.silent = here === null;
    if (here !== null || asks) publish(session, { kind: 'here', here: { asks, ...(here ?? NOBODY) } });
  }

  function hear(session: SessionId, bytes: Uint8Array): void {
    const one = followed.get(session);
    const read = decodeMessage(bytes);
    if (one === undefined || read === null) return;
    const { from, message } = read;
    try {
      take(session, one, from, message);
    } catch (error) {
      // A server of another version must not end this one.
      options.onProblem?.(error);
    }
  }

  function take(session: SessionId, one: Followed, from: string, message: Message): void {
    if (message.kind === 'here') meet(session, one, from, message.here);
    if (message.kind === 'bye') forget(session, one, from, true);
    for (const listener of heard) listener(session, message, from);
  }

  function meet(session: SessionId, one: Followed, from: string, here: Here): void {
    if (here.asks) one.saying.call();
    // Whoever only asks serves nobody, and needs no telling.
    if (here.version === NOBODY.version) return;
    const before = one.peers.get(from);
    one.peers.set(from, { heardAt: now(), boards: new Set(here.boards) });
    const news = here.boards.filter((board) => before?.boards.has(board) !== true);
    if (news.length > 0) for (const listener of opened) listener(session, news);
  }

  function forget(session: SessionId, one: Followed, server: string, bye: boolean): void {
    if (one.peers.delete(server)) for (const listener of gone) listener(session, server, bye);
  }

  const beat = setInterval(() => {
    const limit = now() - times.forgetMs;
    for (const [session, one] of followed) {
      for (const [server, { heardAt }] of one.peers) if (heardAt < limit) forget(session, one, server, false);
      say(session);
    }
  }, times.beatMs);
  beat.unref();

  function askAll(): void {
    for (const [session, one] of followed) {
      one.asks = true;
      say(session);
    }
  }
  bus.onBack(askAll);

  return {
    follow(session) {
      if (followed.has(session)) return;
      const one: Followed = {
        peers: new Map(),
        saying: throttle(times.tellMs, () => say(session)),
        asks: true,
        silent: true,
        stop: () => undefined,
      };
      followed.set(session, one);
      one.stop = bus.subscribe(
        topicOf(session),
        (bytes) => hear(session, bytes),
        () => say(session),
      );
    },
    unfollow(session) {
      const one = followed.get(session);
      if (one === undefined) return;
      if (!one.silent) publish(session, { kind: 'bye' });
      one.saying.stop();
      one.stop();
      followed.delete(session);
    },
    ask(session) {
      const one = followed.get(session);
      if (one === undefined) return;
      one.asks = true;
      one.saying.call();
    },
    lackOpen(session, board) {
      for (const { boards } of followed.get(session)?.peers.values() ?? [])
        if (!boards.has(board)) return true;
      return false;
    },
    haveOpen(session, board) {
      for (const { boards } of followed.get(session)?.peers.values() ?? [])
        if (boards.has(board)) return true;
      return false;
    },
    tell: publish,
    changed: (session) => followed.get(session)?.saying.call(),
    describe: (from) => void (describe = from),
    onHeard: (listener) => void heard.push(listener),
    onOpened: (listener) => void opened.push(listener),
    onGone: (listener) => void gone.push(listener),
    onBack: (listener) => void bus.onBack(listener),
    get up() {
      return bus.up;
    },
    close() {
      clearInterval(beat);
      for (const [session, one] of followed) {
        if (!one.silent) publish(session, { kind: 'bye' });
        one.saying.stop();
        one.stop();
      }
      followed.clear();
      return bus.close();
    },
  };
}

const NOBODY: Omit<Here, 'asks'> = { version: 0, seats: [], devices: [], boards: [] };
