import type { Role, SeatId } from '@facet/shared/session/state.ts';
import { useEffect, useState } from 'react';
import { recoverWork } from '../outbox/recover.ts';
import { connect, disconnect } from '../session/connection.ts';
import { giveUpSeat } from '../session/giveUpSeat.ts';
import { holdSeat, seatIn, sitInTab } from '../session/seats.ts';
import { useSession } from '../session/store.ts';

/**
 * The secret with which this page sits in a session: the one in the address (taken out of it at once and kept on this
 * device), else the one this device holds for one of `roles`. Connects, and stays connected while the screen is shown.
 * Null where this device has no seat there.
 */
export function useSeat(session: string, fromAddress: string | null, roles: readonly Role[]): string | null {
  const [secret, setSecret] = useState(() => fromAddress ?? seatIn(session, ...roles)?.secret ?? null);
  // A link to another seat of the same session, opened in this tab.
  if (fromAddress !== null && fromAddress !== secret) setSecret(fromAddress);
  useEffect(() => {
    if (fromAddress === null) return;
    const [page = ''] = location.pathname.split('/').filter((part) => part !== '');
    history.replaceState(null, '', `/${page}/${session}`);
  }, [fromAddress, session]);
  useEffect(() => {
    if (secret === null) return undefined;
    connect(secret);
    return disconnect;
  }, [secret]);

  const hello = useSession((s) => s.hello);
  const title = useSession((s) => s.view?.title ?? '');
  const gone = useSession((s) => s.gone);
  useEffect(() => {
    if (hello === null || secret === null || hello.you.seat !== seatNow()) return;
    const { seat, role, name } = hello.you;
    holdSeat({ session, seat, role, secret, title, name, epoch: hello.epoch, at: Date.now() });
    sitInTab(session, seat);
  }, [hello, secret, session, title]);
  const seat = hello?.you.seat;
  useEffect(() => {
    if (seat !== undefined && secret !== null && seat === seatNow()) void recoverWork(seat, secret);
  }, [seat, secret]);
  useEffect(() => {
    if (gone !== null && secret !== null) void giveUpSeat(secret);
  }, [gone, hello, secret]);
  return secret;
}

/** Who this page sits as now: after going to another seat nobody yet, while a render may still know the one before. */
const seatNow = (): SeatId | undefined => useSession.getState().hello?.you.seat;
