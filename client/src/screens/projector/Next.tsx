import type { ActivityView } from '@facet/shared/session/views.ts';
import { leadText } from '../../leadText.ts';
import styles from './Alone.module.css';
import { Count } from './Count.tsx';
import { Frame } from './Frame.tsx';
import { GroupTiles } from './GroupTiles.tsx';
import { withPeople } from './withPeople.ts';

/** Between two groups, or before the first presents. */
export function Next({ activity: { kind, groups: every, presented } }: { activity: ActivityView }) {
  const groups = withPeople(every);
  const done = groups.filter((g) => presented.includes(g.id)).length;
  const all = done === groups.length;
  const { presentNone } = leadText.projector.kinds[kind];
  const { whoNext, allPresented, havePresented, hasPresented, notYetPresented } = leadText.projector;
  return (
    <Frame title={(all ? allPresented : whoNext)(groups.length)} lead={presentNone(groups.length)}>
      <div className={styles['alone']}>
        <Count count={done} of={groups.length} what={havePresented(done, groups.length)} bare />
        <GroupTiles
          groups={groups}
          done={(g) => presented.includes(g.id)}
          say={(g, yes) => (yes ? hasPresented(g.name) : notYetPresented(g.name))}
        />
      </div>
    </Frame>
  );
}
