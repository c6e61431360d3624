import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import { digestKey, useSession } from '../../../session/store.ts';
import { text } from '../../../text.ts';
import { Frame } from '../Frame.tsx';
import { Names } from '../Names.tsx';
import styles from '../Closed.module.css';

const words = text.projector.kinds.network;

/** A group explains its map. */
export function Presenting({ activity, group }: { activity: ActivityView; group: GroupView }) {
  const board = useSession((s) => s.groupDigests[digestKey(activity.id, group.id)]?.board);
  const toCome = activity.groups.filter((g) => !activity.presented.includes(g.id)).length;
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return (
    <Frame
      title={text.projector.presenting(group.name)}
      lead={<Names names={names} running />}
      end={activity.groups.length > 1 ? text.projector.toCome(toCome) : null}
    >
      {board?.kind === 'network' ? (
        <p className={styles['none']}>{words.nodesAndTies(board.nodes, board.ties)}</p>
      ) : null}
    </Frame>
  );
}
