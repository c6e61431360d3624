import { boardName } from '@facet/shared/boards/address.ts';
import { readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useEffect, useMemo, useState } from 'react';
import type { BoardStatus } from '../connection.ts';
import { groupOfSeat } from '../members.ts';
import { leaseBoard } from '../openBoards.ts';
import { useDeckIds } from './useDiamond.ts';

/** A member of one's own group, and the diamond where its owner has shared it. */
export interface MemberDiamond {
  seat: SeatId;
  name: string;
  /** Has left the session early; what they shared stays. */
  left: boolean;
  you: boolean;
  shared: boolean;
  /** Null while it is not shared or still on its way. */
  diamond: Diamond | null;
  status: BoardStatus | null;
}

interface Seen {
  diamond: Diamond | null;
  status: BoardStatus;
}

/** Everyone in one's own group in the group's order, with the diamonds they have shared. Opens those boards to read. */
export function useSharedDiamonds(
  session: SessionId,
  activity: ActivityView,
  deck: readonly Item[],
  you: SeatId,
  secret: string,
): MemberDiamond[] {
  const ids = useDeckIds(deck);
  const members = groupOfSeat(activity, you)?.members;
  const sharers = (members ?? []).map((m) => m.seat).filter((seat) => activity.shared.includes(seat));
  const key = sharers.join(' ');
  const [seen, setSeen] = useState<Record<SeatId, Seen>>({});

  useEffect(() => {
    const stops = (key === '' ? [] : key.split(' ')).map((owner) => {
      const lease = leaseBoard(
        boardName({ session, activity: activity.id, scope: 'individual', owner }),
        secret,
      );
      const board = lease.board();
      const read = (): void => {
        const { status } = board.state();
        const diamond = status === 'loading' ? null : readDiamond(board.doc, ids);
        setSeen((now) => ({ ...now, [owner]: { diamond, status } }));
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
  }, [key, session, activity.id, secret, ids]);

  return useMemo(
    () =>
      (members ?? []).map(({ seat, name, left }) => ({
        seat,
        name,
        left,
        you: seat === you,
        shared: activity.shared.includes(seat),
        diamond: seen[seat]?.diamond ?? null,
        status: seen[seat]?.status ?? null,
      })),
    [members, you, activity.shared, seen],
  );
}
