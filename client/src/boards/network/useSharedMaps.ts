import { boardName } from '@facet/shared/boards/address.ts';
import type { Contribution } from '@facet/shared/boards/network/combine.ts';
import { readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useEffect, useMemo, useState } from 'react';
import { groupOfSeat } from '../members.ts';
import { leaseBoard } from '../openBoards.ts';

/** A member of one's own group, and the map where its owner has shared it. */
export interface MemberMap {
  seat: SeatId;
  name: string;
  /** Has left the session early; what they shared stays. */
  left: boolean;
  you: boolean;
  shared: boolean;
  /** Null while it is not shared or still on its way. */
  network: SettledNetwork | null;
}

/** Everyone in one's own group in the group's order, with the maps they have shared. Opens those boards to read. */
export function useSharedMaps(
  session: SessionId,
  activity: ActivityView,
  given: GivenMap,
  you: SeatId,
  secret: string,
): MemberMap[] {
  const members = groupOfSeat(activity, you)?.members;
  const sharers = (members ?? []).map((m) => m.seat).filter((seat) => activity.shared.includes(seat));
  const key = sharers.join(' ');
  const [seen, setSeen] = useState<Record<SeatId, SettledNetwork | null>>({});

  useEffect(() => {
    const stops = (key === '' ? [] : key.split(' ')).map((owner) => {
      const lease = leaseBoard(
        boardName({ session, activity: activity.id, scope: 'individual', owner }),
        secret,
      );
      const board = lease.board();
      const read = (): void => {
        const network = board.state().status === 'loading' ? null : readNetwork({ doc: board.doc, given });
        setSeen((now) => ({ ...now, [owner]: network }));
      };
      read();
      board.doc.on('update', read);
      const unsubscribe = board.subscribe(read);
      return () => {
        board.doc.off('update', read);
        unsubscribe();
        lease.release();
        setSeen(({ [owner]: _, ...rest }) => rest);
      };
    });
    return () => stops.forEach((stop) => stop());
  }, [key, session, activity.id, secret, given]);

  return useMemo(
    () =>
      (members ?? []).map(({ seat, name, left }) => ({
        seat,
        name,
        left,
        you: seat === you,
        shared: activity.shared.includes(seat),
        network: seen[seat] ?? null,
      })),
    [members, you, activity.shared, seen],
  );
}

/** The maps that can be made into one: shared, and here. */
export const contributionsOf = (
  members: readonly MemberMap[],
): (Contribution & { network: SettledNetwork })[] =>
  members.flatMap(({ seat, network }) => (network === null ? [] : [{ drawer: seat, network }]));
