import { placesToFill } from '@facet/shared/boards/diamond9/shape.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Alone.module.css';
import { Count } from './Count.tsx';
import { Frame } from './Frame.tsx';
import { useJoinWay } from './joinWay.ts';

const LONG = 80;

/** The private step: the question, how far people are as counts, and the code for late comers. */
export function Alone({ activity }: { activity: ActivityView }) {
  const progress = useSession((s) => s.progress[activity.id]);
  const way = useJoinWay();
  const tight = activity.closingSoon || activity.question.length > LONG;
  const places = placesToFill(activity.items);
  const end =
    way === null ? null : (
      <span className={styles['join']}>
        {text.projector.stillJoin} <strong>{way.host}</strong>
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
          <span>{places === 9 ? text.projector.alone : text.projector.aloneFew}</span>
        </span>
      }
    >
      <div className={styles['alone']}>
        {activity.closingSoon ? (
          <p className={styles['soon']}>
            <Icon name="clock" size="1.1em" />
            {text.projector.closingSoon}
          </p>
        ) : null}
        {progress === undefined ? null : (
          <>
            <Count count={progress.read} of={progress.people} what={text.projector.haveRead} tight={tight} />
            <Count
              count={progress.placed[places] ?? 0}
              of={progress.people}
              what={text.projector.havePlaced(places)}
              tight={tight}
            />
          </>
        )}
        {end}
      </div>
    </Frame>
  );
}
