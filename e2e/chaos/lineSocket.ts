// A WebSocket-shaped class for y-websocket, as a client of the public protocol needs it where filters break WebSockets:
// docs/API.md, "Where WebSockets are blocked". e2e sees only the running product, so the product's own is not used here.
import { BEARER_PREFIX, BOARD_PATH, FACET_PROTOCOL } from '@facet/shared/protocol/boardWire.ts';
import { io, type Socket } from 'socket.io-client';
import WebSocket from 'ws';

/** `auto` begins with a WebSocket and goes on by polling where that is refused or stays silent. */
export type Way = 'websocket' | 'polling' | 'auto';

export interface LineListener {
  opened: () => void;
  /** The line goes on another way; what was sent may still arrive on the one before. */
  wentOver: () => void;
  sent: (bytes: Uint8Array) => void;
  /** What came over polling, where no proxy can read it. */
  heardByPolling: (text: string) => void;
}

const SILENCE_MS = 2000;
/** A browser gives up on a connection as well that never comes about. */
const HANDSHAKE_MS = 4000;
const REMEMBERED_MS = 15_000;

/** Which ways work here; one for each person. */
export interface Memory {
  pollingUntil: number;
}

export function lineSocketClass(
  way: Way,
  memory: Memory,
  listener: LineListener,
): typeof globalThis.WebSocket {
  class LineSocket {
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readyState = 0;
    binaryType = 'arraybuffer';
    onopen: ((event: Event) => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    readonly #url: string;
    readonly #protocols: string[];
    #ws: WebSocket | null = null;
    #polling: Socket | null = null;
    #heard = false;
    #held: Uint8Array[] = [];
    #silence: NodeJS.Timeout | null = null;

    constructor(url: string, protocols: string[]) {
      this.#url = url;
      this.#protocols = protocols;
      queueMicrotask(() => {
        if (this.readyState !== 0) return;
        const poll = way === 'polling' || (way === 'auto' && Date.now() < memory.pollingUntil);
        if (poll) this.#poll();
        else this.#open();
      });
    }

    send(data: Uint8Array): void {
      if (this.readyState !== 1) return;
      const bytes = data.slice();
      listener.sent(bytes);
      if (!this.#heard) this.#held.push(bytes);
      this.#pass(bytes);
    }

    close(): void {
      if (this.readyState >= 2) return;
      this.#drop();
      this.#end(1000, '');
    }

    #pass(bytes: Uint8Array): void {
      if (this.#ws?.readyState === WebSocket.OPEN) this.#ws.send(bytes);
      if (this.#polling?.connected === true) this.#polling.emit('m', bytes);
    }

    #open(): void {
      const ws = new WebSocket(this.#url, this.#protocols, {
        perMessageDeflate: false,
        handshakeTimeout: HANDSHAKE_MS,
      });
      this.#ws = ws;
      ws.binaryType = 'arraybuffer';
      const mine = (): boolean => this.#ws === ws;
      ws.on('open', () => mine() && this.#opened());
      ws.on('message', (data: ArrayBuffer) => mine() && this.#received(data));
      ws.on('error', () => undefined);
      ws.on('close', (code, reason) => {
        if (!mine()) return;
        if (way === 'auto' && !this.#heard && code === 1006) this.#fallBack();
        else this.#end(code, reason.toString());
      });
      if (way === 'auto') this.#silence = setTimeout(() => this.#fallBack(), SILENCE_MS);
    }

    #fallBack(): void {
      if (this.readyState >= 2) return;
      this.#drop();
      listener.wentOver();
      this.#poll();
    }

    #poll(): void {
      const at = new URL(this.#url.replace(/^ws/, 'http'));
      const bearer = this.#protocols.find((p) => p.startsWith(BEARER_PREFIX)) ?? '';
      const socket = io(`${at.origin}/boards`, {
        transports: ['polling'],
        forceNew: true,
        reconnection: false,
        timeout: 5000,
        auth: {
          secret: bearer.slice(BEARER_PREFIX.length),
          board: at.pathname.slice(BOARD_PATH.length + 1),
          facet: this.#protocols.includes(FACET_PROTOCOL),
        },
      });
      this.#polling = socket;
      const mine = (): boolean => this.#polling === socket;
      socket.on('connect', () => {
        if (!mine()) return;
        if (this.readyState === 0) this.#opened();
        else for (const bytes of this.#held) this.#pass(bytes);
        this.#held = [];
      });
      socket.on('m', (data: Uint8Array) => {
        if (!mine()) return;
        memory.pollingUntil = Date.now() + REMEMBERED_MS;
        listener.heardByPolling(Buffer.from(data).toString('latin1'));
        this.#received(new Uint8Array(data).buffer);
      });
      socket.on('c', (code: number, reason: string) => mine() && this.#end(code, reason));
      socket.on('connect_error', () => mine() && this.#end(1006, ''));
      socket.on('disconnect', () => mine() && this.#end(1006, ''));
    }

    #opened(): void {
      this.readyState = 1;
      listener.opened();
      this.onopen?.(new Event('open'));
    }

    #received(data: ArrayBuffer): void {
      this.#heard = true;
      this.#held = [];
      if (this.#silence !== null) clearTimeout(this.#silence);
      this.onmessage?.({ data });
    }

    #drop(): void {
      if (this.#silence !== null) clearTimeout(this.#silence);
      const [ws, polling] = [this.#ws, this.#polling];
      this.#ws = null;
      this.#polling = null;
      ws?.close();
      // Whoever is behind a black hole never answers the goodbye.
      if (ws !== null) setTimeout(() => ws.terminate(), 1000).unref();
      polling?.disconnect();
    }

    #end(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.#drop();
      queueMicrotask(() => this.onclose?.({ code, reason }));
    }
  }
  return LineSocket as unknown as typeof globalThis.WebSocket;
}
