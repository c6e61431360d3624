import { boardName } from '@facet/shared/boards/address.ts';
import type { Contribution } from '@facet/shared/boards/network/combine.ts';
import { readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import type { SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useEffect, useMemo, useState } from 'react';
import { leaseBoard } from '../openBoards.ts';
import { StartPanel } from './merge/StartPanel.tsx';

interface WholeStartProps {
  session: SessionId;
  activity: ActivityView;
  secret: string;
  plan: NetworkPlan;
  chosen: SettledNetwork['start'];
  startFrom: (union: Network) => void;
  startEmpty: () => void;
  onDone: () => void;
}

/** How the room's map begins: from the groups' maps, which are opened only for this, or from nothing. */
export function WholeStart(props: WholeStartProps) {
  const { session, activity, secret, plan } = props;
  const groups = activity.groups.filter((g) => g.members.length > 0);
  const key = groups.map((g) => g.id).join(' ');
  const [maps, setMaps] = useState<Record<string, SettledNetwork>>({});

  useEffect(() => {
    const stops = (key === '' ? [] : key.split(' ')).map((owner) => {
      const lease = leaseBoard(boardName({ session, activity: activity.id, scope: 'group', owner }), secret);
      const board = lease.board();
      const read = (): void => {
        if (board.state().status !== 'live') return;
        const network = readNetwork({ doc: board.doc, given: plan.given });
        setMaps((now) => ({ ...now, [owner]: network }));
      };
      read();
      const unsubscribe = board.subscribe(read);
      return () => {
        unsubscribe();
        lease.release();
      };
    });
    return () => stops.forEach((stop) => stop());
  }, [key, session, activity.id, secret, plan.given]);

  const contributions = useMemo(
    () => Object.entries(maps).map(([drawer, network]): Contribution => ({ drawer, network })),
    [maps],
  );
  return (
    <StartPanel
      groups
      contributions={contributions}
      plan={plan}
      chosen={props.chosen}
      missing={groups.filter((g) => maps[g.id] === undefined).map((g) => g.name)}
      startFrom={props.startFrom}
      startEmpty={props.startEmpty}
      onDone={props.onDone}
    />
  );
}
