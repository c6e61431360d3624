import {
  BEARER_PREFIX,
  BOARD_PATH,
  CLOSE,
  EPOCH_PREFIX,
  FACET_PROTOCOL,
  MESSAGE,
} from '@facet/shared/protocol/boardWire.ts';
import { parseBoardName } from '@facet/shared/boards/address.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { here } from '../outbox/boardHere.ts';
import { FROM_DEVICE, Keeper } from '../outbox/keeper.ts';
import type { Outbox, Why } from '../outbox/outbox.ts';
import { setUnsaved } from '../session/connection.ts';
import { epochs as ofSession, type Epochs } from '../session/epoch.ts';
import { TAB } from '../session/tab.ts';
import { onWake } from '../session/wake.ts';
import { boardSocketClass } from './boardSocket.ts';
import { comeBackSpread } from './comeBack.ts';
import { makeSure, quietAwareness } from './connectionProvider.ts';
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
  /** False while changes that are not saved could not be written to this device either: only this page has them. */
  kept: boolean;
  /** Set from the moment changes were refused for good: how many, and why. */
  notIncluded: { count: number; why: Why } | null;
}

/** One open board on this page: its document, its line to the server and what is saved of it. */
export interface Board {
  name: string;
  /** Whose work it is to this device; null where the device keeps nothing of it. */
  seat: SeatId | null;
  /** When what this device has of it is in the document and counted. */
  loaded: Promise<void>;
  doc: Y.Doc;
  awareness: Awareness;
  state: () => BoardState;
  subscribe: (listener: () => void) => () => void;
  /** What this page held when changes were refused, to show their owner; null where nothing was. */
  setAside: () => Y.Doc | null;
  retry: () => void;
  destroy: () => void;
}

/** Where a board's line leads, and what keeps it on this device; null where nothing does. */
export interface BoardPlace {
  server: string;
  device: { outbox: Outbox; seat: SeatId; copies: boolean } | null;
  /** Of which life the server's data are, as far as this page knows; the session's own where not given. */
  epochs?: Epochs;
}

/** After this long without a word from the server, what this device has of a board is shown as it is. */
const OFFLINE_AFTER_MS = 2500;

/** So long a line that is being changed for a better one is not called lost. */
const CHANGE_WITHIN_MS = 4000;

/** Changes that have waited so long are a reason to doubt a line that looks open. */
const DOUBT_AFTER_MS = 5000;

/**
 * Opens a board with a seat's secret. What this device still has of it is there before the line is: work of a page that
 * was reloaded goes out with the first exchange. Call `destroy` when the screen no longer shows it.
 */
export function openBoard(name: string, secret: string, place: BoardPlace = here(name, secret)): Board {
  const doc = new Y.Doc();
  const saved = new SavedCount();
  const listeners = new Set<() => void>();
  let state: BoardState = { status: 'loading', unsaved: 0, kept: true, notIncluded: null };
  let aside: Y.Doc | null = null;
  let everSeen = false;
  let over = false;
  let askedAgain = false;
  /** The line works and is being changed for a better one. */
  let changing = false;
  const epochs = place.epochs ?? ofSession;
  /** Where the document began; it never changes, or newer data would be merged into older. */
  let epoch: string | null = null;
  let stopWaiting = (): void => undefined;

  const keeper =
    place.device === null
      ? null
      : new Keeper({
          ...place.device,
          board: name,
          doc,
          unsaved: () => saved.unsaved,
          epoch: () => epoch,
          onKept: (kept) => update({ kept }),
        });

  let doubting: ReturnType<typeof setInterval> | null = null;
  const stopDoubting = (): void => {
    if (doubting !== null) clearInterval(doubting);
    doubting = null;
  };

  const update = (change: Partial<BoardState>): void => {
    const next = { ...state, ...change, unsaved: saved.unsaved };
    if (
      next.status === state.status &&
      next.unsaved === state.unsaved &&
      next.kept === state.kept &&
      next.notIncluded === state.notIncluded
    )
      return;
    if (next.unsaved === 0) stopDoubting();
    else {
      doubting ??= setInterval(() => provider.wsconnected && makeSure(provider), DOUBT_AFTER_MS);
    }
    state = next;
    setUnsaved(name, next.unsaved, next.kept);
    for (const l of listeners) l();
  };

  // Before the provider listens, so that a change is counted before it is sent.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === FROM_DEVICE) return;
    if (origin !== provider) {
      saved.made();
      update(keeper === null ? { kept: false } : {});
    }
    // What is not whole yet is no copy; what was made here is kept whatever it rests on.
    if (everSeen || saved.unsaved > 0) keeper?.changed();
  });

  const provider: WebsocketProvider = new WebsocketProvider(`${place.server}${BOARD_PATH}`, name, doc, {
    connect: false,
    disableBc: true,
    protocols: [FACET_PROTOCOL, `${BEARER_PREFIX}${secret}`],
    params: TAB,
    WebSocketPolyfill: boardSocketClass({
      onOpen: (connection) => saved.opened(connection),
      onSent: (connection, kind) => saved.sent(connection, kind),
      onChangeOver: () => {
        changing = true;
        setTimeout(() => {
          changing = false;
          if (!provider.synced && !over) isOffline();
        }, CHANGE_WITHIN_MS);
      },
    }),
  });
  comeBackSpread(provider);
  quietAwareness(provider);
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    const before = saved.unsaved;
    saved.acknowledged(decoding.readVarUint(decoder));
    if (saved.unsaved === 0) askedAgain = false;
    update({});
    if (saved.unsaved !== before) keeper?.changed();
  };
  const isOffline = (): void => update({ status: everSeen ? 'offline' : 'loading' });
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    everSeen = true;
    update({ status: 'live' });
    keeper?.changed();
  });
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'disconnected' && !changing) isOffline();
  });
  // A line that could not be opened at all says no status.
  provider.on('connection-close', (event) => {
    if (event !== null && state.status === 'loading') isOffline();
  });
  provider.on('closed', ({ code }: { code: number }) => {
    const why = refusedBy(code);
    const count = saved.unsaved;
    // The word may have been under way for long, and the step be open again by now.
    if (code === CLOSE.forbidden && count > 0 && !askedAgain) {
      askedAgain = true;
      provider.connect();
      return;
    }
    if (code === CLOSE.otherData) {
      // Before anybody opens the board anew: neither this copy nor this epoch may be taken for the server's again.
      if (epoch !== null) epochs.isNot(epoch);
      keeper?.end();
    }
    // What was saved of one's own since the older copy was made is nowhere else now.
    const own = code === CLOSE.otherData && isOwn(name, place) && doc.store.clients.size > 0;
    if ((count > 0 || own) && why !== null) {
      const lost = Y.encodeStateAsUpdate(doc);
      aside = new Y.Doc();
      Y.applyUpdate(aside, lost);
      void keeper?.refuse(lost, count, why);
      saved.setAside();
      update({ status: 'closed', notIncluded: { count, why } });
    } else {
      if (count === 0 && why !== null) void keeper?.forget();
      update({ status: 'closed', ...(why === 'otherData' && { notIncluded: { count, why } }) });
    }
  });
  const slow = setTimeout(() => state.status === 'loading' && isOffline(), OFFLINE_AFTER_MS);
  const begin = async (): Promise<void> => {
    const recovered = (await keeper?.load(epochs.now())) ?? null;
    if (over) return;
    if (recovered !== null) {
      everSeen = true;
      epoch = recovered.epoch;
      saved.recovered(recovered.unsaved);
      update({});
      keeper?.changed();
    }
    if (epoch === null) stopWaiting = epochs.next(connectIn);
    else connectIn(epoch);
  };
  const connectIn = (known: string): void => {
    epoch = known;
    provider.protocols = [...provider.protocols, `${EPOCH_PREFIX}${known}`];
    provider.connect();
  };
  const loaded = begin();
  const stopWaking = onWake(() => makeSure(provider));

  return {
    name,
    seat: place.device?.seat ?? null,
    loaded,
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
      // Without an epoch the line would be taken for one that merges whatever it has.
      if (epoch !== null) provider.connect();
    },
    destroy: () => {
      over = true;
      listeners.clear();
      clearTimeout(slow);
      stopDoubting();
      stopWaiting();
      stopWaking();
      setUnsaved(name, 0);
      void keeper?.flush().then(() => keeper.stop());
      provider.destroy();
      doc.destroy();
    },
  };
}

/** A board of one's own on this device. */
const isOwn = (name: string, { device }: BoardPlace): boolean => {
  const board = parseBoardName(name);
  return device !== null && board?.scope === 'individual' && board.owner === device.seat;
};

function refusedBy(code: number): Why | null {
  if (code === CLOSE.forbidden) return 'closed';
  if (code === CLOSE.badUpdate) return 'refused';
  if (code === CLOSE.full) return 'full';
  if (code === CLOSE.otherData) return 'otherData';
  return code === CLOSE.unknownBoard ? 'gone' : null;
}
