import { listAdvice } from '@facet/shared/decks/advice.ts';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Stage.module.css';

/** How long the list is, and what that means for ranking. */
export function About({ lead: { activity, deck } }: { lead: Lead }) {
  const { size } = listAdvice(deck);
  return (
    <p className={styles['quiet']}>
      {text.list.count(activity.items)}{' '}
      {size.kind === 'choose'
        ? text.list.choose(size.leftOff)
        : size.kind === 'exactlyNine'
          ? text.list.exactlyNine
          : size.kind === 'underNine'
            ? text.list.underNine(size.empty)
            : null}
    </p>
  );
}
