import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { openBoard, type Board, type BoardState } from './connection.ts';

export interface OpenBoard extends BoardState {
  board: Board;
}

/**
 * A board for as long as the component shows it; null while it is being opened. Give it the board's name and the secret of
 * the seat; a new name or secret opens another board. After changes were refused, call `reopen` for a fresh copy.
 */
export function useBoard(name: string | null, secret: string): OpenBoard | null {
  const [board, setBoard] = useState<Board | null>(null);
  useEffect(() => {
    if (name === null) return undefined;
    const opened = openBoard(name, secret);
    setBoard(opened);
    return () => {
      setBoard(null);
      opened.destroy();
    };
  }, [name, secret]);
  const state = useSyncExternalStore(board?.subscribe ?? never, board?.state ?? nothing);
  return useMemo(() => (board === null || state === null ? null : { board, ...state }), [board, state]);
}

const never = () => () => undefined;
const nothing = () => null;

/** A value read from a document, read again when the document changes; `read` must be pure. Memoise it with useCallback. */
export function useDoc<T>(board: Board | null, read: (board: Board) => T): T | null {
  const store = useMemo(() => (board === null ? null : docStore(board, read)), [board, read]);
  return useSyncExternalStore(store?.subscribe ?? never, store?.get ?? nothing);
}

function docStore<T>(board: Board, read: (board: Board) => T) {
  let value = read(board);
  return {
    get: () => value,
    subscribe: (listener: () => void) => {
      const changed = (): void => {
        value = read(board);
        listener();
      };
      // Anything may have come in between the first reading and now.
      changed();
      board.doc.on('update', changed);
      return () => board.doc.off('update', changed);
    },
  };
}
