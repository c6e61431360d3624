import { useEffect, useRef } from 'react';
import { text } from '../text.ts';
import { announce } from '../ui/announcer.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import styles from './SavedIndicator.module.css';
import { useSavedState, type SavedState } from './savedState.ts';
import type { OpenBoard } from './useBoard.ts';

const ICON: Record<SavedState, IconName> = {
  connecting: 'arrowsClockwise',
  saved: 'saved',
  saving: 'arrowsClockwise',
  waiting: 'notSaved',
  offline: 'notSaved',
};

/** The second fact of every band: is it saved. Warns aloud once when changes wait for three seconds, and says when it is over. */
export function SavedIndicator({ open }: { open: OpenBoard | null }) {
  const { state, unsaved, late } = useSavedState(open);
  const warned = useRef(false);
  useEffect(() => {
    if (late && !warned.current) {
      warned.current = true;
      announce(text.band.notSavedSpoken(unsaved));
    } else if (unsaved === 0 && warned.current) {
      warned.current = false;
      announce(text.band.savedSpoken);
    }
  }, [late, unsaved]);
  const words: Record<SavedState, string> = {
    connecting: text.band.connecting,
    saved: text.band.saved,
    saving: text.band.saving,
    waiting: text.band.notSaved(unsaved),
    offline: text.band.offline,
  };
  return (
    <span className={styles['saved']} data-saved={state}>
      <Icon name={ICON[state]} />
      <span>{words[state]}</span>
    </span>
  );
}
