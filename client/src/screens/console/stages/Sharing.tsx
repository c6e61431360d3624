import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { groupless } from '../groupState.ts';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import styles from './Groups.module.css';
import stage from './Stage.module.css';
import { StageTitle } from './StageTitle.tsx';

/** Sharing in groups: who has shown a board to their group. What is on it stays with the group. */
export function Sharing({ lead, onPlan }: { lead: Lead; onPlan: () => void }) {
  const { groups, people, activity } = lead;
  const { run, busy, refusal } = useCommand();
  const shared = new Set(activity.shared);
  const count = people.filter((p) => shared.has(p.id)).length;
  const alone = groupless(activity, people);
  return (
    <div className={stage['stack']}>
      <div className={stage['head']}>
        <StageTitle>{leadText.groups.sharedCount(count, people.length)}</StageTitle>
        <div className={stage['tools']}>
          {activity.shareAsked ? (
            <p className={styles['asked']}>
              <Icon name="check" /> {leadText.groups.asked}
            </p>
          ) : (
            <Button
              icon="speaker"
              aria-disabled={busy}
              onTap={() => void run({ type: 'askShare', activity: activity.id })}
            >
              {leadText.groups.askAll}
            </Button>
          )}
          <Button icon="group" onTap={onPlan}>
            {leadText.groups.movePeople}
          </Button>
        </div>
      </div>
      <Refused refusal={refusal} />
      <p className={stage['private']}>
        <Icon name="lock" /> {leadText.console.kinds[activity.kind].sharePrivate}
      </p>
      {alone.length === 0 ? null : <p className={styles['small']}>{leadText.groups.alone(alone.length)}</p>}
      <ul className={styles['plan']}>
        {groups.map((group) => {
          const members = group.members.filter((m) => !m.left);
          const done = members.filter((m) => shared.has(m.seat)).length;
          return (
            <li key={group.id} className={styles['tile']}>
              <div className={styles['top']}>
                <h2>{leadText.groups.name(group.name)}</h2>
                <span>{leadText.groups.doneOf(done, members.length)}</span>
              </div>
              <ul className={styles['who']}>
                {group.members.map((m) => (
                  <li key={m.seat} data-left={m.left || undefined}>
                    <Icon name={shared.has(m.seat) ? 'checks' : 'minus'} />
                    <bdi>{m.name}</bdi>
                    <span>
                      {m.left
                        ? leadText.groups.leftEarly
                        : shared.has(m.seat)
                          ? leadText.groups.hasShared
                          : leadText.groups.notYet}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
