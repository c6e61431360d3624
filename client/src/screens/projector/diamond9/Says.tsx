import type { RoomView } from '../../../boards/diamond9/roomView.ts';
import {
  agreementSentence,
  movementSentence,
  rejectedSentence,
  weightSentence,
  type NameOf,
} from '../../../boards/diamond9/roomWords.ts';
import { text } from '../../../text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Says.module.css';

/** Before anything is agreed: what the groups' diamonds say together, on the room's paper. */
export function Says({ view, name }: { view: RoomView; name: NameOf }) {
  const said = [
    agreementSentence(view.room),
    movementSentence(view.room.movement),
    weightSentence(view.room, name),
    rejectedSentence(view, name),
  ].filter((sentence) => sentence !== null);
  return (
    <section className={styles['panel']}>
      <h2>
        <Icon name="everyone" size="1.2em" /> {text.choices.says}
      </h2>
      {said.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </section>
  );
}
