import { ownUndo } from '@facet/shared/boards/network/networkDoc.ts';
import type * as Y from 'yjs';

/** What an undo and a redo would do now, in words; null where there is nothing. */
export interface UndoState {
  undo: string | null;
  redo: string | null;
}

export interface UndoKeeper {
  /** Makes a change, of however many writes, that one undo takes back. With the same `merge` it joins the change before. */
  doing: (what: string, change: () => void, merge?: string) => void;
  /** What was undone, in words; null where nothing could be. */
  undo: () => string | null;
  redo: () => string | null;
  state: () => UndoState;
  subscribe: (listener: () => void) => () => void;
}

interface Step {
  what: string;
  merge: string | null;
}
const STEP = 'step';
const NOTHING: UndoState = { undo: null, redo: null };
const unmerged = (step: Step | null): Step => ({ what: step?.what ?? '', merge: null });
const keepers = new WeakMap<Y.Doc, UndoKeeper>();

/**
 * Undo of this person's own moves on a map's document: one for each document, so that the map and its table share it and
 * it outlives a change between them.
 */
export function undoOf(doc: Y.Doc): UndoKeeper {
  const known = keepers.get(doc);
  if (known !== undefined) return known;
  const made = keepUndo(ownUndo(doc));
  keepers.set(doc, made);
  return made;
}

function keepUndo(manager: Y.UndoManager): UndoKeeper {
  const listeners = new Set<() => void>();
  let state = NOTHING;
  let next: Step = { what: '', merge: null };
  const topOf = (stack: Y.UndoManager['undoStack']): Step | null =>
    (stack.at(-1)?.meta.get(STEP) as Step | undefined) ?? null;
  const changed = (): void => {
    const now = {
      undo: topOf(manager.undoStack)?.what ?? null,
      redo: topOf(manager.redoStack)?.what ?? null,
    };
    if (now.undo === state.undo && now.redo === state.redo) return;
    state = now;
    for (const l of listeners) l();
  };
  // Writes join the step before until it is stopped, which every new step does.
  manager.captureTimeout = Number.POSITIVE_INFINITY;
  manager.on('stack-item-added', ({ stackItem }) => {
    stackItem.meta.set(STEP, next);
    changed();
  });
  manager.on('stack-item-updated', changed);
  let popped: Step | null = null;
  manager.on('stack-item-popped', ({ stackItem, type }) => {
    popped = (stackItem.meta.get(STEP) as Step | undefined) ?? null;
    // Steps that others have made void are passed over: the one that counted names its way back too.
    (type === 'undo' ? manager.redoStack : manager.undoStack).at(-1)?.meta.set(STEP, unmerged(popped));
    changed();
  });
  manager.on('stack-cleared', changed);

  const back = (how: 'undo' | 'redo'): string | null => {
    popped = null;
    manager[how]();
    changed();
    return popped === null ? null : (popped as Step).what;
  };
  return {
    doing: (what, change, merge) => {
      const before = topOf(manager.undoStack);
      if (merge === undefined || before?.merge !== merge) manager.stopCapturing();
      next = { what, merge: merge ?? null };
      change();
      if (merge === undefined) manager.stopCapturing();
    },
    undo: () => back('undo'),
    redo: () => back('redo'),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
