import type { GroupView } from '@facet/shared/session/views.ts';
import type { Stage } from '@facet/shared/session/state.ts';
import { useEffect, useState } from 'react';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Band, Foot, Shell } from '../../ui/Shell.tsx';
import { groupOfSeat } from '../members.ts';
import type { StageProps } from '../stageProps.ts';
import { tookPart } from '../tookPart.ts';
import styles from './Present.module.css';
import { SpottedMap } from './SpottedMap.tsx';

/** Watching the group that presents, with what the facilitator points at; between groups one's own group's map. */
export function Present(props: StageProps<'network'>) {
  const { activity, you, session, secret, top, notice } = props;
  const words = networkText.present;
  const stage = useLastStage(activity.stage);
  const own = groupOfSeat(activity, you);
  const presenting = stage.at === 'present' ? activity.groups.find((g) => g.id === stage.group) : undefined;
  const group = presenting ?? own;
  const yours = presenting !== undefined && presenting.id === own?.id;
  const waits = presenting === undefined && own !== null && !activity.presented.includes(own.id);
  const title =
    presenting === undefined ? words.between : yours ? words.yours : words.heading(presenting.name);
  useEffect(() => announce(title), [title]);
  const paper = waits ? 'group' : 'whole';
  return (
    <Shell
      paper={paper}
      top={top('present')}
      notice={notice}
      band={
        <Band
          paper={paper}
          who={waits ? words.bandOwn : words.band}
          more={group === null ? null : words.bandMore(group.name)}
          saved={
            <span className={styles['looking']}>
              <Icon name="eye" /> {words.looking}
            </span>
          }
        />
      }
      foot={
        <Foot
          done={
            presenting === undefined
              ? words.done(activity.presented.length, activity.groups.length)
              : yours && tookPart(activity, you)
                ? words.yourTask
                : words.listen
          }
          next={presenting === undefined ? null : membersOf(presenting)}
        />
      }
    >
      <header className={styles['head']}>
        <h1 tabIndex={-1}>{title}</h1>
        {presenting === undefined ? (
          <p>{waits ? words.betweenYours : words.betweenMore}</p>
        ) : (
          <p dir="auto">{activity.question}</p>
        )}
      </header>
      {group === null ? null : (
        <SpottedMap
          key={group.id}
          session={session}
          activity={activity}
          secret={secret}
          scope="group"
          owner={group.id}
          label={networkText.group.label(group.name)}
          spot={presenting === undefined ? null : activity.spot}
        />
      )}
    </Shell>
  );
}

/** The stage, until it is another one than presenting: a moment later this screen goes, and nothing on it changes before. */
function useLastStage(stage: Stage): Stage {
  const [last, setLast] = useState(stage);
  if (stage.at === 'present' && stage !== last) setLast(stage);
  return last;
}

const membersOf = (group: GroupView): string => {
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return names.length === 0 ? text.present.nobody : text.present.by(listNames(names));
};
