import type { ActivityView } from '@facet/shared/session/views.ts';
import { useSession } from '../../../session/store.ts';
import { text } from '../../../text.ts';
import styles from '../Closed.module.css';
import { Frame } from '../Frame.tsx';

const words = text.projector.kinds.network;

/** The map of the whole room. */
export function Whole({ activity }: { activity: ActivityView }) {
  const board = useSession((s) => s.wholeDigests[activity.id]?.board);
  const drawn = board?.kind === 'network' && board.nodes > 0 ? board : null;
  return (
    <Frame title={words.whole} lead={<bdi>{activity.question}</bdi>}>
      <p className={styles['none']}>
        {drawn === null ? words.wholeNone : words.nodesAndTies(drawn.nodes, drawn.ties)}
      </p>
    </Frame>
  );
}
