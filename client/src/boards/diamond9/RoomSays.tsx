import type { ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './RoomSays.module.css';
import type { RoomView } from './roomView.ts';
import {
  agreementSentence,
  commonSentence,
  contestedSentence,
  movementSentence,
  weightSentence,
} from './roomWords.ts';

interface RoomSaysProps {
  view: RoomView;
  /** How many groups there are. */
  of: number;
  name: (item: ItemId) => string;
}

/** What the finished diamonds of the groups say together, in a few sentences; counts only, no group is named. */
export function RoomSays({ view, of, name }: RoomSaysProps) {
  const { room } = view;
  const contested = contestedSentence(view, name);
  const moved = movementSentence(room.movement);
  const weight = weightSentence(room, name);
  return (
    <div className={styles['says']}>
      <p className={styles['first']}>{agreementSentence(room)}</p>
      <p>{commonSentence(view, name)}</p>
      {contested === null ? null : (
        <p className={styles['contested']}>
          <Icon name="clash" size="1.1em" /> <span>{contested}</span>
        </p>
      )}
      {moved === null ? null : <p>{moved}</p>}
      {weight === null ? null : <p>{weight}</p>}
      <p className={styles['quiet']}>
        {text.choices.finished(view.groups, of)}. {view.groups < of ? text.choices.onlyFinished : null}
      </p>
    </div>
  );
}
