import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
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
