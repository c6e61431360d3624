import type { Item } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { CSSProperties } from 'react';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import styles from '../Closed.module.css';
import { useWidthOf } from '../fit.ts';
import { Frame } from '../Frame.tsx';
import { NothingAgreed } from '../NothingAgreed.tsx';

/** The end: the decision and nothing else. */
export function Closed({ activity }: { activity: ActivityView }) {
  const { decision, question } = activity;
  const item = useSession((s) => s.decks[activity.id]?.find((i) => i.id === decision?.item));
  if (decision === null || item === undefined) return <NothingAgreed />;
  return (
    <Frame title={leadText.projector.decided} lead={<bdi>{question}</bdi>}>
      <div className={styles['closed']} dir="auto">
        <Lozenge fill="now" size="calc(13 * var(--u))" />
        <Words item={item} />
        {decision.how === '' ? null : (
          <p className={styles['how']}>
            <strong>{leadText.projector.how}</strong> <bdi>{decision.how}</bdi>
          </p>
        )}
      </div>
    </Frame>
  );
}

function Words({ item }: { item: Item }) {
  const widthOf = useWidthOf();
  if (item.name === undefined) return <p className={styles['long']}>{item.text}</p>;
  return (
    <>
      <p
        className={styles['name']}
        style={{ '--width': Math.max(1, widthOf(item.name, 800)) } as CSSProperties}
      >
        {item.name}
      </p>
      <p className={styles['text']}>{item.text}</p>
    </>
  );
}
