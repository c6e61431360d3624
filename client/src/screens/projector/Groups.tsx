import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import { leadText } from '../../leadText.ts';
import { Count } from './Count.tsx';
import { Frame } from './Frame.tsx';
import styles from './Groups.module.css';
import { GroupTiles } from './GroupTiles.tsx';
import { Names } from './Names.tsx';
import { Pages } from './Pages.tsx';
import { withPeople } from './withPeople.ts';

/** Groups at work: at first who sits with whom, then how many are ready. */
export function Groups({ activity: all, step }: { activity: ActivityView; step: 'share' | 'agree' }) {
  const activity = { ...all, groups: withPeople(all.groups) };
  if (activity.groups.length === 0)
    return (
      <Frame
        title={leadText.projector.noGroups}
        lead={leadText.projector.kinds[activity.kind].share}
        joinable
      />
    );
  return step === 'share' ? <Share activity={activity} /> : <Agree activity={activity} />;
}

const here = (group: GroupView): GroupView['members'] => group.members.filter((m) => !m.left);

function Share({ activity: { id, kind, groups, shared } }: { activity: ActivityView }) {
  const people = groups.flatMap(here);
  const shown = people.filter((m) => shared.includes(m.seat)).length;
  return (
    <Frame
      title={leadText.projector.findGroup(groups.length)}
      joinable
      lead={leadText.projector.kinds[kind].share}
      end={leadText.projector.shared(shown, people.length)}
    >
      <Pages columns={2} of={id}>
        <ul>
          {groups.map((group) => (
            <li key={group.id} className={styles['group']}>
              <h2>{leadText.projector.group(group.name)}</h2>
              <p>
                <Names names={here(group).map((m) => m.name)} />
              </p>
            </li>
          ))}
        </ul>
      </Pages>
    </Frame>
  );
}

function Agree({ activity: { kind, groups } }: { activity: ActivityView }) {
  const ready = groups.filter((g) => g.ready).length;
  const own = leadText.projector.kinds[kind];
  return (
    <Frame title={own.agreeTitle} lead={own.agree} joinable>
      <div className={styles['agree']}>
        <Count
          count={ready}
          of={groups.length}
          what={leadText.projector.groupsReady(ready, groups.length)}
          bare
        />
        <GroupTiles
          groups={groups}
          done={(g) => g.ready}
          say={(g, done) =>
            done ? leadText.projector.groupReady(g.name) : leadText.projector.groupWorking(g.name)
          }
        />
      </div>
    </Frame>
  );
}
