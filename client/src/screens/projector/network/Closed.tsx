import type { ActivityView } from '@facet/shared/session/views.ts';
import { useSyncExternalStore } from 'react';
import { useWholeBacking } from '../../../boards/network/useWholeBacking.ts';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import type { WallSeat } from '../kinds.ts';
import { NothingAgreed } from '../NothingAgreed.tsx';
import styles from './Closed.module.css';
import { GroupMap } from './GroupMap.tsx';

/** A screen nearly square has no room for both side by side. */
const NARROW = '(max-aspect-ratio: 3/2)';

function onNarrow(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The end: what was agreed, beside the map it was agreed about. */
export function Closed({ activity, seat }: { activity: ActivityView; seat: WallSeat }) {
  const digest = useSession((s) => s.wholeDigests[activity.id]) ?? null;
  const backing = useWholeBacking(digest);
  const title = useSession((s) => s.view?.title ?? '');
  const narrow = useSyncExternalStore(onNarrow, () => matchMedia(NARROW).matches);
  const agreed = activity.decision?.how ?? '';
  const empty = digest?.board.kind === 'network' && digest.board.nodes === 0;
  if (agreed === '' && empty) return <NothingAgreed />;
  return (
    <GroupMap
      activity={activity}
      seat={seat}
      scope="whole"
      owner=""
      title={<bdi>{title}</bdi>}
      backing={backing}
      agreed={narrow && agreed !== '' ? agreed : null}
      aside={
        agreed === '' || narrow ? null : (
          <section className={styles['agreed']}>
            <h2>
              <Lozenge fill="now" size="calc(7 * var(--u))" />
              {leadText.projector.decided}
            </h2>
            <p dir="auto">{agreed}</p>
          </section>
        )
      }
    />
  );
}
