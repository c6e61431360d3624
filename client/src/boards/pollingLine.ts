import { BEARER_PREFIX, BOARD_PATH, EPOCH_PREFIX, FACET_PROTOCOL } from '@facet/shared/protocol/boardWire.ts';
import { io } from 'socket.io-client';

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
  const socket = io(`${at.origin}/boards`, {
    transports: ['polling'],
    forceNew: true,
    reconnection: false,
    timeout: 10_000,
    auth: {
      secret: offered(BEARER_PREFIX) ?? '',
      board,
      facet: protocols.includes(FACET_PROTOCOL),
      epoch: offered(EPOCH_PREFIX) ?? null,
    },
  });
  let over = false;
  const end = (code: number, reason: string): void => {
    if (over) return;
    over = true;
    socket.disconnect();
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
      over = true;
      socket.disconnect();
    },
    bufferedAmount: () => 0,
  };
}
