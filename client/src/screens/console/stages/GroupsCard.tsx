import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { groupless, mixedBy, sharesOf } from '../groupState.ts';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import { newSeed } from './seed.ts';
import styles from './Stage.module.css';

/** The groups in a few lines, before anyone sits in them. */
export function GroupsCard({ lead, onPlan }: { lead: Lead; onPlan: () => void }) {
  const { groups, people, activity } = lead;
  const { run, busy, refusal } = useCommand();
  const alone = groupless(activity, people).length;
  const sharing = groups
    .map((group) => ({ group, shares: sharesOf(group, people) }))
    .filter(({ shares }) => shares.length > 0);
  const known = mixedBy(people);
  const form = async (): Promise<void> => {
    if (await run({ type: 'formGroups', activity: activity.id, seed: newSeed() })) onPlan();
  };
  return (
    <section className={styles['card']}>
      <h2>
        <Icon name="group" /> {groups.length === 0 ? leadText.groups.none : leadText.groups.toCheck}
      </h2>
      {groups.length === 0 ? (
        <>
          <p className={styles['quiet']}>
            {people.length === 0
              ? leadText.groups.noneNobody
              : leadText.groups.noneMore(leadText.console.kinds[activity.kind].next.what)}
          </p>
          <Button icon="group" onTap={() => void form()} aria-disabled={busy}>
            {leadText.groups.form}
          </Button>
        </>
      ) : (
        <>
          <p>{leadText.groups.sizes(groups.map((g) => g.members.filter((m) => !m.left).length))}</p>
          <ul className={styles['bullets']}>
            {sharing.slice(0, 3).map(({ group, shares }) => (
              <li key={group.id}>
                {leadText.groups.name(group.name)}: {leadText.groups.shares(shares)}
              </li>
            ))}
            {sharing.length > 3 ? <li>{leadText.groups.moreShare(sharing.length - 3)}</li> : null}
            {sharing.length < groups.length && known.length > 0 ? (
              <li>{leadText.groups.restShareNothing(sharing.length === 0, known)}</li>
            ) : null}
          </ul>
          {alone > 0 ? <p>{leadText.groups.alone(alone)}</p> : null}
          <Button onTap={onPlan}>{leadText.groups.seeAndChange}</Button>
        </>
      )}
      <Refused refusal={refusal} />
    </section>
  );
}
