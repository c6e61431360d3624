import type { ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { useBench } from './bench.ts';
import { Tag } from './Tag.tsx';

/** The lines below a card's text: that it is held, that a reason is noted, that a change is not saved. */
export function CardNotes({ card, held }: { card: ItemId; held: boolean }) {
  const { diamond, placing, late } = useBench();
  const reason = diamond.reasons[card] !== undefined;
  const was = placing.displaced?.card === card ? placing.displaced.row : null;
  const unsaved = late && placing.touched.has(card);
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
