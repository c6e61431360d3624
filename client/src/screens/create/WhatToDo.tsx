import { KINDS, type Kind } from '@facet/shared/session/state.ts';
import { useId } from 'react';
import { leadText } from '../../leadText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { KIND_PARTS } from './kinds.tsx';
import styles from './WhatToDo.module.css';

/** The kinds of board, each by its picture and what people will do. */
export function WhatToDo({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  const name = useId();
  return (
    <fieldset className={styles['kinds']}>
      <legend>{leadText.create.whatToDo}</legend>
      {KINDS.map((one) => {
        const words = leadText.create.kinds[one];
        return (
          <label key={one} className={styles['one']}>
            <input type="radio" name={name} checked={one === kind} onChange={() => onChange(one)} />
            <span className={styles['card']}>
              {KIND_PARTS[one].picture}
              <span className={styles['words']}>
                <strong>
                  {words.do}
                  {one === kind ? <Icon name="check" /> : null}
                </strong>
                <span>{words.doMore}</span>
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
