import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SessionId } from '@facet/shared/session/state.ts';
import type { Logger } from 'pino';
import { sessionStream, type Log } from '../log/port.ts';
import { codeKey } from '../session/codes.ts';
import { evolveStored } from '../session/recordCodec.ts';
import type { SessionService } from '../session/service.ts';
import { ownBoardOf } from './eraseSeat.ts';
import type { Eraser } from './eraser.ts';

/** How long what is kept, in days. */
export interface Retention {
  /** After the end: the boards of single people, and the join code. */
  ownBoards: number;
  /** After the end: everything. */
  session: number;
  /** A session in which nothing happened for so long has ended. */
  unused: number;
}

export interface RetentionDeps {
  log: Log;
  sessions: SessionService;
  eraser: Eraser;
  keep: Retention;
  logger: Logger;
  now: () => number;
}

export const DAY_MS = 24 * 3_600_000;
/** Backups older than this are not restored by anyone who is in their right mind. */
const REMEMBER_DAYS = 730;

/** Looks at every session once, ends what nobody uses and erases what is due; one failure leaves the others to be done. */
export async function keepNoLonger(deps: RetentionDeps): Promise<void> {
  const { log, logger, now, eraser } = deps;
  for (const id of await log.sessions()) {
    try {
      await look(deps, id);
    } catch (error) {
      logger.error(
        { err: error, session: id },
        'a session could not be looked at for what is due to be erased',
      );
    }
    // People are being served.
    await nextTurn();
  }
  await log.forgetErasures(now() - REMEMBER_DAYS * DAY_MS);
  await eraser.inBackups();
}

async function look(deps: RetentionDeps, id: SessionId): Promise<void> {
  const { log, sessions, eraser, keep, logger, now } = deps;
  const daysSince = (at: number): number => (now() - at) / DAY_MS;
  const state = evolveStored(null, await log.read(sessionStream(id)), () => undefined);
  const lastUsed = (await log.lastUsed(id)) ?? now();
  if (state === null) {
    // Its beginning cannot be read: nobody can end it, and it must not be kept for ever either.
    if (daysSince(lastUsed) >= keep.unused + keep.session) await eraser.session(id);
    return;
  }
  const erased = new Set((await log.erasures()).filter((e) => e.session === id).map((e) => e.seat));
  for (const { id: seat, erased: isErased } of Object.values(state.seats))
    if (isErased && !erased.has(seat)) await eraser.seatRecords(id, seat);
  if (state.endedAt === null) {
    if (daysSince(lastUsed) < keep.unused) return;
    await sessions.execute(id, { type: 'endSession' }, null);
    logger.info({ session: id }, 'a session that nobody used has ended');
    return;
  }
  const ended = daysSince(state.endedAt);
  if (ended >= keep.session) {
    await eraser.session(id);
    logger.info({ session: id }, 'a session was erased at its date');
  } else if (ended >= keep.ownBoards) {
    const drop = (await log.streams(id)).filter((name) => ownBoardOf(name) !== null);
    if (state.ownBoardsGone && drop.length === 0) return;
    // Said first: from then on nobody can open one, and a crash in between leaves them to be found here again.
    const told = await sessions.execute(id, { type: 'eraseOwnBoards' }, null);
    if (!told.ok) return;
    await log.rewrite(id, { drop, release: [codeKey(state.code)] }, now());
    logger.info({ session: id, boards: drop.length }, 'own boards were erased at their date');
  }
}
