import type { ActivityView } from '@facet/shared/session/views.ts';
import { text } from '../../text.ts';
import { Count } from './Count.tsx';
import { Frame } from './Frame.tsx';
import styles from './Alone.module.css';

/** Between two groups, or before the first presents. */
export function Next({ activity: { groups, presented } }: { activity: ActivityView }) {
  const done = groups.filter((g) => presented.includes(g.id)).length;
  return (
    <Frame title={text.projector.whoNext} lead={text.projector.presentNone}>
      <div className={styles['alone']}>
        <Count count={done} of={groups.length} what={text.projector.havePresented(done)} />
      </div>
    </Frame>
  );
}
