import { ownUndo } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { Board } from '../connection.ts';

interface OwnUndo {
  /** What an undo would take back, in words; null where there is nothing. */
  what: string | null;
  undo: () => string | null;
  /** Makes a change that can be undone under this name. `merge` adds it to the change before. */
  doing: (what: string, change: () => void, merge?: boolean) => void;
}

const LABEL = 'label';

/** Undo of this person's own moves on a board, with words for what it takes back. */
export function useOwnUndo(board: Board): OwnUndo {
  const manager = useRef<Y.UndoManager | null>(null);
  const next = useRef('');
  const [what, setWhat] = useState<string | null>(null);

  useEffect(() => {
    const undo = ownUndo(board.doc);
    manager.current = undo;
    const top = (): string | null => (undo.undoStack.at(-1)?.meta.get(LABEL) as string | undefined) ?? null;
    const named = ({
      stackItem,
      type,
    }: {
      stackItem: { meta: Map<unknown, unknown> };
      type: string;
    }): void => {
      if (type === 'undo') stackItem.meta.set(LABEL, next.current);
      setWhat(top());
    };
    const popped = (): void => setWhat(top());
    undo.on('stack-item-added', named);
    undo.on('stack-item-updated', named);
    undo.on('stack-item-popped', popped);
    return () => {
      manager.current = null;
      setWhat(null);
      undo.destroy();
    };
  }, [board]);

  return {
    what,
    undo: useCallback(() => {
      const undo = manager.current;
      const label = (undo?.undoStack.at(-1)?.meta.get(LABEL) as string | undefined) ?? null;
      return undo?.undo() ? label : null;
    }, []),
    doing: useCallback((label, change, merge = false) => {
      next.current = label;
      if (manager.current) manager.current.captureTimeout = merge ? Number.POSITIVE_INFINITY : 0;
      change();
    }, []),
  };
}
