import { parseBoardName } from '@facet/shared/boards/address.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import { seatsHeld } from '../session/seats.ts';
import { useSession } from '../session/store.ts';
import { outbox } from './here.ts';
import type { Outbox } from './outbox.ts';

/** Where a board's line leads from this page, and what keeps it on this device. */
export function here(
  name: string,
  secret: string,
): { server: string; device: { outbox: Outbox; seat: SeatId; copies: boolean } | null } {
  const server = location.origin.replace(/^http/, 'ws');
  const { hello, view } = useSession.getState();
  const seat = seatsHeld().find((s) => s.secret === secret)?.seat ?? hello?.you.seat;
  const board = parseBoardName(name);
  if (seat === undefined || board === null) return { server, device: null };
  // What others have shared is theirs: no copy of it is kept, and nobody else can have written in it.
  if (board.scope === 'individual' && board.owner !== seat) return { server, device: null };
  const groups = view?.activities.find((a) => a.id === board.activity)?.groups ?? [];
  const member = groups.some(
    (g) => g.id === board.owner && g.members.some((m) => m.seat === seat && !m.left),
  );
  return { server, device: { outbox, seat, copies: board.scope !== 'group' || member } };
}
