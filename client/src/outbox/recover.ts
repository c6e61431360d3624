import type { SeatId } from '@facet/shared/session/state.ts';
import { leaseBoard, restoreAsides } from '../boards/openBoards.ts';
import { outbox } from './here.ts';

/**
 * Sends what earlier pages of this seat left unsaved, also to boards that no screen shows now, and brings back what was
 * refused so that its owner can be shown it. A board that is leased and let go stays open until its work is saved.
 */
export async function recoverWork(seat: SeatId, secret: string): Promise<void> {
  await restoreAsides(seat);
  for (const board of await outbox.waiting(seat)) {
    const lease = leaseBoard(board, secret);
    // Let go of before its work is counted, a slow tablet would take it for idle and close it.
    void lease.board().loaded.then(() => lease.release());
  }
}
