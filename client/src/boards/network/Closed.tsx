import { useState } from 'react';
import { useSession } from '../../session/store.ts';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Band, Shell } from '../../ui/Shell.tsx';
import { groupOfSeat } from '../members.ts';
import type { StageProps } from '../stageProps.ts';
import { AgreedCard } from './AgreedCard.tsx';
import styles from './Closed.module.css';
import { SpottedMap } from './SpottedMap.tsx';
import { useWholeBacking } from './useWholeBacking.ts';

type Which = 'whole' | 'group' | 'own';
const SCOPES = { whole: 'whole', group: 'group', own: 'individual' } as const;

/** After the end: what was agreed, the room's map, one's group's and one's own. */
export function Closed({ session, activity, you, secret, leads, top, notice }: StageProps<'network'>) {
  const words = networkText.closed;
  const [which, setWhich] = useState<Which>('whole');
  const group = groupOfSeat(activity, you);
  const backing = useWholeBacking(useSession((s) => s.wholeDigests[activity.id]) ?? null);
  const tabs: { key: Which; label: string; owner: string }[] = [
    { key: 'whole', label: words.whole, owner: '' },
    ...(group === null ? [] : [{ key: 'group' as const, label: words.group(group.name), owner: group.id }]),
    ...(leads === true ? [] : [{ key: 'own' as const, label: words.own, owner: you }]),
  ];
  const tab = tabs.find((t) => t.key === which) ?? { key: 'whole' as const, label: words.whole, owner: '' };
  const paper =
    tab.key === 'own' && !activity.shared.includes(you) ? 'own' : tab.key === 'own' ? 'group' : 'whole';
  const band = {
    whole: { who: text.whole.who, more: text.whole.whoMore },
    group: { who: networkText.group.shared, more: null },
    own: { who: text.band.own, more: text.band.ownMore },
  }[paper];
  return (
    <Shell
      paper={paper}
      top={top('decide')}
      notice={notice}
      band={
        <Band
          paper={paper}
          who={band.who}
          more={band.more}
          saved={
            <span className={styles['looking']}>
              <Icon name="eye" /> {networkText.present.looking}
            </span>
          }
        />
      }
    >
      <header className={styles['head']}>
        <h1 tabIndex={-1}>{words.title}</h1>
        <p dir="auto">{activity.question}</p>
        {activity.decision === null ? null : <AgreedCard decision={activity.decision} />}
        <div className={styles['tabs']} role="group" aria-label={words.which}>
          {tabs.map(({ key, label }) => (
            <Button key={key} aria-pressed={key === tab.key} onClick={() => setWhich(key)}>
              {label}
            </Button>
          ))}
        </div>
      </header>
      <SpottedMap
        key={tab.key}
        session={session}
        activity={activity}
        secret={secret}
        scope={SCOPES[tab.key]}
        owner={tab.owner}
        label={tab.label}
        spot={null}
        backing={tab.key === 'whole' ? backing : null}
      />
    </Shell>
  );
}
