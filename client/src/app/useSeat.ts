import type { Role } from '@facet/shared/session/state.ts';
import { useEffect, useState } from 'react';
import { connect, disconnect } from '../session/connection.ts';
import { dropSeat, holdSeat, seatIn } from '../session/seats.ts';
import { useSession } from '../session/store.ts';

/**
 * The secret with which this page sits in a session: the one in the address (taken out of it at once and kept on this
 * device), else the one this device holds for one of `roles`. Connects, and stays connected while the screen is shown.
 * Null where this device has no seat there.
 */
export function useSeat(session: string, fromAddress: string | null, roles: readonly Role[]): string | null {
  const [secret] = useState(() => fromAddress ?? seatIn(session, ...roles)?.secret ?? null);
  useEffect(() => {
    if (fromAddress !== null) history.replaceState(null, '', location.pathname.replace(/\/$/, '').split('/').slice(0, 2).join('/') + `/${session}`);
    if (secret === null) return undefined;
    connect(secret);
    return disconnect;
  }, [secret, session, fromAddress]);

  const hello = useSession((s) => s.hello);
  const title = useSession((s) => s.view?.title ?? '');
  const gone = useSession((s) => s.gone);
  useEffect(() => {
    if (hello === null || secret === null) return;
    holdSeat({ session, seat: hello.you.seat, role: hello.you.role, secret, title, at: Date.now() });
  }, [hello, secret, session, title]);
  useEffect(() => {
    if (gone !== null && gone !== 'oldVersion' && hello !== null) dropSeat(hello.you.seat);
  }, [gone, hello]);
  return secret;
}
