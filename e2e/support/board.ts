// One board as a pretend person has it open: y-websocket's own provider, and what the server says is saved of it.
import { boardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import {
  BEARER_PREFIX,
  BOARD_PATH,
  FACET_PROTOCOL,
  MESSAGE,
  SYNC,
} from '@facet/shared/protocol/boardWire.ts';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Ear } from './http.ts';
import { until } from './until.ts';

// Every provider listens for the end of the process.
process.setMaxListeners(0);

/** One transaction made here, as it left. */
export interface Edit {
  update: Uint8Array;
  saved: boolean;
}

export interface BoardOptions {
  url: string;
  address: BoardAddress;
  secret: string;
  hear?: Ear | undefined;
}

export class Board {
  readonly address: BoardAddress;
  readonly doc = new Y.Doc();
  /** Everything this person did here, in order. */
  readonly edits: Edit[] = [];
  /** The server's last word where it refused the board for good. */
  refusedWith: number | null = null;
  readonly #provider: WebsocketProvider;
  /** For each message of this connection that can change the board: how many edits it covers for sure. */
  #covers: number[] = [];
  #caughtUp = false;

  constructor({ url, address, secret, hear }: BoardOptions) {
    this.address = address;
    // Before the provider listens, so that an edit is counted before it leaves.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.#provider) this.edits.push({ update, saved: false });
    });
    this.#provider = new WebsocketProvider(
      url.replace(/^http/, 'ws') + BOARD_PATH,
      boardName(address),
      this.doc,
      {
        disableBc: true,
        connect: false,
        protocols: [FACET_PROTOCOL, BEARER_PREFIX + secret],
        maxBackoffTime: 500,
        WebSocketPolyfill: listening({
          opened: () => {
            this.#covers = [];
            this.#caughtUp = false;
          },
          sent: (bytes) => this.#sent(bytes),
          heard: (text) => hear?.(text),
        }),
      },
    );
    quietAwareness(this.#provider);
    this.#provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      const covered = this.#covers[decoding.readVarUint(decoder) - 1] ?? 0;
      for (const edit of this.edits.slice(0, covered)) edit.saved = true;
    };
    this.#provider.on('closed', ({ code }) => (this.refusedWith = code));
    this.#provider.connect();
  }

  get synced(): boolean {
    return this.#provider.synced;
  }
  get saved(): number {
    return this.edits.filter((edit) => edit.saved).length;
  }
  get unsaved(): number {
    return this.edits.length - this.saved;
  }
  get #name(): string {
    return boardName(this.address);
  }

  async whenSynced(): Promise<this> {
    await until(`the first sync of ${this.#name}`, () => this.synced || this.refusedWith !== null);
    if (this.refusedWith !== null) throw new Error(`${this.#name} was refused with ${this.refusedWith}`);
    return this;
  }

  async whenSaved(): Promise<void> {
    await until(
      () =>
        `${this.unsaved} of ${this.edits.length} edits of ${this.#name} to be saved (refused with ${this.refusedWith})`,
      () => this.unsaved === 0,
    );
  }

  /** Says something of this person's that is not part of the board. */
  setAwareness(state: Record<string, unknown>): void {
    this.#provider.awareness.setLocalState(state);
  }

  /** The network goes. */
  unplug(): void {
    this.#provider.disconnect();
  }

  plug(): void {
    this.#provider.connect();
  }

  /** Closes the line; the document stays readable. */
  close(): void {
    this.#provider.destroy();
  }

  #sent(bytes: Uint8Array): void {
    if (bytes[0] !== MESSAGE.sync) return;
    if (bytes[1] === SYNC.step2) this.#caughtUp = true;
    else if (bytes[1] !== SYNC.update) return;
    // Before the answer to the server's first question, edits made while unplugged may not have left at all.
    this.#covers.push(this.#caughtUp ? this.edits.length : 0);
  }
}

/** As the product's own pages do: only what this person says leaves, not what they hear of others. */
function quietAwareness(provider: WebsocketProvider): void {
  const all = provider._awarenessUpdateHandler;
  provider.awareness.off('update', all);
  provider._awarenessUpdateHandler = (changes, origin) => {
    if (origin !== provider) all(changes, origin);
  };
  provider.awareness.on('update', provider._awarenessUpdateHandler);
}

interface Listener {
  opened: () => void;
  sent: (bytes: Uint8Array) => void;
  heard: (text: string) => void;
}

/** A WebSocket that tells all that goes through it. */
function listening(listener: Listener): typeof globalThis.WebSocket {
  class ListeningSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { perMessageDeflate: false });
      this.on('open', listener.opened);
      this.on('message', (data) => listener.heard(Buffer.from(data as ArrayBuffer).toString('latin1')));
      this.on('close', (_code, reason) => listener.heard(reason.toString('latin1')));
    }
    override send(data: Uint8Array): void {
      listener.sent(data);
      super.send(data);
    }
  }
  return ListeningSocket as unknown as typeof globalThis.WebSocket;
}
