import type { ActivityView } from '@facet/shared/session/views.ts';
import { leadText } from '../../leadText.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Alone.module.css';
import { Frame } from './Frame.tsx';
import { useJoinWay } from './joinWay.ts';
import { PROJECTOR_VIEWS } from './kinds.ts';

const LONG = 80;

/** The private step: the question, how far people are as counts, and the code for late comers. */
export function Alone({ activity }: { activity: ActivityView }) {
  const way = useJoinWay();
  const tight = activity.closingSoon || activity.question.length > LONG;
  const own = leadText.projector.kinds[activity.kind];
  const { Counts } = PROJECTOR_VIEWS[activity.kind];
  const end =
    way === null ? null : (
      <span className={styles['join']}>
        {leadText.projector.stillJoin} <strong>{way.host}</strong>
        <strong className={styles['code']}>{way.code.join(' ')}</strong>
      </span>
    );
  return (
    <Frame
      title={<bdi>{activity.question}</bdi>}
      titleLong={activity.question.length > LONG}
      lead={
        <span className={styles['lead']}>
          <Icon name="lock" size="1.2em" />
          <span>{own.alone(activity.items < 9)}</span>
        </span>
      }
    >
      <div className={styles['alone']}>
        {activity.closingSoon ? (
          <p className={styles['soon']}>
            <Icon name="clock" size="1.1em" />
            {own.closingSoon}
          </p>
        ) : null}
        <Counts activity={activity} tight={tight} />
        {end}
      </div>
    </Frame>
  );
}
