import type { ActivityView } from '@facet/shared/session/views.ts';
import { text } from '../../../text.ts';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import styles from '../Closed.module.css';
import { Frame } from '../Frame.tsx';
import { NothingAgreed } from '../NothingAgreed.tsx';

/** The end: what was agreed, in words, and nothing else. */
export function Closed({ activity: { decision, question } }: { activity: ActivityView }) {
  if (decision === null || decision.how === '') return <NothingAgreed />;
  return (
    <Frame title={text.projector.decided} lead={<bdi>{question}</bdi>}>
      <div className={styles['closed']} dir="auto">
        <Lozenge fill="now" size="calc(13 * var(--u))" />
        <p className={styles['long']}>{decision.how}</p>
      </div>
    </Frame>
  );
}
