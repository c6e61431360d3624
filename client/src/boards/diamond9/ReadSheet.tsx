import type { Item } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { shortName } from './names.ts';

/** A card's whole text, and the reason noted on it. */
export function ReadSheet({
  card,
  reason,
  onClose,
}: {
  card: Item;
  reason: string | undefined;
  onClose: () => void;
}) {
  return (
    <Sheet title={shortName(card)} onClose={onClose}>
      <p className="theirs" dir="auto">
        {card.text}
      </p>
      {reason === undefined ? null : (
        <div>
          <h3>{text.diamond.reasonShort}</h3>
          <p className="theirs" dir="auto">
            {reason}
          </p>
        </div>
      )}
    </Sheet>
  );
}
