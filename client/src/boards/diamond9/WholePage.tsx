import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { ReactNode } from 'react';
import { Shell } from '../../ui/Shell.tsx';
import { Choices } from './Choices.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import styles from './WholePage.module.css';

interface WholePageProps {
  title: string;
  activity: ActivityView;
  digest: WholeDigest | null;
  items: ReadonlyMap<ItemId, Item>;
  /** The way to the groups' diamonds. */
  groups: ReactNode;
  top: ReactNode;
  band: ReactNode;
  notice: ReactNode;
}

/** The whole room where there is no board to look at: what groups have in common, and what was agreed. */
export function WholePage({ title, activity, digest, items, groups, top, band, notice }: WholePageProps) {
  return (
    <Shell paper="whole" top={top} band={band} notice={notice}>
      <div className={styles['page']}>
        <header>
          <h1 tabIndex={-1}>{title}</h1>
          <p dir="auto">{activity.question}</p>
        </header>
        {activity.decision === null ? null : <DecisionCard decision={activity.decision} items={items} />}
        <div className={styles['choices']}>
          <Choices activity={activity} digest={digest} items={items} />
          {groups}
        </div>
      </div>
    </Shell>
  );
}
