import { useEffect, useState } from 'react';
import { useSession } from '../session/store.ts';
import type { OpenBoard } from './useBoard.ts';

/** What can be said of a board's changes: `waiting` means that they are only on this page. */
export type SavedState = 'connecting' | 'saved' | 'saving' | 'waiting' | 'offline';

export const WARN_AFTER_MS = 3000;

/** `late` is true when changes have been unsaved for three seconds or more. */
export function savedState(open: Pick<OpenBoard, 'status' | 'unsaved'> | null, late: boolean): SavedState {
  if (open === null) return 'connecting';
  if (open.unsaved > 0) return late || open.status === 'offline' ? 'waiting' : 'saving';
  if (open.status === 'loading') return 'connecting';
  return open.status === 'offline' ? 'offline' : 'saved';
}

/**
 * The state of this page's changes, their number, and whether they have been unsaved for three seconds. Work that is
 * still on its way to a board nobody looks at counts too: a page is not saved before all of it is.
 */
export function useSavedState(open: OpenBoard | null): { state: SavedState; unsaved: number; late: boolean } {
  const everywhere = useSession((s) => s.unsaved);
  const unsaved = open === null ? 0 : Math.max(open.unsaved, everywhere);
  const dirty = unsaved > 0;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => setLate(true), WARN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [dirty]);
  return { state: savedState(open === null ? null : { status: open.status, unsaved }, late), unsaved, late };
}
