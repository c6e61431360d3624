import { text } from '../../../text.ts';
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
        <StageTitle>{text.groups.sharedCount(count, people.length)}</StageTitle>
        <div className={stage['tools']}>
          {activity.shareAsked ? (
            <p className={styles['asked']}>
              <Icon name="check" /> {text.groups.asked}
            </p>
          ) : (
            <Button
              icon="speaker"
              aria-disabled={busy}
              onClick={() => void run({ type: 'askShare', activity: activity.id })}
            >
              {text.groups.askAll}
            </Button>
          )}
          <Button icon="group" onClick={onPlan}>
            {text.groups.movePeople}
          </Button>
        </div>
      </div>
      <Refused refusal={refusal} />
      <p className={stage['private']}>
        <Icon name="lock" /> {text.console.kinds[activity.kind].sharePrivate}
      </p>
      {alone.length === 0 ? null : <p className={styles['small']}>{text.groups.alone(alone.length)}</p>}
      <ul className={styles['plan']}>
        {groups.map((group) => {
          const members = group.members.filter((m) => !m.left);
          const done = members.filter((m) => shared.has(m.seat)).length;
          return (
            <li key={group.id} className={styles['tile']}>
              <div className={styles['top']}>
                <h2>{text.groups.name(group.name)}</h2>
                <span>{text.groups.doneOf(done, members.length)}</span>
              </div>
              <ul className={styles['who']}>
                {group.members.map((m) => (
                  <li key={m.seat} data-left={m.left || undefined}>
                    <Icon name={shared.has(m.seat) ? 'checks' : 'minus'} />
                    <bdi>{m.name}</bdi>
                    <span>
                      {m.left
                        ? text.groups.leftEarly
                        : shared.has(m.seat)
                          ? text.groups.hasShared
                          : text.groups.notYet}
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
