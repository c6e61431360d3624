import type { SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import type { Logger } from 'pino';
import type { Boards } from '../boards/boards.ts';
import type { Log } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import type { SessionService } from '../session/service.ts';
import type { Backups } from './backup.ts';
import type { Damage } from './damage.ts';
import { eraseAsIn } from './erasures.ts';
import { eraseSeatRecords } from './eraseSeat.ts';

export interface EraserDeps {
  log: Log;
  sessions: SessionService;
  boards: Pick<Boards, 'leaveSession'>;
  backups: Backups;
  damage: Damage;
  logger: Logger;
  now: () => number;
}

/** What is erased is gone from the data and from our own backups when the promise resolves. */
export interface Eraser {
  session: (id: SessionId) => Promise<void>;
  /** One person, asked for by a facilitator; what follows from it is told at once. */
  seat: (
    id: SessionId,
    seat: SeatId,
    actor: SeatId,
  ) => Promise<{ ok: true } | { ok: false; refusal: Refusal }>;
  /** Finishes what a crash may have left half done. */
  seatRecords: (id: SessionId, seat: SeatId) => Promise<void>;
  /** Erases in the backups what was erased in the data. */
  inBackups: () => Promise<void>;
}

/** Erases sessions and people. */
export function createEraser({ log, sessions, boards, backups, damage, logger, now }: EraserDeps): Eraser {
  let running: Promise<void> = Promise.resolve();

  async function allBackups(): Promise<void> {
    // A copy that is being made may hold what has just gone.
    await backups.settled();
    for (const path of await backups.list()) {
      try {
        const copy = openSqliteLog({ path, journal: 'DELETE' });
        try {
          await eraseAsIn(log, copy);
        } finally {
          await copy.close();
        }
      } catch (error) {
        logger.error({ err: error }, 'a backup could not be opened to erase from it; delete it by hand');
      }
    }
  }

  const eraser: Eraser = {
    async session(id) {
      await sessions.erase(id, async () => {
        await boards.leaveSession(id);
        await log.erase(id, now());
      });
      damage.forget(id);
      await eraser.inBackups();
    },
    async seat(id, seat, actor) {
      const told = await sessions.execute(id, { type: 'eraseSeat', seat }, actor);
      if (!told.ok) return told;
      await eraser.seatRecords(id, seat);
      return { ok: true };
    },
    async seatRecords(id, seat) {
      await eraseSeatRecords(log, id, seat, now());
      await eraser.inBackups();
    },
    inBackups() {
      // One after the other: two at once on one file would be in each other's way.
      running = running.then(allBackups, allBackups);
      return running;
    },
  };
  return eraser;
}
