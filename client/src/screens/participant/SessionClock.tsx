import { useEffect, useRef } from 'react';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import { clock, useTimeLeft } from '../../ui/useClock.ts';
import styles from './Participant.module.css';

const words = text.seat;
const SPOKEN_AT: readonly [ms: number, sentence: string][] = [
  [300_000, words.minutesLeft(5)],
  [60_000, words.minutesLeft(1)],
  [0, words.timeUp],
];

/** The facilitator's timer: shows time, closes nothing. Spoken at five minutes, at one, and at the end. */
export function SessionClock() {
  const left = useTimeLeft();
  const running = useSession((s) => s.view?.timer?.running === true);
  const before = useRef(left);
  useEffect(() => {
    const was = before.current;
    before.current = left;
    if (was === null || left === null || !running) return;
    const passed = SPOKEN_AT.filter(([at]) => was > at && left <= at).at(-1);
    if (passed) announce(passed[1]);
  }, [left, running]);
  if (left === null) return null;
  const shown = clock(left);
  return (
    <span className={styles['clock']}>
      <Icon name={running ? 'timer' : 'pause'} size="22px" />
      <span className="visually-hidden">{running ? words.timeLeft(shown) : words.timePaused(shown)}</span>
      <span aria-hidden="true">{shown}</span>
    </span>
  );
}
