import type { Decision } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './AgreedCard.module.css';

/** What the room has agreed, in the facilitator's words. */
export function AgreedCard({ decision }: { decision: Decision }) {
  return (
    <section className={styles['card']} aria-label={text.network.whole.agreed}>
      <h2>
        <Icon name="checks" /> {text.network.whole.agreed}
      </h2>
      <p dir="auto">{decision.how}</p>
    </section>
  );
}
