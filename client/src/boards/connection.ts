import {
  BEARER_PREFIX,
  BOARD_PATH,
  CLOSE,
  FACET_PROTOCOL,
  MESSAGE,
} from '@facet/shared/protocol/boardWire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { writeSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { setUnsaved } from '../session/connection.ts';
import { onWake } from '../session/wake.ts';
import { boardSocketClass } from './boardSocket.ts';
import { SavedCount } from './savedCount.ts';

export type BoardStatus =
  /** Not yet seen in full. */
  | 'loading'
  | 'live'
  /** Seen before; the network is gone; changes wait on this page. */
  | 'offline'
  /** This seat may not read the board now. */
  | 'closed';

export interface BoardState {
  status: BoardStatus;
  /** Changes made here that are not known to be saved. */
  unsaved: number;
  /** True from the moment changes were refused for good because the stage had closed. */
  notIncluded: boolean;
}

/** One open board on this page: its document, its line to the server and what is saved of it. */
export interface Board {
  name: string;
  doc: Y.Doc;
  awareness: Awareness;
  state: () => BoardState;
  subscribe: (listener: () => void) => () => void;
  /** What this page held when changes were refused, to show their owner; null where nothing was. */
  setAside: () => Y.Doc | null;
  retry: () => void;
  destroy: () => void;
}

/** Opens a board with a seat's secret. Call `destroy` when the screen no longer shows it. */
export function openBoard(name: string, secret: string, server: string = wsServer()): Board {
  const doc = new Y.Doc();
  const saved = new SavedCount();
  const listeners = new Set<() => void>();
  let state: BoardState = { status: 'loading', unsaved: 0, notIncluded: false };
  let aside: Y.Doc | null = null;
  let everSynced = false;

  const update = (change: Partial<BoardState>): void => {
    const next = { ...state, ...change, unsaved: saved.unsaved };
    if (
      next.status === state.status &&
      next.unsaved === state.unsaved &&
      next.notIncluded === state.notIncluded
    )
      return;
    state = next;
    setUnsaved(name, next.unsaved);
    for (const l of listeners) l();
  };

  // Before the provider listens, so that a change is counted before it is sent.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    saved.made();
    update({});
  });

  const provider: WebsocketProvider = new WebsocketProvider(`${server}${BOARD_PATH}`, name, doc, {
    connect: false,
    disableBc: true,
    protocols: [FACET_PROTOCOL, `${BEARER_PREFIX}${secret}`],
    // The provider has no jitter; a hall of tablets must not come back in step.
    maxBackoffTime: 2000 + Math.random() * 3000,
    WebSocketPolyfill: boardSocketClass({
      onOpen: (connection) => saved.opened(connection),
      onSent: (connection, kind) => saved.sent(connection, kind),
    }),
  });
  quietAwareness(provider);
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    saved.acknowledged(decoding.readVarUint(decoder));
    update({});
  };
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    everSynced = true;
    update({ status: 'live' });
  });
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'disconnected') update({ status: everSynced ? 'offline' : 'loading' });
  });
  provider.on('closed', ({ code }: { code: number }) => {
    if (saved.unsaved > 0 && (code === CLOSE.forbidden || code === CLOSE.badUpdate || code === CLOSE.full)) {
      aside = new Y.Doc();
      Y.applyUpdate(aside, Y.encodeStateAsUpdate(doc));
      saved.setAside();
      update({ status: 'closed', notIncluded: true });
    } else update({ status: 'closed' });
  });
  provider.connect();
  const stopWaking = onWake(() => makeSure(provider));

  return {
    name,
    doc,
    awareness: provider.awareness,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setAside: () => aside,
    retry: () => {
      if (state.status === 'closed') update({ status: 'loading' });
      provider.connect();
    },
    destroy: () => {
      listeners.clear();
      stopWaking();
      setUnsaved(name, 0);
      provider.destroy();
      doc.destroy();
    },
  };
}

const PROBE_MS = 3000;

/** After sleep or a change of network a line that looks open may be dead: asks, and begins anew where nobody answers. */
function makeSure(provider: WebsocketProvider): void {
  const { ws } = provider;
  if (ws === null || !provider.wsconnected) return;
  const heard = provider.wsLastMessageReceived;
  ws.send(step1(provider.doc) as Uint8Array<ArrayBuffer>);
  setTimeout(() => {
    if (provider.ws !== ws || provider.wsLastMessageReceived !== heard) return;
    provider.disconnect();
    provider.connect();
  }, PROBE_MS);
}

function step1(doc: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  writeSyncStep1(encoder, doc);
  return encoding.toUint8Array(encoder);
}

const wsServer = (): string => location.origin.replace(/^http/, 'ws');

/**
 * The provider sends every awareness change on, other people's too, which with a hundred tablets is the square of it, and
 * says of those it has not heard from that they are gone. Only this page's own changes leave it.
 */
function quietAwareness(provider: WebsocketProvider): void {
  const all = provider._awarenessUpdateHandler;
  provider.awareness.off('update', all);
  const me = provider.doc.clientID;
  const own: typeof all = ({ added, updated, removed }, origin) => {
    if (origin === provider) return;
    const mine = { added: added.filter(isMe), updated: updated.filter(isMe), removed: removed.filter(isMe) };
    if (mine.added.length + mine.updated.length + mine.removed.length > 0) all(mine, origin);
  };
  function isMe(client: number): boolean {
    return client === me;
  }
  provider._awarenessUpdateHandler = own;
  provider.awareness.on('update', own);
}
