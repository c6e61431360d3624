import { listAdvice } from '@facet/shared/decks/advice.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Stage.module.css';

/** How long the list is, and what that means for ranking. */
export function About({ lead: { activity, deck } }: { lead: Lead }) {
  const { size } = listAdvice(deck);
  return (
    <p className={styles['quiet']}>
      {leadText.list.count(activity.items)}{' '}
      {size.kind === 'choose'
        ? leadText.list.choose(size.leftOff)
        : size.kind === 'exactlyNine'
          ? leadText.list.exactlyNine
          : size.kind === 'underNine'
            ? leadText.list.underNine(size.empty)
            : null}
    </p>
  );
}
