import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Refused.module.css';
import type { No } from './useCommand.ts';

/** Why a button near it did nothing. It was also spoken. */
export function Refused({ refusal, words }: { refusal: No | null; words?: string }) {
  if (refusal === null) return null;
  return (
    <p className={styles['refused']}>
      <Icon name={refusal === 'offline' ? 'notSaved' : 'warningCircle'} />
      <span>{words ?? text.refusals[refusal]}</span>
    </p>
  );
}
