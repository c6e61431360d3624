import type { GroupView } from '@facet/shared/session/views.ts';
import { memo } from 'react';
import { digestKey } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { listNames } from '../../../wording.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { useFollowed } from '../digests.ts';
import { CONSOLE_VIEWS } from '../kinds.ts';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';

interface GroupSheetProps {
  lead: Lead;
  group: GroupView;
  onClose: () => void;
}

/** One group's board, larger; and "ready" for a group that forgets to say so. Not drawn again for what other groups do. */
export const GroupSheet = memo(function GroupSheet({ lead, group, onClose }: GroupSheetProps) {
  const { digest } = useFollowed(digestKey(lead.activity.id, group.id), true);
  const { run, busy, refusal } = useCommand();
  const { GroupAtLarge } = CONSOLE_VIEWS[lead.activity.kind];
  const set = (ready: boolean): void =>
    void run({ type: 'setGroupReady', activity: lead.activity.id, group: group.id, ready });
  return (
    <Sheet
      title={leadText.groups.name(group.name)}
      onClose={onClose}
      actions={
        <Button icon={group.ready ? 'undo' : 'checks'} aria-disabled={busy} onTap={() => set(!group.ready)}>
          {group.ready ? leadText.groups.notReadyYet : leadText.groups.setReady}
        </Button>
      }
    >
      <p dir="auto">{listNames(group.members.filter((m) => !m.left).map((m) => m.name))}</p>
      <GroupAtLarge lead={lead} group={group} digest={digest} />
      <p>{leadText.console.kinds[lead.activity.kind].youRead}</p>
      <Refused refusal={refusal} />
    </Sheet>
  );
});
