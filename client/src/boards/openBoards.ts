import type { SeatId } from '@facet/shared/session/state.ts';
import * as Y from 'yjs';
import { outbox } from '../outbox/here.ts';
import type { Why } from '../outbox/outbox.ts';
import { onSeatDropped } from '../session/seats.ts';
import { openBoard, type Board } from './connection.ts';

/** A board somebody on this page is looking at. Several screens may look at one board; it has one line to the server. */
export interface Lease {
  /** The board now; another one after changes were refused, when a fresh copy was fetched. */
  board: () => Board;
  subscribe: (listener: () => void) => () => void;
  release: () => void;
}

/** What a page held when its changes were refused, kept for its owner on this device until it went in after all. */
export interface Aside {
  doc: Y.Doc;
  /** Its owner has been shown it. */
  seen: boolean;
  /** How many changes were refused, and why. */
  count: number;
  why: Why;
}

interface Entry {
  board: Board;
  users: number;
  listeners: Set<() => void>;
  unwatch: () => void;
}

const LINGER_MS = 1000;
const entries = new Map<string, Entry>();
let asides: ReadonlyMap<string, Aside> = new Map();
/** Whose they are, where this device keeps them too. */
const keptFor = new Map<string, SeatId>();
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
      const { notIncluded } = board.state();
      if (notIncluded !== null) {
        if (board.seat !== null) keptFor.set(name, board.seat);
        keepAside(name, board.setAside(), notIncluded);
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

function keepAside(name: string, doc: Y.Doc | null, { count, why }: Pick<Aside, 'count' | 'why'>): void {
  if (doc === null) return;
  const before = asides.get(name);
  if (before !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(before.doc));
  setAside(name, { doc, seen: false, why, count: count + (before?.count ?? 0) });
}

onSeatDropped((seat) => {
  for (const [name, owner] of keptFor) if (owner === seat) setAside(name, null);
});

/** Brings back what was refused on this device before this page was opened. */
export async function restoreAsides(seat: SeatId): Promise<void> {
  for (const { board, state, seen, unsaved, why } of await outbox.refused(seat)) {
    keptFor.set(board, seat);
    if (asides.has(board)) continue;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    setAside(board, { doc, seen, count: unsaved, why });
  }
}

/** What was refused of a board, or null. */
export const asideOf = (name: string): Aside | null => asides.get(name) ?? null;

/** All that was refused, by the name of its board; the same object until something changes. */
export const allAsides = (): ReadonlyMap<string, Aside> => asides;

/** Its owner has seen it. It is kept: the stage may open again. */
export function seeAside(name: string): void {
  const aside = asides.get(name);
  if (aside === undefined) return;
  setAside(name, { ...aside, seen: true });
  const seat = keptFor.get(name);
  if (seat !== undefined) void outbox.see(seat, name);
}

/** It went in after all, or its owner lets it go. */
export function dropAside(name: string): void {
  setAside(name, null);
  const seat = keptFor.get(name);
  if (seat !== undefined) void outbox.dropRefused(seat, name);
}

function setAside(name: string, aside: Aside | null): void {
  const next = new Map(asides);
  if (aside === null) next.delete(name);
  else next.set(name, aside);
  asides = next;
  for (const l of asideListeners) l();
}

export function onAside(listener: () => void): () => void {
  asideListeners.add(listener);
  return () => asideListeners.delete(listener);
}
