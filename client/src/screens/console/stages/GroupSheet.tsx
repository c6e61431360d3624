import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { DiamondPicture } from '../../../boards/diamond9/DiamondPicture.tsx';
import { listNames, text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import styles from './Groups.module.css';

interface GroupSheetProps {
  lead: Lead;
  group: GroupView;
  digest: GroupDigest | undefined;
  onClose: () => void;
}

/** One group's board, larger; and "ready" for a group that forgets to say so. */
export function GroupSheet({ lead, group, digest, onClose }: GroupSheetProps) {
  const { run, busy, refusal } = useCommand();
  const set = (ready: boolean): void =>
    void run({ type: 'setGroupReady', activity: lead.activity.id, group: group.id, ready });
  return (
    <Sheet
      title={text.groups.name(group.name)}
      onClose={onClose}
      actions={
        <Button icon={group.ready ? 'undo' : 'checks'} aria-disabled={busy} onClick={() => set(!group.ready)}>
          {group.ready ? text.groups.notReadyYet : text.groups.setReady}
        </Button>
      }
    >
      <p dir="auto">{listNames(group.members.filter((m) => !m.left).map((m) => m.name))}</p>
      <div className={styles['paper']}>
        <DiamondPicture
          slots={digest?.board.slots ?? {}}
          deck={lead.deck}
          label={text.groups.diamondOf(group.name)}
        />
      </div>
      <p>{text.groups.youRead}</p>
      <Refused refusal={refusal} />
    </Sheet>
  );
}
