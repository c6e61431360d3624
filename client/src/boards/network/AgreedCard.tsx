import type { Decision } from '@facet/shared/session/state.ts';
import { networkText } from '../../networkText.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './AgreedCard.module.css';

/** What the room has agreed, in the facilitator's words. */
export function AgreedCard({ decision }: { decision: Decision }) {
  return (
    <section className={styles['card']} aria-label={networkText.whole.agreed}>
      <h2>
        <Icon name="checks" /> {networkText.whole.agreed}
      </h2>
      <p dir="auto">{decision.how}</p>
    </section>
  );
}
