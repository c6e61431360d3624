import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { clock, useTimeLeft } from '../../ui/useClock.ts';
import styles from './Timer.module.css';

/** The clock, where the facilitator has set one. It only shows; nothing closes by itself. */
export function Timer() {
  const left = useTimeLeft();
  const running = useSession((s) => s.view?.timer?.running ?? false);
  if (left === null) return null;
  if (left === 0)
    return (
      <p className={styles['timer']}>
        <Icon name="timer" size="1em" />
        <span>{leadText.projector.timeUp}</span>
      </p>
    );
  const words = running ? leadText.projector.timer(clock(left)) : leadText.projector.timerPaused(clock(left));
  return (
    <p className={styles['timer']} role="timer" aria-label={words}>
      <Icon name={running ? 'timer' : 'pause'} size="1em" />
      <span aria-hidden="true">{clock(left)}</span>
    </p>
  );
}
