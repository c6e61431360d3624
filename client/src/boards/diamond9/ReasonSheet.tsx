import { LIMITS } from '@facet/shared/session/limits.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { shortName } from './names.ts';

interface ReasonSheetProps {
  card: Item;
  placed: boolean;
  reason: string;
  hint: string;
  /** `merge` when it goes on with what this sheet saved before. */
  onSave: (reason: string, merge: boolean) => void;
  onClose: () => void;
}

const SAVE_AFTER_MS = 600;

/** Why a card lies where it does. Saved as one types, and when the sheet goes, however it goes. */
export function ReasonSheet({ card, placed, reason, hint, onSave, onClose }: ReasonSheetProps) {
  const [draft, setDraft] = useState(reason);
  const name = shortName(card);
  const words = text.diamond.sheet;
  const keep = useRef({ draft, saved: reason, merge: false, onSave });
  keep.current.draft = draft;
  keep.current.onSave = onSave;

  const save = (): void => {
    const { draft: now, saved, merge } = keep.current;
    if (now === saved) return;
    keep.current.saved = now;
    keep.current.merge = true;
    keep.current.onSave(now, merge);
  };
  useEffect(() => {
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      save();
      const { saved } = keep.current;
      if (saved === reason) return;
      announce(saved.trim() === '' ? text.diamond.spoken.reasonGone(name) : text.diamond.spoken.reason(name));
    },
    // Only when the sheet goes.
    // eslint-disable-next-line react/exhaustive-deps
    [],
  );

  return (
    <Sheet
      title={placed ? words.reasonTitle(name) : words.reasonTitleList(name)}
      onClose={onClose}
      place="side"
      actions={
        <Button look="strong" icon="check" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <p className="theirs" dir="auto">
        {card.text}
      </p>
      <TextArea
        data-begin-here
        label={words.reasonLabel}
        hint={hint}
        value={draft}
        maxLength={LIMITS.reasonChars}
        rows={6}
        onChange={(event) => setDraft(event.target.value)}
      />
      <p>{words.reasonCount(draft.length, LIMITS.reasonChars)}</p>
    </Sheet>
  );
}
