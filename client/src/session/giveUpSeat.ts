import { outbox } from '../outbox/here.ts';
import { noteLost } from './connection.ts';
import { dropSeat, seatsHeld } from './seats.ts';
import { useSession } from './store.ts';

/**
 * After a goodbye: forgets the seat of `secret` with all that this device keeps for it, and notes how many changes went
 * with it unsaved. Nothing is forgotten where the page is only too old, or the server's data may know less than the device.
 */
export async function giveUpSeat(secret: string): Promise<void> {
  const { gone, hello } = useSession.getState();
  if (gone === null || gone === 'oldVersion' || gone === 'otherData') return;
  // Without a hello the server never knew this secret: then only the device itself knows whose it was.
  const theirs = hello?.you.seat ?? seatsHeld().find((s) => s.secret === secret)?.seat;
  if (theirs === undefined) return;
  dropSeat(theirs);
  const lost = await outbox.lost(theirs);
  // By now this page may sit somewhere else.
  if (useSession.getState().gone === gone) noteLost(lost);
}
