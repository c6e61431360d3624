import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import {
  BEARER_PREFIX,
  BOARD_LIMITS,
  BOARD_PATH,
  CLOSE,
  EPOCH_PREFIX,
  FACET_PROTOCOL,
  PLAIN_PROTOCOL,
} from '@facet/shared/protocol/boardWire.ts';
import { CHECK_SOCKET_PATH } from '@facet/shared/protocol/check.ts';
import type { Boards } from '../boards/boards.ts';
import { SocketChannel } from './socketChannel.ts';

export interface BoardSocketOptions {
  /** Whether a page of this origin may open a board; no origin at all is a program, not a page. */
  originAllowed: (request: IncomingMessage) => boolean;
  pingMs?: number;
  pongWithinMs?: number;
}

/**
 * `ws` itself closes with 1009 on a message longer than any may be, before it has read it, and y-websocket clients come
 * back on that and send it again, for ever. It is refused for good, as any other message that is too large.
 */
class BoardWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === 1009) super.close(CLOSE.badUpdate, 'badUpdate');
    else super.close(code, reason);
  }
}

/**
 * Serves boards at `/boards/<board name>` by the y-websocket protocol. Upgrades to other paths are left alone.
 * Refusals are told by closing an accepted socket: an HTTP 401 or 403 makes y-websocket clients retry for ever.
 */
export function attachBoardSocket(
  server: Server,
  boards: Boards,
  options: BoardSocketOptions,
): { close: () => void } {
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: BOARD_LIMITS.frameBytes,
    WebSocket: BoardWebSocket,
    clientTracking: false,
    handleProtocols: (offered) => namedProtocol(offered) ?? false,
  });
  const open = new Set<SocketChannel>();
  const { pingMs = 15_000, pongWithinMs = 10_000 } = options;
  const ping = setInterval(
    () => {
      for (const channel of open) channel.checkAlive(pingMs, pongWithinMs);
    },
    Math.max(1, pingMs / 3),
  );
  ping.unref();

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith(`${BOARD_PATH}/`) || path === CHECK_SOCKET_PATH) return;
    if (!options.originAllowed(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    // The answer to the upgrade and the board's first message leave together where the board is at hand, else at the end of
    // this turn: a browser that waits for a slow disk must not think that no WebSocket gets through.
    socket.cork();
    setImmediate(() => socket.uncork());
    wss.handleUpgrade(request, socket, head, (ws) =>
      accept(new SocketChannel(ws, socket), ws, request, path.slice(BOARD_PATH.length + 1)),
    );
  };

  const accept = (channel: SocketChannel, ws: WebSocket, request: IncomingMessage, board: string): void => {
    open.add(channel);
    ws.once('close', () => open.delete(channel));
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((p) => p.trim());
    const secret = offered(protocols, BEARER_PREFIX);
    if (ws.protocol === '' || secret === null) return channel.close(CLOSE.unauthorised, 'unauthorised');
    boards
      .connect(channel, {
        secret,
        board,
        facet: ws.protocol === FACET_PROTOCOL,
        epoch: offered(protocols, EPOCH_PREFIX),
      })
      .catch(() => {
        channel.close(CLOSE.tryLater, 'tryLater');
      });
  };

  server.on('upgrade', onUpgrade);
  return {
    close: () => {
      server.off('upgrade', onUpgrade);
      clearInterval(ping);
      for (const channel of open) channel.close(CLOSE.restarting, 'restarting');
    },
  };
}

/** The secret is never selected: the answer to the upgrade would carry it back in clear for any proxy to log. */
const namedProtocol = (offered: ReadonlySet<string>): string | undefined =>
  [FACET_PROTOCOL, PLAIN_PROTOCOL].find((name) => offered.has(name));

/** What follows the prefix in the one subprotocol that begins with it; null where there is none, or several. */
function offered(all: readonly string[], prefix: string): string | null {
  const fitting = all.filter((p) => p.startsWith(prefix));
  return fitting.length === 1 ? (fitting[0]?.slice(prefix.length) ?? null) : null;
}
