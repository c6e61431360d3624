import type { Kind } from '@facet/shared/session/state.ts';
import { STEPS, type Step } from '../../boards/steps.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './WhatWillHappen.module.css';

const PAPER: Record<Step, 'own' | 'group' | 'whole'> = {
  read: 'own',
  rank: 'own',
  share: 'group',
  agree: 'group',
  present: 'whole',
  decide: 'whole',
  draw: 'own',
  merge: 'group',
};

/** The steps of a kind and the three papers, for someone who has never led one. */
export function WhatWillHappen({ kind }: { kind: Kind }) {
  const steps: readonly Step[] = STEPS[kind];
  const says: Partial<Record<Step, string>> = leadText.create.kinds[kind].steps;
  return (
    <section className={styles['what']}>
      <h2>{leadText.create.what}</h2>
      <ul className={styles['papers']} aria-label={leadText.create.papers}>
        <li className={styles['own']}>
          <Icon name="lock" /> {leadText.create.onlyMe}
        </li>
        <li className={styles['group']}>
          <Icon name="group" /> {leadText.create.myGroup}
        </li>
        <li className={styles['whole']}>
          <Icon name="everyone" /> {leadText.create.everyone}
        </li>
      </ul>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step} data-paper={PAPER[step]}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 1.5 22.5 12 12 22.5 1.5 12z" />
            </svg>
            <div>
              <strong>{text.road.steps[step]}</strong>
              <p>{says[step]}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
