import { useEffect, useRef, useState } from 'react';
import { useBusy } from '../../../ui/busy.ts';

const SAVE_AFTER_MS = 600;
let sessions = 0;

/** How a draft is kept: under one `merge` for one go of typing; `done` at the end of it. */
export interface Kept {
  merge: string;
  done: boolean;
}

/**
 * A text while it is being typed. It is kept when one stops for a moment, when one leaves the field and when the field goes,
 * not at every key; what others change meanwhile is shown once one has left it.
 */
export function useDraft(value: string, keep: (draft: string, how: Kept) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const at = useRef({ draft, kept: value, changed: false, merge: '', keep });
  useEffect(() => {
    at.current.keep = keep;
  });
  useBusy(draft !== null && draft !== value);

  const flush = (done: boolean): void => {
    const now = at.current;
    if (now.draft !== null && (now.draft !== now.kept || (done && now.changed))) {
      now.kept = now.draft;
      now.changed = true;
      now.keep(now.draft, { merge: now.merge, done });
    }
    if (!done) return;
    now.draft = null;
    now.changed = false;
  };
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => flush(false), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => flush(true), []);

  return {
    draft: draft ?? value,
    typing: draft !== null,
    type: (words: string): void => {
      if (at.current.draft === null) {
        sessions += 1;
        at.current.merge = `typed ${sessions}`;
        at.current.kept = value;
      }
      at.current.draft = words;
      setDraft(words);
    },
    finish: (): void => {
      flush(true);
      setDraft(null);
    },
  };
}
