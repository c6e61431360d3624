import type { ResultsMade } from '@facet/shared/protocol/http.ts';
import { makeResultsSchema } from '@facet/shared/session/commands.ts';
import { lives } from '@facet/shared/session/decideResults.ts';
import type { ResultsLink } from '@facet/shared/session/state.ts';
import { Router, type Request } from 'express';
import { tokenBucket } from '../realtime/tokenBucket.ts';
import type { Log } from '../log/port.ts';
import { readEarlier } from '../results/earlier.ts';
import type { Reports } from '../results/reports.ts';
import { hashSecret, sameHash, sessionOfSecret } from '../session/secrets.ts';
import type { Live, Sessions } from '../session/sessions.ts';
import { makeResults } from '../session/tickets.ts';
import { answerMade, refuse } from './answers.ts';
import { bearerOf, bearerSeat } from './bearer.ts';

export interface ResultDeps {
  sessions: Sessions;
  log: Log;
  reports: Reports;
  publicUrl: () => string;
  now: () => number;
}

/** A report reads every board of its session, and what is made of it is large. */
const PER_SECOND = 2;
const BURST = 20;

/** What people take away: for facilitators in full, and behind links that only read, live for a while and can be taken back. */
export function resultRoutes({ sessions, log, reports, publicUrl, now }: ResultDeps): Router {
  const router = Router();
  const bucket = tokenBucket(PER_SECOND, BURST, now);

  router.get('/report', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    if (!bucket.take()) return refuse(res, 'slowDown');
    const { id } = asker.live.state;
    // Where nothing can be saved, what there is can still be taken away.
    await sessions.execute(id, { type: 'noteTaken', seat: asker.seat.id }, asker.seat.id);
    const report = await reports.full(id);
    if (report === null) refuse(res, 'unknownSession');
    else res.json(report);
  });

  router.get('/report/earlier', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    if (!bucket.take()) return refuse(res, 'slowDown');
    const earlier = await readEarlier(log, asker.live.state.id);
    if (earlier === null) refuse(res, 'resultsGone', 404);
    else res.json(earlier);
  });

  router.post('/results', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    const body = makeResultsSchema.safeParse(req.body ?? {});
    if (!body.success) return refuse(res, 'badInput');
    const made = await makeResults(sessions, asker.live.state.id, asker.seat.id, body.data.days);
    answerMade(res, made, ({ id, secret, until }): ResultsMade => ({
      id,
      url: `${publicUrl()}/results#k=${secret}`,
      until,
    }));
  });

  router.delete('/results/:id', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    const command = { type: 'revokeResults', id: req.params.id } as const;
    const revoked = await sessions.execute(asker.live.state.id, command, asker.seat.id);
    if (revoked.ok) res.status(204).end();
    else refuse(res, revoked.refusal);
  });

  router.get('/results', async (req, res) => {
    const opened = await openedBy(sessions, req);
    if (opened === null) return refuse(res, 'unauthorised');
    const { live, link } = opened;
    if (!lives(link, now())) return refuse(res, 'resultsGone');
    const text = await reports.shared(live.state.id);
    // Making it took a while: the link may have been taken back.
    const still = sessions.peek(live.state.id)?.state.results.find((r) => r.id === link.id);
    if (text === null || still === undefined || !lives(still, now())) return refuse(res, 'resultsGone');
    // A `ResultsRead`; the report goes out as it was made for all who ask, without being written again.
    res.type('json').send(`{"until":${link.until},${text.slice(1)}`);
  });

  return router;
}

/** The link whose secret a request carries, alive or not; null for a secret of anything else. */
async function openedBy(sessions: Sessions, req: Request): Promise<{ live: Live; link: ResultsLink } | null> {
  const secret = bearerOf(req);
  const session = secret === null ? null : sessionOfSecret(secret);
  const live = session === null ? null : await sessions.fresh(session);
  if (secret === null || live === null) return null;
  const hash = hashSecret(secret);
  const [link] = live.state.results.filter((r) => sameHash(r.hash, hash));
  return link === undefined ? null : { live, link };
}
