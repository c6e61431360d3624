import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  BEARER_PREFIX,
  BOARD_PATH,
  CLOSE,
  EPOCH_PREFIX,
  FACET_PROTOCOL,
  PLAIN_PROTOCOL,
} from '@facet/shared/protocol/boardWire.ts';
import { CHECK_SOCKET_PATH } from '@facet/shared/protocol/check.ts';
import type { Boards } from '../boards/boards.ts';
import { SocketChannel } from './socketChannel.ts';
import { handshake, refuseUpgrade } from './webSocketHandshake.ts';

export interface BoardSocketOptions {
  /** Whether a page of this origin may open a board; no origin at all is a program, not a page. */
  originAllowed: (request: IncomingMessage) => boolean;
  pingMs?: number;
  pongWithinMs?: number;
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
    if (!options.originAllowed(request)) return refuseUpgrade(socket, 403);
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((p) => p.trim());
    const protocol = [FACET_PROTOCOL, PLAIN_PROTOCOL].find((name) => protocols.includes(name)) ?? null;
    const answer = handshake(request, protocol);
    if (answer === null) return refuseUpgrade(socket, 400);
    // The answer to the upgrade and the board's first message leave together where the board is at hand, else at the end of
    // this turn: a browser that waits for a slow disk must not think that no WebSocket gets through.
    socket.cork();
    setImmediate(() => socket.uncork());
    socket.write(answer, 'latin1');
    if (head.length > 0) socket.unshift(head);
    const channel: SocketChannel = new SocketChannel(socket, () => open.delete(channel));
    open.add(channel);
    // The secret is never selected: the answer to the upgrade would carry it back in clear for any proxy to log.
    const secret = offered(protocols, BEARER_PREFIX);
    if (protocol === null || secret === null) return channel.close(CLOSE.unauthorised, 'unauthorised');
    boards
      .connect(channel, {
        secret,
        board: path.slice(BOARD_PATH.length + 1),
        facet: protocol === FACET_PROTOCOL,
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

/** What follows the prefix in the one subprotocol that begins with it; null where there is none, or several. */
function offered(all: readonly string[], prefix: string): string | null {
  const fitting = all.filter((p) => p.startsWith(prefix));
  return fitting.length === 1 ? (fitting[0]?.slice(prefix.length) ?? null) : null;
}
