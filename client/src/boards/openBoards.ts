import * as Y from 'yjs';
import { openBoard, type Board } from './connection.ts';

/** A board somebody on this page is looking at. Several screens may look at one board; it has one line to the server. */
export interface Lease {
  /** The board now; another one after changes were refused, when a fresh copy was fetched. */
  board: () => Board;
  subscribe: (listener: () => void) => () => void;
  release: () => void;
}

/** What a page held when its changes came too late, kept for its owner until the page is closed or it went in after all. */
export interface Aside {
  doc: Y.Doc;
  /** Its owner has been shown it. */
  seen: boolean;
}

interface Entry {
  board: Board;
  users: number;
  listeners: Set<() => void>;
  unwatch: () => void;
}

const LINGER_MS = 1000;
const entries = new Map<string, Entry>();
const asides = new Map<string, Aside>();
const asideListeners = new Set<() => void>();

/**
 * Opens a board, or joins in where this page has it open. After `release` it is kept for a moment, and as long as changes
 * wait to be saved: a stage may close while the network is gone, and late work must still arrive.
 */
export function leaseBoard(name: string, secret: string, open: typeof openBoard = openBoard): Lease {
  const key = `${name} ${secret}`;
  const entry = entries.get(key) ?? begin(key, name, secret, open);
  entry.users += 1;
  let released = false;
  return {
    board: () => entry.board,
    subscribe: (listener) => {
      entry.listeners.add(listener);
      return () => entry.listeners.delete(listener);
    },
    release: () => {
      if (released) return;
      released = true;
      entry.users -= 1;
      if (entry.users === 0) setTimeout(() => endIfIdle(key, entry), LINGER_MS);
    },
  };
}

function begin(key: string, name: string, secret: string, open: typeof openBoard): Entry {
  const entry: Entry = {
    board: open(name, secret),
    users: 0,
    listeners: new Set(),
    unwatch: () => undefined,
  };
  const watch = (): void => {
    const { board } = entry;
    entry.unwatch = board.subscribe(() => {
      if (board.state().notIncluded) {
        keepAside(name, board.setAside());
        entry.unwatch();
        board.destroy();
        if (entry.users === 0) return void entries.delete(key);
        entry.board = open(name, secret);
        watch();
        for (const l of entry.listeners) l();
      } else endIfIdle(key, entry);
    });
  };
  watch();
  entries.set(key, entry);
  return entry;
}

function endIfIdle(key: string, entry: Entry): void {
  const { status, unsaved } = entry.board.state();
  if (entry.users > 0 || entries.get(key) !== entry || (unsaved > 0 && status !== 'closed')) return;
  entries.delete(key);
  entry.unwatch();
  entry.board.destroy();
}

function keepAside(name: string, doc: Y.Doc | null): void {
  if (doc === null) return;
  setAside(name, { doc, seen: false });
}

/** What was refused of a board, or null. */
export const asideOf = (name: string): Aside | null => asides.get(name) ?? null;

/** Its owner has seen it. It is kept: the stage may open again. */
export function seeAside(name: string): void {
  const aside = asides.get(name);
  if (aside !== undefined) setAside(name, { ...aside, seen: true });
}

/** It went in after all. */
export const dropAside = (name: string): void => setAside(name, null);

function setAside(name: string, aside: Aside | null): void {
  if (aside === null) asides.delete(name);
  else asides.set(name, aside);
  for (const l of asideListeners) l();
}

export function onAside(listener: () => void): () => void {
  asideListeners.add(listener);
  return () => asideListeners.delete(listener);
}
