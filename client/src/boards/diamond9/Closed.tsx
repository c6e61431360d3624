import { boardName } from '@facet/shared/boards/address.ts';
import { useMemo, useState } from 'react';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Band, Shell } from '../../ui/Shell.tsx';
import type { StageProps } from '../stageProps.ts';
import { Choices } from './Choices.tsx';
import styles from './Closed.module.css';
import { ClosedDiamond } from './ClosedDiamond.tsx';
import { ClosedTabs } from './ClosedTabs.tsx';
import { closedViews } from './closedViews.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { itemsById } from './names.ts';

const words = text.made;
const AGREED = 'agreed';

/** After the end: what was agreed, and every diamond this person may look at. */
export function Closed({ session, activity, deck, you, secret, leads, top, notice }: StageProps<'diamond9'>) {
  const [at, setAt] = useState(AGREED);
  const items = useMemo(() => itemsById(deck), [deck]);
  const digest = useSession((s) => s.wholeDigests[activity.id]) ?? null;
  const views = closedViews(activity, you, leads === true);
  const view = views.find((v) => v.key === at);
  return (
    <Shell
      paper={view?.paper ?? 'whole'}
      top={top('decide')}
      notice={notice}
      band={
        <Band
          paper={view?.paper ?? 'whole'}
          who={view?.who ?? text.whole.who}
          more={view === undefined ? text.whole.whoMore : view.more}
          saved={
            <span className={styles['looking']}>
              <Icon name="eye" /> {words.looking}
            </span>
          }
        />
      }
    >
      <div className={styles['page']}>
        <header>
          <h1 tabIndex={-1}>{words.title}</h1>
          <p dir="auto">{activity.question}</p>
        </header>
        <ClosedTabs
          tabs={[{ key: AGREED, label: words.agreed }, ...views]}
          at={view?.key ?? AGREED}
          onTab={setAt}
        />
        {view === undefined ? (
          <>
            {activity.decision === null ? (
              <p className={styles['none']}>{words.none}</p>
            ) : (
              <DecisionCard decision={activity.decision} items={items} />
            )}
            <div className={styles['choices']}>
              <Choices activity={activity} digest={digest} items={items} />
            </div>
          </>
        ) : (
          <ClosedDiamond
            key={view.key}
            name={boardName({ session, activity: activity.id, scope: view.scope, owner: view.owner })}
            secret={secret}
            label={view.label}
            paper={view.scope === 'individual' ? view.paper : view.scope}
            deck={deck}
          />
        )}
      </div>
    </Shell>
  );
}
