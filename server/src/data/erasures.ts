import type { Log } from '../log/port.ts';
import { eraseSeatRecords } from './eraseSeat.ts';

/**
 * Erases in a copy of the data (a backup) whatever was erased in the data themselves since; gives how much that was.
 * May be done again at any time.
 */
export async function eraseAsIn(data: Log, copy: Log): Promise<number> {
  const key = ({ session, seat }: { session: string; seat: string | null }): string =>
    `${session} ${seat ?? ''}`;
  const done = new Set((await copy.erasures()).map(key));
  const due = (await data.erasures()).filter((erasure) => !done.has(key(erasure)));
  for (const { session, seat, at } of due) {
    if (seat === null) await copy.erase(session, at);
    else await eraseSeatRecords(copy, session, seat, at);
  }
  return due.length;
}
