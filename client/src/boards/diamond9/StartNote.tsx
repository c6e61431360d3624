import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { shortName } from './names.ts';
import styles from './Start.module.css';
import { moveSentence, type StartMove } from './startMoves.ts';
import type { Suggested } from './useSuggestions.ts';

interface StartNoteProps {
  /** What was changed of the suggestion the group began with; null where it did not begin with one. */
  moves: readonly StartMove[] | null;
  items: ReadonlyMap<ItemId, Item>;
  suggested: Suggested | null;
  onLook: () => void;
  /** Null where the board can no longer be changed. */
  onClear: (() => void) | null;
}

/** At the foot of the talking list: that there is a suggestion, or what the group made of the one it took. */
export function StartNote({ moves, items, suggested, onLook, onClear }: StartNoteProps) {
  const words = text.agree;
  if (moves === null && suggested === null) return null;
  return (
    <div className={styles['note']}>
      <Icon name="lightbulb" size="1.4em" />
      {moves !== null ? (
        <div>
          <p>
            <strong>{words.started}</strong>{' '}
            {moves.length === 0 ? words.startedKept : words.startedMoved(moves.length)}
          </p>
          <StartMoves moves={moves} items={items} />
          {onClear === null ? null : (
            <button type="button" onClick={onClear}>
              {words.clear}
            </button>
          )}
        </div>
      ) : suggested === null ? null : (
        <p>
          <strong>{words.suggestionReady(suggested.count)}</strong> {words.suggestionYours}{' '}
          <button type="button" onClick={onLook}>
            {words.lookAt(suggested.count)}
          </button>
        </p>
      )}
    </div>
  );
}

/** Each card a group moved away from its suggestion. */
export function StartMoves({
  moves,
  items,
}: Pick<StartNoteProps, 'items'> & { moves: readonly StartMove[] }) {
  if (moves.length === 0) return null;
  return (
    <ul className={styles['moves']}>
      {moves.map((move) => {
        const item = items.get(move.item);
        return item === undefined ? null : (
          <li key={move.item} dir="auto">
            {moveSentence(move, shortName(item))}
          </li>
        );
      })}
    </ul>
  );
}
