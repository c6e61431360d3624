import { useMemo, useSyncExternalStore } from 'react';
import type { Board, BoardState } from './connection.ts';
import { asideOf, leaseBoard, onAside, type Aside, type Lease } from './openBoards.ts';

export interface OpenBoard extends BoardState {
  board: Board;
}

/**
 * A board for as long as the component shows it; null while it is being opened. Give it the board's name and the secret of
 * the seat; a new name or secret opens another board. Where changes were refused for good, a fresh copy is fetched by
 * itself and what was refused is found by `useAside`.
 */
export function useBoard(name: string | null, secret: string): OpenBoard | null {
  const store = useMemo(() => (name === null ? null : boardStore(name, secret)), [name, secret]);
  const board = useSyncExternalStore(store?.subscribe ?? never, store?.get ?? nothing);
  const state = useSyncExternalStore(board?.subscribe ?? never, board?.state ?? nothing);
  return useMemo(() => (board === null || state === null ? null : { board, ...state }), [board, state]);
}

/** The board is open while somebody listens. */
function boardStore(name: string, secret: string) {
  let lease: Lease | null = null;
  return {
    get: () => lease?.board() ?? null,
    subscribe: (listener: () => void) => {
      const taken = leaseBoard(name, secret);
      lease = taken;
      const off = taken.subscribe(listener);
      return () => {
        off();
        taken.release();
        if (lease === taken) lease = null;
      };
    },
  };
}

/** What this page held of a board when its changes were refused because the stage had closed; null where nothing was. */
export const useAside = (name: string | null): Aside | null =>
  useSyncExternalStore(onAside, () => (name === null ? null : asideOf(name)));

const never = () => () => undefined;
const nothing = () => null;

/**
 * A value read from a document, read again when the document changes; `read` must be pure. Memoise it with useCallback.
 * `unchanged` may keep of the value before what is equal in the one now.
 */
export function useDoc<T>(
  board: Board | null,
  read: (board: Board) => T,
  unchanged: (before: T, now: T) => T = asRead,
): T | null {
  const store = useMemo(
    () => (board === null ? null : docStore(board, read, unchanged)),
    [board, read, unchanged],
  );
  return useSyncExternalStore(store?.subscribe ?? never, store?.get ?? nothing);
}

const asRead = <T>(_: T, now: T): T => now;

function docStore<T>(board: Board, read: (board: Board) => T, unchanged: (before: T, now: T) => T) {
  let value = read(board);
  return {
    get: () => value,
    subscribe: (listener: () => void) => {
      const changed = (): void => {
        value = unchanged(value, read(board));
        listener();
      };
      // Anything may have come in between the first reading and now.
      changed();
      board.doc.on('update', changed);
      return () => board.doc.off('update', changed);
    },
  };
}
