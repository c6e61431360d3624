import { CONSENT_VALUES, type ConsentWay } from '@facet/shared/session/state.ts';
import { useId } from 'react';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Asked.module.css';
import type { Candidate } from './candidate.ts';
import { signOf } from './sign.ts';
import { wordsOf } from './values.ts';

interface AskedProps {
  candidate: Candidate;
  way: ConsentWay;
  value: number | null;
  /** Null where it can no longer be answered. */
  onChoose: ((value: number) => void) | null;
}

/** One candidate as a card, and below it what one can answer: radio buttons, large enough for any thumb. */
export function Asked({ candidate, way, value, onChoose }: AskedProps) {
  const name = useId();
  // From for to against, from five to nought: the same way round as the counts.
  const values = CONSENT_VALUES[way].toReversed();
  return (
    <fieldset className={styles['asked']} disabled={onChoose === null}>
      <legend className={styles['card']}>
        <strong dir="auto">{candidate.name}</strong>
        {candidate.text === null ? null : <span dir="auto">{candidate.text}</span>}
      </legend>
      <div className={`${styles['answers']} ${styles[way]}`}>
        {values.map((v) => (
          <label key={v} className={styles['one']}>
            <input type="radio" name={name} checked={v === value} onChange={() => onChoose?.(v)} />
            <span>
              {way === 'fist' ? <b>{v}</b> : <Icon name={signOf(v)} size="1.6em" />}
              <span>{wordsOf(way, v)}</span>
              {v === value ? (
                <span className={styles['mark']}>
                  <Icon name="check" size="1.1em" />
                  <span className="visually-hidden">{text.consent.own.yours}</span>
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
