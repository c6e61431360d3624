// One board as one page has it open, from its loading to its end: a document, a line, and every edit made on it.
import { boardName } from '@facet/shared/boards/address.ts';
import {
  BEARER_PREFIX,
  BOARD_PATH,
  CLOSE,
  FACET_PROTOCOL,
  MESSAGE,
  PLAIN_PROTOCOL,
  SYNC,
} from '@facet/shared/protocol/boardWire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { writeSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { editOf, type Edit } from './edits.ts';
import { lineSocketClass, type Memory, type Way } from './lineSocket.ts';
import type { Place, Who } from './truth.ts';

// Every provider listens for the end of the process.
process.setMaxListeners(0);

export interface PageOptions {
  url: string;
  session: string;
  place: Place;
  who: Who;
  secret: string;
  /** `plain` is an unmodified y-websocket client, which is never told what is saved. */
  way: Way | 'plain';
  memory: Memory;
  heardByPolling: (text: string) => void;
  /** A state of awareness that nobody may have said. */
  onLie: (what: string) => void;
  backoffMs: number;
  /** What a page before this one left on the device. */
  left: Left | null;
}

/** A copy of a board, and the edits in it that nobody has confirmed. */
export interface Left {
  state: Uint8Array;
  edits: Edit[];
}

const PROBE_MS = 3000;

export class Page {
  readonly place: Place;
  readonly who: Who;
  readonly doc = new Y.Doc();
  /** Every client id this page has had: Yjs changes it where it meets its own from elsewhere. */
  readonly clients = new Set<number>([this.doc.clientID]);
  readonly edits: Edit[] = [];
  /** The code with which the server sent it away for good; null while it has not. */
  closedWith: number | null = null;
  everSynced = false;
  /** How its lines ended, the newest last; for whoever looks into a run. */
  readonly ends: number[] = [];
  readonly #story: string[] = [];
  readonly #provider: WebsocketProvider;
  #covers: number[] = [];
  #caughtUp = false;
  #savedUpTo = 0;
  /** When its line was asked for, and how many of its edits have left on it. */
  #askedAt = Date.now();
  #left = 0;
  /** It was sent away once with work, and asks a second time. */
  #asksAgain = false;

  constructor({
    url,
    session,
    place,
    who,
    secret,
    way,
    memory,
    heardByPolling,
    onLie,
    backoffMs,
    left,
  }: PageOptions) {
    this.place = place;
    this.who = who;
    if (left !== null) {
      Y.applyUpdate(this.doc, left.state);
      this.edits.push(...left.edits);
      this.everSynced = true;
    }
    const plain = way === 'plain';
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#followClientId();
      if (origin === this.#provider) return;
      this.edits.push(editOf(who, place, update, !plain, this.#story));
      this.#tell(`edit ${this.edits.length}`);
    });
    this.#provider = new WebsocketProvider(
      url.replace(/^http/, 'ws') + BOARD_PATH,
      boardName({ session, ...place }),
      this.doc,
      {
        disableBc: true,
        connect: false,
        protocols: [plain ? PLAIN_PROTOCOL : FACET_PROTOCOL, BEARER_PREFIX + secret],
        maxBackoffTime: backoffMs,
        WebSocketPolyfill: lineSocketClass(plain ? 'websocket' : way, memory, {
          opened: () => {
            this.#covers = [];
            this.#caughtUp = this.unsaved.length === 0;
          },
          wentOver: () => this.#lineLost(),
          sent: (bytes) => this.#sent(bytes),
          heardByPolling,
        }),
      },
    );
    if (!plain) quietAwareness(this.#provider);
    this.#provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) =>
      this.#saved(this.#covers[decoding.readVarUint(decoder) - 1] ?? 0);
    this.#provider.on('sync', (synced: boolean) => (this.everSynced ||= synced));
    this.#provider.on('connection-close', (event) => {
      this.ends.push(event?.code ?? 0);
      this.#tell(`end ${event?.code ?? 0}`);
      // A write that failed on its way to Postgres may have come to the disk all the same.
      const wordless = event === null || event.code < 4000 || event.code === CLOSE.cannotSave;
      if (wordless) this.#lineLost();
    });
    this.#provider.on('status', ({ status }) => {
      this.#tell(status);
      if (status !== 'connecting') return;
      this.#askedAt = Date.now();
      this.#left = this.#savedUpTo;
    });
    this.#provider.on('closed', ({ code }) => this.#sentAway(code));
    this.#provider.awareness.on('update', () => {
      for (const state of this.#provider.awareness.getStates().values()) {
        const said = JSON.stringify(state);
        if (said.includes('hostile')) onLie(said);
      }
    });
    this.#provider.connect();
  }

  get synced(): boolean {
    return this.#provider.synced;
  }

  /** Edits of which nobody knows yet what becomes of them. An unmodified client takes all for saved that it has sent. */
  get unsaved(): Edit[] {
    return this.edits.slice(this.#savedUpTo).filter((e) => e.told && e.refused === null);
  }

  say(state: Record<string, unknown>): void {
    this.#provider.awareness.setLocalState(state);
  }

  /** After sleep a line that looks open may be dead: asks, and begins anew where nobody answers. */
  wake(): void {
    const { ws } = this.#provider;
    if (ws === null || !this.#provider.wsconnected) return;
    const heard = this.#provider.wsLastMessageReceived;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    writeSyncStep1(encoder, this.doc);
    ws.send(encoding.toUint8Array(encoder));
    setTimeout(() => {
      if (this.#provider.ws !== ws || this.#provider.wsLastMessageReceived !== heard) return;
      this.#provider.disconnect();
      this.#provider.connect();
    }, PROBE_MS).unref();
  }

  /** Tries again after having been sent away. */
  retry(): void {
    this.closedWith = null;
    this.#provider.connect();
  }

  /** Does something in the document whose messages leave in another order than they were made. */
  outOfOrder(gestures: readonly (() => void)[], heldMs: number): void {
    const { ws } = this.#provider;
    if (ws === null || !this.#provider.wsconnected) return;
    const held: Uint8Array[] = [];
    const send = ws.send.bind(ws);
    ws.send = (data) => void held.push(new Uint8Array(data as Uint8Array));
    for (const gesture of gestures) gesture();
    ws.send = send;
    const [first, ...others] = held;
    for (const bytes of others) send(bytes as Uint8Array<ArrayBuffer>);
    setTimeout(() => first !== undefined && send(first as Uint8Array<ArrayBuffer>), heldMs).unref();
  }

  /** Nothing that is still unsaved will ever be: it was refused for good, by a word that may have been under way since then. */
  giveUp(code: number, since: number): void {
    for (const edit of this.edits)
      if (edit.savedAt === null) edit.refused ??= { code, since, at: Date.now() };
  }

  /** Since when the word that sent it away may have been under way: no word is older than the line it came on. */
  get askedAt(): number {
    return this.#askedAt;
  }

  /** The word may be an old one, and the board open again: with work to lose it asks once more, as the product does. */
  #sentAway(code: number): void {
    if (code !== CLOSE.forbidden || this.unsaved.length === 0 || this.#asksAgain) {
      this.closedWith = code;
      return;
    }
    this.#asksAgain = true;
    this.#provider.connect();
  }

  #lineLost(): void {
    for (const edit of this.edits.slice(this.#savedUpTo, this.#left)) edit.adrift = true;
  }

  /** What the device has of it once it is closed; its edits are the next page's from then on. */
  leave(): Left {
    const edits = this.edits.splice(this.#savedUpTo);
    return { state: Y.encodeStateAsUpdate(this.doc), edits };
  }

  close(): void {
    this.#provider.destroy();
  }

  /** Yjs takes another id where somebody wrote under this one; awareness, which would throw then, has to go with it. */
  #followClientId(): void {
    const { awareness } = this.#provider;
    if (awareness.clientID === this.doc.clientID) return;
    const state = awareness.getLocalState();
    awareness.clientID = this.doc.clientID;
    this.clients.add(this.doc.clientID);
    awareness.setLocalState(state);
  }

  /** The last of what it went through. */
  #tell(what: string): void {
    this.#story.push(`${Date.now() % 1_000_000} ${what}`);
    if (this.#story.length > 60) this.#story.shift();
  }

  #saved(upTo: number): void {
    this.#tell(`saved ${upTo}`);
    for (; this.#savedUpTo < upTo; this.#savedUpTo += 1) {
      const edit = this.edits[this.#savedUpTo];
      if (edit !== undefined) edit.savedAt = Date.now();
    }
    if (this.unsaved.length === 0) this.#asksAgain = false;
  }

  #sent(bytes: Uint8Array): void {
    if (bytes[0] !== MESSAGE.sync) return;
    if (bytes[1] === SYNC.step2) this.#caughtUp = true;
    else if (bytes[1] !== SYNC.update) return;
    this.#left = this.edits.length;
    this.#tell(`sent ${bytes[1] === SYNC.step2 ? 'all' : 'one'} (${bytes.length})`);
    // Before the answer to the server's first question, edits made while away may not have left at all; where there are any.
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
