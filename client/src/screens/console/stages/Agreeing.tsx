import { useCallback, useState } from 'react';
import { digestKey, useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useIsCovered } from '../../../ui/covered.ts';
import { groupless } from '../groupState.ts';
import type { Lead } from '../lead.ts';
import styles from './Groups.module.css';
import { GroupSheet } from './GroupSheet.tsx';
import { GroupTile } from './GroupTile.tsx';
import stage from './Stage.module.css';
import { StageTitle } from './StageTitle.tsx';

/** Agreeing in groups: each group's board in short, with the state it is in. */
export function Agreeing({ lead, onPlan }: { lead: Lead; onPlan: () => void }) {
  const { groups, people, activity } = lead;
  const [open, setOpen] = useState<string | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const [since] = useState(() => Date.now() + useSession.getState().clockOffset);
  const covered = useIsCovered();
  const alone = groupless(activity, people);
  const looked = groups.find((g) => g.id === open);
  return (
    <div className={stage['stack']}>
      <div className={stage['head']}>
        <StageTitle>
          {leadText.groups.readyCount(groups.filter((g) => g.ready).length, groups.length)}
        </StageTitle>
        <div className={stage['tools']}>
          <Button icon="group" onTap={onPlan}>
            {leadText.groups.movePeople}
          </Button>
        </div>
      </div>
      <p className={stage['note']}>
        <Icon name="eye" /> {leadText.console.kinds[activity.kind].youRead}
      </p>
      {alone.length === 0 ? null : <p className={styles['small']}>{leadText.groups.alone(alone.length)}</p>}
      <ul className={styles['boards']}>
        {groups.map((group) => (
          <GroupTile
            key={digestKey(activity.id, group.id)}
            activity={activity.id}
            group={group}
            deck={lead.deck}
            kind={activity.kind}
            since={since}
            covered={covered}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {looked === undefined ? null : (
        <GroupSheet key={looked.id} lead={lead} group={looked} onClose={close} />
      )}
    </div>
  );
}
