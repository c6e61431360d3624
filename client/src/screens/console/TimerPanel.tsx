import { LIMITS } from '@facet/shared/session/limits.ts';
import { useState } from 'react';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { clock, useTimeLeft } from '../../ui/useClock.ts';
import { Refused } from './Refused.tsx';
import styles from './Side.module.css';
import { useCommand } from './useCommand.ts';

const MINUTE = 60_000;
const READY = [5, 10, 15, 20] as const;

/** A clock that everyone sees. It never closes anything. */
export function TimerPanel() {
  const timer = useSession((s) => s.view?.timer ?? null);
  const left = useTimeLeft();
  const command = useCommand();
  const { run, refusal } = command;
  return (
    <section className={styles['panel']} aria-label={text.timer.title}>
      <div className={styles['title']}>
        <h2>{text.timer.title}</h2>
        <p>{text.timer.never}</p>
      </div>
      {timer === null || left === null ? (
        <Start onStart={(minutes) => void run({ type: 'startTimer', ms: minutes * MINUTE })} />
      ) : (
        <>
          <p className={`${styles['figure']} ${left === 0 ? styles['up'] : ''}`} role="timer" aria-live="off">
            {clock(left)}
          </p>
          {left === 0 ? <p>{text.timer.up}</p> : timer.running ? null : <p>{text.timer.paused}</p>}
          <div className={`${styles['buttons']} ${styles['clockButtons']}`}>
            {timer.running && left > 0 ? (
              <Button icon="pause" onTap={() => void run({ type: 'pauseTimer' })}>
                {text.timer.pause}
              </Button>
            ) : null}
            {timer.running || left === 0 ? null : (
              <Button icon="play" onTap={() => void run({ type: 'resumeTimer' })}>
                {text.timer.resume}
              </Button>
            )}
            <Button
              icon="plus"
              aria-label={text.timer.twoMoreLong}
              onTap={() => void run({ type: 'extendTimer', ms: 2 * MINUTE })}
            >
              {text.timer.twoMore}
            </Button>
            <Button aria-label={text.timer.clearLong} onTap={() => void run({ type: 'clearTimer' })}>
              {text.timer.clear}
            </Button>
          </div>
        </>
      )}
      <Refused refusal={refusal} />
    </section>
  );
}

function Start({ onStart }: { onStart: (minutes: number) => void }) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const start = (): void => {
    const minutes = Number(typed.replace(',', '.'));
    if (!Number.isFinite(minutes) || minutes * MINUTE < 1000 || minutes * MINUTE > LIMITS.timerMaxMs) {
      setError(text.timer.wrong);
      return;
    }
    onStart(Math.round(minutes * 60) / 60);
  };
  return (
    <>
      <p className={styles['quiet']}>{text.timer.minutes}</p>
      <div className={styles['buttons']} role="group" aria-label={text.timer.start}>
        {READY.map((minutes) => (
          <Button
            key={minutes}
            onTap={() => onStart(minutes)}
            data-short
            aria-label={text.timer.startWith(minutes)}
          >
            {text.timer.short(minutes)}
          </Button>
        ))}
      </div>
      <form
        className={styles['own']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <TextField
          label={text.timer.own}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          error={error}
          onChange={(event) => {
            setError(null);
            setTyped(event.target.value);
          }}
        />
        <Button type="submit" icon="play">
          {text.timer.go}
        </Button>
      </form>
    </>
  );
}
