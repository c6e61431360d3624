import { rowOfItem } from '@facet/shared/boards/diamond9/analyse.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { DiamondPicture } from './DiamondPicture.tsx';
import styles from './Start.module.css';
import type { Suggested } from './useSuggestions.ts';

interface SuggestionSheetProps {
  suggested: Suggested;
  deck: readonly Item[];
  boardEmpty: boolean;
  onLay: (chosen: Placement) => void;
  onEmpty: () => void;
  onClose: () => void;
}

/** The equally good suggestions, to look through before one is laid down, or none. */
export function SuggestionSheet({
  suggested: { first, count, how, from },
  deck,
  boardEmpty,
  onLay,
  onEmpty,
  onClose,
}: SuggestionSheetProps) {
  const words = text.agree;
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, first.length - 1);
  const shown = first[at] ?? {};
  const to = (step: number): void => {
    const next = (at + step + first.length) % first.length;
    setAt(next);
    announce(words.suggestionAt(next + 1, first.length));
  };
  const differs = new Set(
    deck.map((i) => i.id).filter((id) => new Set(first.map((p) => rowOfItem(p, id))).size > 1),
  );
  return (
    <Sheet
      title={words.suggestionTitles(count)}
      onClose={onClose}
      actions={
        <>
          {boardEmpty ? (
            <Button onClick={onEmpty}>{words.reject}</Button>
          ) : (
            <Button onClick={onClose}>{text.common.cancel}</Button>
          )}
          <Button look="next" icon="check" onClick={() => onLay(shown)}>
            {words.layDown}
          </Button>
        </>
      }
    >
      <p>
        {how === 'exact'
          ? words.suggestionExact(from, count)
          : how === 'search'
            ? words.suggestionSearch(from, count)
            : words.suggestionFrom(from)}
      </p>
      {count > first.length ? <p>{words.suggestionMany(first.length, count)}</p> : null}
      {first.length < 2 ? null : (
        <div className={styles['through']}>
          <Button icon="arrowLeft" label={words.suggestionBefore} onClick={() => to(-1)} />
          <strong>{words.suggestionAt(at + 1, first.length)}</strong>
          <Button icon="arrowRight" label={words.suggestionNext} onClick={() => to(1)} />
        </div>
      )}
      <div className={styles['paper']}>
        <DiamondPicture
          slots={shown}
          deck={deck}
          label={words.suggestionTitle}
          mark={(item) =>
            differs.has(item) ? { icon: 'nearly', label: words.suggestionDiffers, look: 'plain' } : null
          }
        />
      </div>
      {boardEmpty ? null : <p>{words.replaces}</p>}
    </Sheet>
  );
}
