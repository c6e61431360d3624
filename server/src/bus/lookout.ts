import { boardName } from '@facet/shared/boards/address.ts';
import type { Logger } from 'pino';
import { boardsOf } from '../boards/elsewhere.ts';
import type { Boards } from '../boards/boards.ts';
import { boardStream, sessionStream, type Log } from '../log/port.ts';
import type { SessionService } from '../session/service.ts';
import type { Others } from './others.ts';

export interface LookoutDeps {
  log: Log;
  sessions: SessionService;
  boards: Pick<Boards, 'look' | 'openIn' | 'leaveSession' | 'forget'>;
  others: Others;
  /** Whether anyone here is told of the session's boards. */
  watches: (session: string) => boolean;
  logger: Logger;
  everyMs?: number;
}

const EVERY_MS = 3000;

/**
 * Keeps what is in memory in step with the log: by what other servers say they wrote, and, since that is only a hint that
 * can be lost, by a look at all of it every few seconds.
 */
export function keepWatch(deps: LookoutDeps): { stop: () => void } {
  const { log, sessions, boards, others, watches, logger, everyMs = EVERY_MS } = deps;
  let looking = false;
  let again = false;
  let stopped = false;

  const erased = (session: string): Promise<void> =>
    sessions
      .gone(session, () => boards.leaveSession(session))
      .catch((error: unknown) =>
        logger.error({ err: error, session }, 'an erased session could not be left'),
      );

  others.onHeard((session, message) => {
    if (message.kind === 'session') sessions.heard(session, message.version);
    if (message.kind === 'here') sessions.heard(session, message.here.version);
    if (message.kind === 'erased') void erased(session);
  });
  sessions.onUnload((session) => boards.forget(session));

  async function look(): Promise<void> {
    const versions = sessions.versions();
    const watched = new Set<string>();
    for (const [session, { state }] of versions) {
      for (const name of boards.openIn(session)) watched.add(name);
      if (watches(session)) for (const address of boardsOf(state)) watched.add(boardName(address));
    }
    if (versions.size === 0) return;
    const names = [...versions.keys()].map((session) => sessionStream(session).name);
    const streams = [...watched].map((board) => boardStream('', board).name);
    const seqs = await log.lastSeqs([...names, ...streams]);
    if (stopped) return;
    for (const session of versions.keys()) {
      const seq = seqs.get(sessionStream(session).name) ?? 0;
      // It had records when it was asked for.
      if (seq === 0) await erased(session);
      else sessions.heard(session, seq);
    }
    boards.look(
      new Map([...watched].map((board) => [board, seqs.get(boardStream('', board).name) ?? 0])),
      others.up,
    );
  }

  function lookNow(): void {
    again = looking;
    if (looking || stopped) return;
    looking = true;
    look()
      .catch((error: unknown) => logger.warn({ err: error }, 'what other servers wrote could not be read'))
      .finally(() => {
        looking = false;
        if (again) lookNow();
      });
  }
  others.onBack(lookNow);
  const timer = setInterval(lookNow, everyMs);
  timer.unref();

  return {
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
