import { useMemo } from 'react';
import { useSeat } from '../../app/useSeat.ts';
import { ConsentWall } from '../../consent/ConsentWall.tsx';
import { standsInFront } from '../../consent/useRound.ts';
import { currentActivity, useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { Loading } from '../Loading.tsx';
import { Alone } from './Alone.tsx';
import { Controls } from './Controls.tsx';
import { Frame } from './Frame.tsx';
import { Groups } from './Groups.tsx';
import { Joining } from './Joining.tsx';
import { PROJECTOR_VIEWS, type WallSeat } from './kinds.ts';
import { Next } from './Next.tsx';
import styles from './Projector.module.css';
import { useProjectorTheme } from './useProjectorTheme.ts';
import { useWakeLock } from './useWakeLock.ts';

/** The screen at the front of the hall. It only reads, and is never touched: it follows the facilitator by itself. */
export function Projector({ session, secret: given }: { session: string; secret: string | null }) {
  const [theme, setTheme] = useProjectorTheme();
  const secret = useSeat(session, given, ['projector', 'observer']);
  const link = useSession((s) => s.link);
  const seen = useSession((s) => s.view !== null);
  useTitle(useSession((s) => s.view?.title ?? ''));
  useWakeLock();

  return (
    <div className={styles['screen']}>
      {secret === null || link === 'gone' ? (
        <NoSeat />
      ) : seen ? (
        <Picture session={session} secret={secret} />
      ) : (
        <Loading />
      )}
      <Controls theme={theme} onTheme={setTheme} />
    </div>
  );
}

/** The picture for where the session stands. */
function Picture({ session, secret }: WallSeat) {
  const seat = useMemo(() => ({ session, secret }), [session, secret]);
  const activity = useSession(currentActivity);
  const round = useSession((s) => s.consents[activity?.id ?? ''] ?? null);
  const ended = useSession((s) => s.view?.ended ?? false);
  if (activity === null) return <Loading />;
  const { Presenting, Whole, Closed } = PROJECTOR_VIEWS[activity.kind];
  if (ended) return <Closed activity={activity} seat={seat} />;
  if (round !== null && standsInFront(round, activity))
    return <ConsentWall activity={activity} round={round} />;
  const { stage } = activity;
  switch (stage.at) {
    case 'waiting':
      return <Joining activity={activity} />;
    case 'individual':
      return <Alone activity={activity} />;
    case 'groups':
      return <Groups activity={activity} step={stage.step} />;
    case 'present': {
      const group = activity.groups.find((g) => g.id === stage.group);
      if (group === undefined) return <Next activity={activity} />;
      return <Presenting activity={activity} group={group} pair={stage.pair} seat={seat} />;
    }
    case 'whole':
      return <Whole activity={activity} seat={seat} />;
    case 'closed':
      return <Closed activity={activity} seat={seat} />;
    default:
      return stage satisfies never;
  }
}

function NoSeat() {
  return <Frame title={leadText.projector.noSeat} lead={leadText.projector.noSeatMore} />;
}
