import type { Duplex } from 'node:stream';
import { BOARD_LIMITS, CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { Channel } from './channel.ts';
import { closeFrame, PING, pongFrame, twoFrames, webSocketFrame, webSocketHead } from './webSocketFrame.ts';
import { WebSocketReader, type Heard } from './webSocketReader.ts';

const CLOSE_WITHIN_MS = 5000;
/** A message this long is not copied into a frame of its own: a board's state, which hundreds may wait for at once. */
const LONG_BYTES = 16 * 1024;
/** Whoever pings and does not read must not fill the memory with answers. */
const PONG_BELOW = 16 * 1024;

/** A board connection on a WebSocket of its own, on a socket whose upgrade has just been answered. */
export class SocketChannel implements Channel {
  readonly kind = 'websocket';
  readonly #socket: Duplex;
  readonly #early: Uint8Array[] = [];
  #onMessage: (bytes: Uint8Array) => void = (bytes) => this.#early.push(bytes);
  #onClose: () => void = () => undefined;
  /** Nothing more is sent, and what comes is no message any more. */
  #closed = false;
  #gone = false;
  #heardAt = performance.now();
  #pingedAt: number | null = null;

  /** `onGone` is called when the connection has ended. */
  constructor(socket: Duplex, onGone: () => void = () => undefined) {
    this.#socket = socket;
    const reader = new WebSocketReader(BOARD_LIMITS.frameBytes, this.#heard());
    socket.on('data', (chunk: Buffer) => {
      this.#heardAt = performance.now();
      this.#pingedAt = null;
      // What answers it leaves in one go.
      socket.cork();
      reader.read(chunk);
      socket.uncork();
    });
    socket.on('error', () => undefined);
    socket.on('end', () => this.#end());
    socket.on('close', () => {
      this.#closed = true;
      this.#gone = true;
      onGone();
      this.#onClose();
    });
  }

  #heard(): Heard {
    return {
      message: (bytes, isBinary) => {
        if (this.#closed) return;
        // Boards speak bytes only; y-websocket never sends text.
        if (isBinary) this.#onMessage(bytes);
        else this.close(1003, 'binary only');
      },
      ping: (bytes) => {
        if (!this.#closed && this.bufferedAmount < PONG_BELOW) this.#socket.write(pongFrame(bytes));
      },
      pong: () => undefined,
      closing: (code) => {
        this.close(code === 1005 ? 1000 : code, '');
        this.#end();
      },
      wrong: (code) => {
        // y-websocket clients come back on 1009 and send the same again, for ever: it is refused for good, as any other
        // message that is too large.
        if (code === 1009) this.close(CLOSE.badUpdate, 'badUpdate');
        else this.close(code, '');
        this.#end();
      },
    };
  }

  send(bytes: Uint8Array): void {
    if (this.#closed) return;
    if (bytes.length < LONG_BYTES) this.#socket.write(webSocketFrame(bytes));
    else {
      this.#socket.cork();
      this.#socket.write(webSocketHead(bytes.length));
      this.#socket.write(bytes);
      this.#socket.uncork();
    }
  }

  sendBoth(first: Uint8Array, second: Uint8Array): void {
    if (second.length < LONG_BYTES && !this.#closed) this.#socket.write(twoFrames(first, second));
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
    this.#socket.write(closeFrame(code, reason));
    this.#endSoon();
  }

  /** A peer that does not answer must not keep what is queued for it in memory. */
  #endSoon(): void {
    setTimeout(() => this.#socket.destroy(), CLOSE_WITHIN_MS).unref();
  }

  /** All that waits still leaves. */
  #end(): void {
    if (!this.#closed) {
      this.#closed = true;
      this.#endSoon();
    }
    this.#socket.end();
  }

  onMessage(listener: (bytes: Uint8Array) => void): void {
    this.#onMessage = listener;
    for (const bytes of this.#early.splice(0)) listener(bytes);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
    if (this.#gone) listener();
  }

  /** Pings a silent peer, and ends the connection of one that does not answer. */
  checkAlive(pingMs: number, pongWithinMs: number): void {
    const now = performance.now();
    if (this.#pingedAt !== null) {
      if (now - this.#pingedAt > pongWithinMs) this.#socket.destroy();
    } else if (now - this.#heardAt >= pingMs && !this.#closed) {
      this.#pingedAt = now;
      this.#socket.write(PING);
    }
  }
}
