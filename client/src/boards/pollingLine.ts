import { BEARER_PREFIX, BOARD_PATH, EPOCH_PREFIX, FACET_PROTOCOL } from '@facet/shared/protocol/boardWire.ts';
import { Manager } from 'socket.io-client';
import { TAB } from '../session/tab.ts';

/** One way to the server; BoardSocket does not know which. */
export interface Line {
  send: (bytes: Uint8Array) => void;
  close: (code: number, reason: string) => void;
  bufferedAmount: () => number;
}

export interface LineEvents {
  onOpen: () => void;
  onMessage: (bytes: Uint8Array) => void;
  onClose: (code: number, reason: string) => void;
}

/** Where a page's boards go by polling, each in a namespace of its own. */
interface Carrier {
  manager: Manager;
  taken: Set<number>;
}
const carriers = new Map<string, Carrier>();

/**
 * One for all boards of a page: every poll holds a connection for itself, and a browser opens six to a server over HTTP
 * 1.1. A group that looks at its members' boards would wait for one another's polls.
 */
function carrierTo(origin: string): Carrier {
  const known = carriers.get(origin);
  if (known !== undefined) return known;
  const options = {
    transports: ['polling'],
    query: TAB,
    reconnection: false,
    autoConnect: false,
    timeout: 10_000,
  };
  const made = { manager: new Manager(origin, options), taken: new Set<number>() };
  made.manager.on('close', () => made.taken.clear());
  carriers.set(origin, made);
  return made;
}

/**
 * A board over socket.io's HTTP long-polling, for networks whose filter breaks WebSockets. `url` and `protocols` are
 * those of the WebSocket it stands in for. When the line drops it closes and sends nothing more: socket.io would otherwise
 * replay its buffer into the next connection, where the server counts from nothing.
 */
export function openPolling(url: string, protocols: readonly string[], events: LineEvents): Line {
  const at = new URL(url.replace(/^ws/, 'http'));
  const offered = (prefix: string): string | undefined =>
    protocols.find((p) => p.startsWith(prefix))?.slice(prefix.length);
  const board = at.pathname.slice(at.pathname.indexOf(`${BOARD_PATH}/`) + BOARD_PATH.length + 1);
  const { manager, taken } = carrierTo(at.origin);
  let place = 1;
  while (taken.has(place)) place += 1;
  taken.add(place);
  const socket = manager.socket(`/boards/${place}`);
  // The manager gives the same object to whoever had the place before.
  socket.removeAllListeners();
  socket.auth = {
    secret: offered(BEARER_PREFIX) ?? '',
    board,
    facet: protocols.includes(FACET_PROTOCOL),
    epoch: offered(EPOCH_PREFIX) ?? null,
  };
  socket.connect();
  let over = false;
  const leave = (): void => {
    over = true;
    // Left before the server let it in, the place is still taken there until the connection ends.
    const free = socket.connected || manager.engine.readyState !== 'open';
    socket.removeAllListeners();
    socket.disconnect();
    if (free) taken.delete(place);
  };
  const end = (code: number, reason: string): void => {
    if (over) return;
    leave();
    events.onClose(code, reason);
  };
  socket.on('connect', () => events.onOpen());
  socket.on('m', (data: ArrayBuffer | Uint8Array) =>
    events.onMessage(data instanceof Uint8Array ? data : new Uint8Array(data)),
  );
  socket.on('c', (code: number, reason: string) => end(code, reason));
  socket.on('connect_error', () => end(1006, ''));
  socket.on('disconnect', () => end(1006, ''));
  return {
    send: (bytes) => {
      if (!over && socket.connected) socket.emit('m', bytes);
    },
    close: () => {
      if (!over) leave();
    },
    bufferedAmount: () => 0,
  };
}
