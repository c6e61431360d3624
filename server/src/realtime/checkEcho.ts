import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  CHECK_HELLO,
  CHECK_LIMITS,
  CHECK_NAMESPACE,
  CHECK_PROTOCOL,
  CHECK_SOCKET_PATH,
} from '@facet/shared/protocol/check.ts';
import type { Server } from 'socket.io';
import { WebSocketServer, type WebSocket } from 'ws';
import { refuseUpgrade } from './webSocketHandshake.ts';

export interface CheckEchoOptions {
  /** Whether a page of this origin may ask. */
  originAllowed: (request: IncomingMessage) => boolean;
  limits?: Partial<Record<keyof typeof CHECK_LIMITS, number>>;
}

/**
 * Echoes for the technician's page, over a WebSocket under the boards' path and over socket.io. Within limits: whoever sends
 * more is cut off, and beyond so many at once nobody more is taken.
 */
export function attachCheckEcho(
  http: HttpServer,
  io: Pick<Server, 'of'>,
  { originAllowed, limits }: CheckEchoOptions,
): { size: () => number; close: () => void } {
  const most = { ...CHECK_LIMITS, ...limits };
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: most.bytes,
    clientTracking: false,
    handleProtocols: (offered) => (offered.has(CHECK_PROTOCOL) ? CHECK_PROTOCOL : false),
  });
  /** How to end each check that is open. */
  const open = new Set<() => void>();
  const take = (end: () => void): (() => void) => {
    open.add(end);
    const late = setTimeout(end, most.ms);
    late.unref();
    return () => {
      clearTimeout(late);
      open.delete(end);
    };
  };

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if ((request.url ?? '').split('?', 1)[0] !== CHECK_SOCKET_PATH) return;
    if (!originAllowed(request) || open.size >= most.open) return refuseUpgrade(socket, 403);
    wss.handleUpgrade(request, socket, head, (ws) => echo(ws));
  };

  const echo = (ws: WebSocket): void => {
    const left = take(() => ws.close(1000));
    let messages = 0;
    ws.on('error', () => ws.terminate());
    ws.once('close', left);
    ws.on('message', (data: Buffer, isBinary) => {
      messages += 1;
      if (messages > most.messages) return ws.close(1008);
      ws.send(data, { binary: isBinary });
    });
    ws.send(CHECK_HELLO);
  };

  http.on('upgrade', onUpgrade);
  io.of(CHECK_NAMESPACE).on('connection', (socket) => {
    if (open.size >= most.open) return void socket.disconnect(true);
    let messages = 0;
    const left = take(() => socket.disconnect(true));
    socket.once('disconnect', left);
    socket.on('echo', (bytes: unknown, answer: unknown) => {
      messages += 1;
      if (messages > most.messages || !(bytes instanceof Uint8Array) || bytes.byteLength > most.bytes)
        return void socket.disconnect(true);
      if (typeof answer === 'function') answer(bytes);
    });
  });
  return {
    size: () => open.size,
    close: () => {
      http.off('upgrade', onUpgrade);
      for (const end of open) end();
    },
  };
}
