import { digestKey, useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { CONSOLE_VIEWS } from '../kinds.ts';
import type { Lead } from '../lead.ts';
import { TakeAway } from '../TakeAway.tsx';
import board from './Groups.module.css';
import stage from './Stage.module.css';
import { StageTitle } from './StageTitle.tsx';

/** After the end: what was agreed and noted, and the groups' boards. */
export function ClosedStage({ lead }: { lead: Lead }) {
  const { activity, groups } = lead;
  const digests = useSession((s) => s.groupDigests);
  const { Closed, GroupInShort } = CONSOLE_VIEWS[activity.kind];
  const tiles =
    groups.length === 0 ? null : (
      <section className={stage['stack']}>
        <h2>{leadText.console.kinds[activity.kind].boardsTitle}</h2>
        <ul className={board['boards']}>
          {groups.map((g) => (
            <li key={g.id} className={board['tile']}>
              <h3>{leadText.groups.name(g.name)}</h3>
              <p className={board['members']} dir="auto">
                {g.members.map((m) => m.name).join(', ')}
              </p>
              <GroupInShort deck={lead.deck} group={g} digest={digests[digestKey(activity.id, g.id)]} />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div className={stage['stack']}>
      <StageTitle>{leadText.deciding.over}</StageTitle>
      <p className={stage['quiet']}>{leadText.deciding.overMore}</p>
      <div>
        <TakeAway lead={lead} />
      </div>
      <Closed lead={lead} groups={tiles} />
    </div>
  );
}
