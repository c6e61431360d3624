import { BOARD_LIMITS, CLOSE, MESSAGE, SYNC } from '@facet/shared/protocol/boardWire.ts';
import * as decoding from 'lib0/decoding';
import { ways as ofPage, type Ways } from '../session/ways.ts';
import { openPolling, type Line, type LineEvents } from './pollingLine.ts';

/** What a board connection tells its board; all are optional listeners of one board. */
export interface SocketListener {
  /** A sync message that can change the board has left; `step2` answers the server and so covers everything before it. */
  onSent: (connection: number, kind: 'step2' | 'update') => void;
  onOpen: (connection: number, way: 'websocket' | 'polling') => void;
  /** The connection works and is about to end for a better one. */
  onChangeOver: () => void;
}

const SILENCE_MS = 2000;
let connections = 0;

/**
 * A WebSocket-shaped class for WebsocketProvider. It tries a WebSocket, and where a filter refuses it, or accepts it and
 * stays silent, goes on by HTTP long-polling inside the same object; new connections then begin that way. When WebSockets
 * work again it closes, and the provider opens another.
 */
export function boardSocketClass(
  listener: SocketListener,
  Native: typeof WebSocket = WebSocket,
  ways: Ways = ofPage,
): typeof WebSocket {
  class BoardSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    // On the instance as well: the provider compares with ws.OPEN, and without it edits are silently never sent.
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readyState: number = 0;
    binaryType: BinaryType = 'arraybuffer';
    onopen: ((event: Event) => void) | null = null;
    onmessage: ((event: MessageEvent) => void) | null = null;
    onclose: ((event: CloseEvent) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    readonly connection = (connections += 1);
    readonly url: string;
    readonly #protocols: string[];
    #line: Line | null = null;
    #heard = false;
    #held: Uint8Array[] = [];
    #silence: ReturnType<typeof setTimeout> | null = null;
    #stay: () => void = () => undefined;

    constructor(url: string | URL, protocols?: string | string[]) {
      this.url = String(url);
      this.#protocols = typeof protocols === 'string' ? [protocols] : (protocols ?? []);
      // Events only after the constructor: the provider sets its handlers on the object it gets back.
      queueMicrotask(() => {
        if (this.readyState !== 0) return;
        if (ways.polling) this.#poll();
        else this.#native();
      });
    }

    get bufferedAmount(): number {
      return this.#line?.bufferedAmount() ?? 0;
    }

    send(data: ArrayBuffer | Uint8Array): void {
      if (this.readyState !== 1) return;
      const bytes = exact(data instanceof Uint8Array ? data : new Uint8Array(data));
      const kind = changing(bytes);
      // No server takes it, however often it is sent: its owner is told, and keeps a copy.
      if (kind && bytes.length > BOARD_LIMITS.frameBytes) return this.#end(CLOSE.badUpdate, 'tooLarge');
      if (kind) listener.onSent(this.connection, kind);
      if (!this.#heard) this.#held.push(bytes);
      this.#line?.send(bytes);
    }

    close(code = 1000, reason = ''): void {
      this.#end(code, reason);
    }

    #end(code: number, reason: string): void {
      if (this.readyState >= 2) return;
      this.readyState = 2;
      this.#stopWaiting();
      this.#stay();
      this.#line?.close(code, reason);
      this.#line = null;
      queueMicrotask(() => this.#closed(code, reason));
    }

    #native(): void {
      let ws: WebSocket;
      try {
        ws = new Native(this.url, this.#protocols);
      } catch {
        this.#fallBack();
        return;
      }
      ws.binaryType = 'arraybuffer';
      const line: Line = {
        send: (bytes) => ws.send(bytes as Uint8Array<ArrayBuffer>),
        close: (code, reason) => {
          ws.onopen = ws.onmessage = ws.onclose = null;
          ws.onerror = () => undefined;
          ws.close(code >= 3000 || code === 1000 ? code : 1000, reason);
        },
        bufferedAmount: () => ws.bufferedAmount,
      };
      this.#line = line;
      const beganAt = Date.now();
      ws.onopen = () => this.#line === line && this.#opened('websocket');
      ws.onmessage = (event) => this.#line === line && this.#received(event.data as ArrayBuffer);
      ws.onerror = () => undefined;
      ws.onclose = (event) => {
        if (this.#line !== line) return;
        // A word from the server (any frame, or a close code of ours) means that WebSockets work here.
        if (!this.#heard && (event.code === 1006 || event.code === 1002 || event.code === 1015))
          this.#fallBack();
        else {
          if (this.#heard && event.code === 1006) ways.wasCut(Date.now() - beganAt);
          // Something on the way takes no message as long as this one; to come back would be to send it again.
          this.#closed(event.code === 1009 ? CLOSE.badUpdate : event.code, event.reason);
        }
      };
      this.#waitForWord();
    }

    #waitForWord(): void {
      this.#silence = setTimeout(() => this.#fallBack(), SILENCE_MS);
    }

    #stopWaiting(): void {
      if (this.#silence !== null) clearTimeout(this.#silence);
      this.#silence = null;
    }

    #fallBack(): void {
      this.#stopWaiting();
      if (this.readyState >= 2) return;
      this.#line?.close(1000, '');
      this.#line = null;
      this.#poll();
    }

    #poll(): void {
      const events: LineEvents = {
        onOpen: () => {
          if (this.#line !== line) return;
          if (this.readyState === 0) this.#opened('polling');
          // The WebSocket was accepted and swallowed what was sent: say it again on the way that works.
          else for (const bytes of this.#held) line.send(bytes);
          this.#held = [];
        },
        onMessage: (bytes) => {
          if (this.#line !== line) return;
          if (!this.#heard) {
            ways.pollingWorked(new URL(this.url).origin);
            this.#stay = ways.goesByPolling(() => {
              listener.onChangeOver();
              this.close();
            });
          }
          this.#received(exact(bytes).buffer as ArrayBuffer);
        },
        onClose: (code, reason) => {
          if (this.#line !== line) return;
          if (code === 1006) ways.pollingFailed();
          this.#closed(code, reason);
        },
      };
      const line: Line = openPolling(this.url, this.#protocols, events);
      this.#line = line;
    }

    #opened(way: 'websocket' | 'polling'): void {
      this.readyState = 1;
      listener.onOpen(this.connection, way);
      this.onopen?.(new Event('open'));
    }

    #received(data: ArrayBuffer): void {
      if (!this.#heard) {
        this.#heard = true;
        this.#held = [];
        this.#stopWaiting();
      }
      this.onmessage?.(new MessageEvent('message', { data }));
    }

    #closed(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.#stopWaiting();
      this.#stay();
      this.#line = null;
      this.onclose?.(
        Object.assign(new Event('close'), { code, reason, wasClean: code !== 1006 }) as CloseEvent,
      );
    }
  }
  return BoardSocket as unknown as typeof WebSocket;
}

/** A copy whose buffer holds these bytes and nothing else: the provider hands the whole buffer on. */
const exact = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

function changing(bytes: Uint8Array): 'step2' | 'update' | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return null;
    const kind = decoding.readVarUint(decoder);
    return kind === SYNC.step2 ? 'step2' : kind === SYNC.update ? 'update' : null;
  } catch {
    return null;
  }
}
