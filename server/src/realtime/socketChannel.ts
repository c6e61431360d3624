import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Channel } from './channel.ts';
import { twoFrames, webSocketFrame, webSocketHead } from './webSocketFrame.ts';

const CLOSE_WITHIN_MS = 5000;
/** A message this long is not copied into a frame of its own: a board's state, which hundreds may wait for at once. */
const LONG_BYTES = 16 * 1024;

/** A board connection on a WebSocket of its own. */
export class SocketChannel implements Channel {
  readonly kind = 'websocket';
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  readonly #early: Uint8Array[] = [];
  #onMessage: (bytes: Uint8Array) => void = (bytes) => this.#early.push(bytes);
  #onClose: () => void = () => undefined;
  #closed = false;
  #heardAt = performance.now();
  #pingedAt: number | null = null;

  /** `socket` is what `ws` was made on. */
  constructor(ws: WebSocket, socket: Duplex) {
    this.#ws = ws;
    this.#socket = socket;
    ws.on('message', (data, isBinary) => {
      this.#heard();
      if (this.#closed) return;
      // Boards speak bytes only; y-websocket never sends text.
      if (!isBinary || !Buffer.isBuffer(data)) return this.close(1003, 'binary only');
      // What answers it leaves in one go.
      socket.cork();
      this.#onMessage(data);
      socket.uncork();
    });
    ws.on('pong', () => this.#heard());
    ws.on('error', () => undefined);
    ws.on('close', () => {
      this.#closed = true;
      this.#onClose();
    });
  }

  send(bytes: Uint8Array): void {
    if (this.#closed || this.#ws.readyState !== WebSocket.OPEN) return;
    // Past the library, which would frame it again for each reader and write it in two pieces. Its own frames are never
    // half written: nothing is compressed, and all it sends are bytes that are at hand.
    if (bytes.length < LONG_BYTES) this.#socket.write(webSocketFrame(bytes));
    else {
      this.#socket.cork();
      this.#socket.write(webSocketHead(bytes.length));
      this.#socket.write(bytes);
      this.#socket.uncork();
    }
  }

  sendBoth(first: Uint8Array, second: Uint8Array): void {
    if (second.length < LONG_BYTES && !this.#closed && this.#ws.readyState === WebSocket.OPEN)
      this.#socket.write(twoFrames(first, second));
    else {
      this.send(first);
      this.send(second);
    }
  }

  get bufferedAmount(): number {
    return this.#socket.writableLength;
  }

  close(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#ws.close(code, reason);
    // A peer that does not answer must not keep what is queued for it in memory.
    setTimeout(() => this.#ws.terminate(), CLOSE_WITHIN_MS).unref();
  }

  onMessage(listener: (bytes: Uint8Array) => void): void {
    this.#onMessage = listener;
    for (const bytes of this.#early.splice(0)) listener(bytes);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
    if (this.#ws.readyState === WebSocket.CLOSED) listener();
  }

  /** Pings a silent peer, and ends the connection of one that does not answer. */
  checkAlive(pingMs: number, pongWithinMs: number): void {
    const now = performance.now();
    if (this.#pingedAt !== null) {
      if (now - this.#pingedAt > pongWithinMs) this.#ws.terminate();
    } else if (now - this.#heardAt >= pingMs && this.#ws.readyState === WebSocket.OPEN) {
      this.#pingedAt = now;
      this.#ws.ping();
    }
  }

  #heard(): void {
    this.#heardAt = performance.now();
    this.#pingedAt = null;
  }
}
