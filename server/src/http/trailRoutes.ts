import { trailOf, type TrailEntry } from '@facet/shared/session/trail.ts';
import { Router } from 'express';
import { sessionStream, type Log } from '../log/port.ts';
import { tokenBucket } from '../realtime/tokenBucket.ts';
import { decodeEvent } from '../session/recordCodec.ts';
import type { Sessions } from '../session/sessions.ts';
import { refuse } from './answers.ts';
import { bearerSeat } from './bearer.ts';

export interface TrailDeps {
  sessions: Sessions;
  log: Log;
  now: () => number;
}

/** It reads all records of its session. */
const PER_SECOND = 2;
const BURST = 20;

/** What happened in a session, for those who lead it: worked out of its records, and kept nowhere. */
export function trailRoutes({ sessions, log, now }: TrailDeps): Router {
  const router = Router();
  const bucket = tokenBucket(PER_SECOND, BURST, now);

  router.get('/trail', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    if (!bucket.take()) return refuse(res, 'slowDown');
    const { id } = asker.live.state;
    const records = await log.read(sessionStream(id));
    // Who was erased while it was read is named by nothing but the session as it is now.
    const live = await sessions.get(id);
    if (live === null) return refuse(res, 'unknownSession');
    const readable = records.flatMap(({ at, by, data }) => {
      const event = decodeEvent(data);
      return event === null ? [] : [{ at, by, event }];
    });
    const trail: TrailEntry[] = trailOf(readable, live.state);
    res.json(trail);
  });

  return router;
}
