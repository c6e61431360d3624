import { boardName } from '@facet/shared/boards/address.ts';
import { drawn, type Drawn } from '@facet/shared/boards/network/merge.ts';
import { NOTHING_GIVEN, readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { useCallback } from 'react';
import type { Board } from '../../../boards/connection.ts';
import { useBoard, useDoc } from '../../../boards/useBoard.ts';
import { useSession } from '../../../session/store.ts';
import type { Lead } from '../lead.ts';

/** `begun`: somebody has chosen what it starts from, or has drawn on it. */
export type MapNow = { at: 'loading' } | { at: 'closed' } | { at: 'open'; drawn: Drawn; begun: boolean };

/** A map as it stands, for as long as it is shown; `owner` is a seat, a group, or empty for the whole room's. */
export function useMap(lead: Lead, scope: 'individual' | 'group' | 'whole', owner: string): MapNow {
  const { session, activity, secret } = lead;
  const given = useSession((s) => s.networks[activity.id]?.given ?? NOTHING_GIVEN);
  const open = useBoard(boardName({ session, activity: activity.id, scope, owner }), secret);
  const read = useCallback(
    (board: Board) => {
      const network = readNetwork({ doc: board.doc, given });
      return { network, drawn: drawn(network) };
    },
    [given],
  );
  const map = useDoc(open?.board ?? null, read);
  if (open === null || map === null || open.status === 'loading') return { at: 'loading' };
  if (open.status === 'closed') return { at: 'closed' };
  const begun = map.network.start !== null || map.drawn.ties.length > 0;
  return { at: 'open', drawn: map.drawn, begun };
}
