import type { Decision, Item, ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Lozenge } from '../../ui/Lozenges.tsx';
import styles from './DecisionCard.module.css';
import { cardName } from './names.ts';

/** The one thing the room agreed on, and how. */
export function DecisionCard({ decision, items }: { decision: Decision; items: ReadonlyMap<ItemId, Item> }) {
  const item = items.get(decision.item ?? '');
  if (item === undefined) return null;
  return (
    <section className={styles['decision']} aria-label={text.whole.decision}>
      <Lozenge fill="now" size="44px" />
      <div>
        <h2>{text.whole.decision}</h2>
        <p className={styles['name']} dir="auto">
          {cardName(item)}
        </p>
        {item.name === undefined ? null : (
          <p className="theirs" dir="auto">
            {item.text}
          </p>
        )}
        {decision.how === '' ? null : (
          <p className={styles['how']}>
            <strong>{text.whole.how}:</strong>{' '}
            <span className="theirs" dir="auto">
              {decision.how}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}
