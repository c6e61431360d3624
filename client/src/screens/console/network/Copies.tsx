import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { SnapshotRead } from '@facet/shared/protocol/http.ts';
import type { SnapshotInfo } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { SnapshotPanel } from '../../../boards/network/time/SnapshotPanel.tsx';
import { comparedBy, compareSpot } from '../../../boards/network/time/useSnapshot.ts';
import { leadText } from '../../../leadText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import styles from '../stages/Presenting.module.css';
import stage from '../stages/Stage.module.css';
import { useCommand } from '../useCommand.ts';
import { MapList } from './MapList.tsx';

interface CopiesProps {
  lead: Lead;
  scope: SnapshotInfo['scope'];
  /** The group, or empty for the whole room's map. */
  owner: string;
  /** What the map is called, for the name of a copy. */
  board?: string;
}

/** Dated copies of one map: keep one, look at one, and put two of them on the projector together. */
export function Copies({ lead: { activity, secret }, scope, owner, board }: CopiesProps) {
  const [look, setLook] = useState<SnapshotRead | null>(null);
  const { run, refusal } = useCommand();
  const words = leadText.networkLead.copies;
  const point = async (spot: string | null, said: string): Promise<void> => {
    if (await run({ type: 'pointAt', activity: activity.id, spot })) announce(said);
  };
  return (
    <section className={styles['ask']}>
      <SnapshotPanel
        activity={activity}
        secret={secret}
        leads
        scope={scope}
        owner={owner}
        {...(board === undefined ? {} : { board })}
        onLook={setLook}
        onCompare={({ before, after }) =>
          void point(compareSpot(before.info.id, after === 'now' ? 'now' : after.info.id), words.shown)
        }
      />
      {comparedBy(activity.spot) === null ? null : (
        <>
          <p role="status" className={stage['note']}>
            <Icon name="projector" /> {words.shown}
          </p>
          <Button icon="close" onTap={() => void point(null, words.taken)}>
            {words.take}
          </Button>
        </>
      )}
      <Refused refusal={refusal} />
      {look === null ? null : (
        <Sheet title={look.info.name} onClose={() => setLook(null)}>
          <MapList map={{ at: 'open', drawn: drawn(look.network) }} closed="" />
        </Sheet>
      )}
    </section>
  );
}
