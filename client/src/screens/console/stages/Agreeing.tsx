import { useCallback, useState } from 'react';
import { digestKey } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useIsCovered } from '../../../ui/covered.ts';
import { useServerNow } from '../../../ui/useClock.ts';
import { useCalmDigests } from '../calm.ts';
import { groupless } from '../groupState.ts';
import type { Lead } from '../lead.ts';
import styles from './Groups.module.css';
import { GroupSheet } from './GroupSheet.tsx';
import { GroupTile } from './GroupTile.tsx';
import stage from './Stage.module.css';
import { StageTitle } from './StageTitle.tsx';

/** Groups that are not looked at follow so often, each at a time of its own: all at once would keep a press waiting. */
const FOLLOW_MS = 5000;
const TURN_MS = 500;

/** The last time it was this group's turn. */
const turnOf = (index: number, now: number): number => now - ((now + index * TURN_MS) % FOLLOW_MS);

/** Agreeing in groups: each group's board in short, with the state it is in. */
export function Agreeing({ lead, onPlan }: { lead: Lead; onPlan: () => void }) {
  const { groups, people, activity } = lead;
  const [open, setOpen] = useState<string | null>(null);
  const digests = useCalmDigests();
  const close = useCallback(() => setOpen(null), []);
  const now = useServerNow(TURN_MS);
  const [since] = useState(now);
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
        {groups.map((group, i) => (
          <GroupTile
            key={group.id}
            group={group}
            digest={digests[digestKey(activity.id, group.id)]}
            deck={lead.deck}
            kind={activity.kind}
            now={turnOf(i, now)}
            since={since}
            covered={covered}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {looked === undefined ? null : (
        <GroupSheet
          lead={lead}
          group={looked}
          digest={digests[digestKey(activity.id, looked.id)]}
          onClose={close}
        />
      )}
    </div>
  );
}
