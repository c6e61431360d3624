import { useEffect, useRef } from 'react';
import { leadText } from '../../../leadText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { groupless, mixedBy, sharesOf } from '../groupState.ts';
import type { Lead } from '../lead.ts';
import { MoveMenu } from '../MoveMenu.tsx';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import styles from './Groups.module.css';
import { newSeed } from './seed.ts';
import stage from './Stage.module.css';

/** Who sits with whom: what each group shares, people moved by hand, groups mixed again. */
export function GroupsPlan({ lead, onBack }: { lead: Lead; onBack: () => void }) {
  const { groups, people, activity } = lead;
  const { run, busy, refusal } = useCommand();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const alone = groupless(activity, people);
  const known = mixedBy(people);
  const early = activity.stage.at === 'waiting' || activity.stage.at === 'individual';
  const mix = async (): Promise<void> => {
    if (await run({ type: 'formGroups', activity: activity.id, seed: newSeed() }))
      announce(leadText.groups.mixed);
  };
  return (
    <div className={stage['stack']}>
      <div className={stage['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {leadText.groups.title(groups.length)}
        </h1>
        <div className={stage['tools']}>
          {early ? (
            <Button icon="arrowsClockwise" onTap={() => void mix()} aria-disabled={busy}>
              {groups.length === 0 ? leadText.groups.form : leadText.groups.mixAgain}
            </Button>
          ) : null}
          <Button icon="check" onTap={onBack}>
            {leadText.groups.back}
          </Button>
        </div>
      </div>
      <p className={stage['quiet']}>{early ? leadText.groups.planMore : leadText.groups.planLate}</p>
      <Refused refusal={refusal} />
      {alone.length === 0 || groups.length === 0 ? null : (
        <section className={styles['alone']}>
          <h2>{leadText.groups.alone(alone.length)}</h2>
          <div className={styles['names']}>
            {alone.map((p) => (
              <MoveMenu key={p.id} activity={lead.activity} seat={p.id} name={p.name} named />
            ))}
          </div>
        </section>
      )}
      <ul className={styles['plan']}>
        {groups.map((group) => {
          const members = group.members.filter((m) => !m.left);
          const shares = sharesOf(group, people);
          const small = members.length < 3 && people.length >= 3;
          return (
            <li key={group.id} className={styles['tile']} data-small={small || undefined}>
              <div className={styles['top']}>
                <h2>{leadText.groups.name(group.name)}</h2>
                <span>{leadText.groups.people(members.length)}</span>
              </div>
              {known.length > 0 ? (
                <p className={stage['quiet']}>
                  {shares.length === 0
                    ? leadText.groups.sharesNothing(known)
                    : leadText.groups.shares(shares)}
                </p>
              ) : null}
              <div className={styles['names']}>
                {members.map((m) => (
                  <MoveMenu key={m.seat} activity={lead.activity} seat={m.seat} name={m.name} named />
                ))}
              </div>
              {small ? (
                <p className={styles['small']}>
                  <Icon name="warning" />
                  <span>{leadText.groups.small(members.length)}</span>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
