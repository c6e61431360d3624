import { text } from '../../text.ts';
import type { CardState } from './bench.ts';
import { Tag } from './Tag.tsx';

/** The lines below a card's text: that it is held, that a reason is noted, that a change is not saved. */
export function CardNotes({
  held,
  reason,
  was,
  unsaved,
}: Pick<CardState, 'held' | 'reason' | 'was' | 'unsaved'>) {
  if (!held && !reason && was === null && !unsaved) return null;
  return (
    <>
      {held ? (
        <Tag icon="hand" look="strong">
          {text.diamond.heldByYou}
        </Tag>
      ) : null}
      {reason ? (
        <Tag icon="chatText" look="quiet">
          {text.diamond.reasonNoted}
        </Tag>
      ) : null}
      {was === null ? null : (
        <Tag icon="undo" look="quiet">
          {text.diamond.was(was)}
        </Tag>
      )}
      {unsaved ? (
        <Tag icon="notSaved" look="quiet">
          {text.diamond.notSavedCard}
        </Tag>
      ) : null}
    </>
  );
}
