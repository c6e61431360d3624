import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { DiamondPicture } from './DiamondPicture.tsx';
import styles from './Start.module.css';

/** While the board is empty: how does the group want to begin? Whoever answers answers for the group. */
export function StartChoice({
  can,
  onEmpty,
  onLook,
}: {
  can: boolean;
  onEmpty: () => void;
  onLook: () => void;
}) {
  const words = text.agree;
  return (
    <section className={styles['start']} aria-label={words.startTitle}>
      <h2>{words.startTitle}</h2>
      <p>{can ? words.startMore : words.suggestionNone}</p>
      <div className={styles['buttons']}>
        <Button onClick={onEmpty}>{words.startEmpty}</Button>
        {can ? (
          <Button icon="lightbulb" onClick={onLook}>
            {words.startFrom}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

interface SuggestionSheetProps {
  suggestion: Placement;
  deck: readonly Item[];
  /** How many diamonds it was worked out from. */
  from: number;
  boardEmpty: boolean;
  onLay: () => void;
  onEmpty: () => void;
  onClose: () => void;
}

/** The suggestion to look at before it is laid down, or not. */
export function SuggestionSheet({
  suggestion,
  deck,
  from,
  boardEmpty,
  onLay,
  onEmpty,
  onClose,
}: SuggestionSheetProps) {
  const words = text.agree;
  return (
    <Sheet
      title={words.suggestionTitle}
      onClose={onClose}
      actions={
        <>
          {boardEmpty ? (
            <Button onClick={onEmpty}>{words.reject}</Button>
          ) : (
            <Button onClick={onClose}>{text.common.cancel}</Button>
          )}
          <Button look="next" icon="check" onClick={onLay}>
            {words.layDown}
          </Button>
        </>
      }
    >
      <p>{words.suggestionFrom(from)}</p>
      <div className={styles['paper']}>
        <DiamondPicture slots={suggestion} deck={deck} label={words.suggestionTitle} />
      </div>
      {boardEmpty ? null : <p>{words.replaces}</p>}
    </Sheet>
  );
}

interface StartNoteProps {
  /** The group began with a suggestion. */
  started: boolean;
  can: boolean;
  onLook: () => void;
  onClear: () => void;
}

/** At the foot of the talking list: that there is a suggestion, or that one was taken and can be dropped. */
export function StartNote({ started, can, onLook, onClear }: StartNoteProps) {
  const words = text.agree;
  if (!started && !can) return null;
  return (
    <div className={styles['note']}>
      <Icon name="lightbulb" size="1.4em" />
      {started ? (
        <p>
          {words.started}{' '}
          <button type="button" onClick={onClear}>
            {words.clear}
          </button>
        </p>
      ) : (
        <p>
          <strong>{words.suggestionReady}</strong> {words.suggestionYours}{' '}
          <button type="button" onClick={onLook}>
            {words.lookAt}
          </button>
        </p>
      )}
    </div>
  );
}
