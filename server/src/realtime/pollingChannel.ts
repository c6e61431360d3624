import type { Namespace, Server, Socket } from 'socket.io';
import { z } from 'zod';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { Boards } from '../boards/boards.ts';
import type { Channel } from './channel.ts';

/**
 * The namespaces of boards whose network lets no WebSocket through. One socket for each board; the numbered ones let a
 * page have several over one connection, for a browser opens few.
 */
const ALONE = '/boards';
const POLLING_NAMESPACES = /^\/boards(\/[1-9]\d{0,2})?$/;

const authSchema = z.object({
  secret: z.string().max(200),
  board: z.string().max(200),
  facet: z.boolean().default(false),
  epoch: z.string().max(100).nullable().default(null),
});

/**
 * Serves the same boards over socket.io, and so over HTTP long-polling: `m` carries one frame of the board wire either
 * way, `c` (code, reason) says why the server disconnects next. Origins are checked by socket.io's own settings.
 */
export function attachPolling(io: Server, boards: Boards): Namespace {
  const namespace = io.of(POLLING_NAMESPACES);
  namespace.on('connection', (socket) => {
    const channel = new PollingChannel(socket);
    const auth = authSchema.safeParse(socket.handshake.auth);
    if (!auth.success) return channel.close(CLOSE.unauthorised, 'unauthorised');
    boards.connect(channel, auth.data).catch(() => channel.close(CLOSE.tryLater, 'tryLater'));
  });
  return namespace;
}

class PollingChannel implements Channel {
  readonly kind = 'polling';
  bufferedAmount = 0;
  readonly #socket: Socket;
  readonly #early: Uint8Array[] = [];
  #onMessage: (bytes: Uint8Array) => void = (bytes) => this.#early.push(bytes);
  #onClose: () => void = () => undefined;
  #closed = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('m', (data: unknown) => {
      if (this.#closed) return;
      if (Buffer.isBuffer(data)) this.#onMessage(data);
      else this.close(CLOSE.badUpdate, 'binary only');
    });
    // What was handed over has been fetched by the client.
    socket.conn.on('drain', () => (this.bufferedAmount = 0));
    socket.on('disconnect', () => {
      this.#closed = true;
      this.#onClose();
    });
  }

  send(bytes: Uint8Array): void {
    if (this.#closed) return;
    this.bufferedAmount += bytes.length;
    this.#socket.emit('m', bytes);
  }

  sendBoth(first: Uint8Array, second: Uint8Array): void {
    this.send(first);
    this.send(second);
  }

  close(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.emit('c', code, reason);
    // Others of the page may go over the same connection.
    this.#socket.disconnect(this.#socket.nsp.name === ALONE);
  }

  onMessage(listener: (bytes: Uint8Array) => void): void {
    this.#onMessage = listener;
    for (const bytes of this.#early.splice(0)) listener(bytes);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
    if (this.#socket.disconnected) listener();
  }
}
