import type { SnapshotListed, SnapshotMade } from '@facet/shared/protocol/http.ts';
import { takeSnapshotSchema } from '@facet/shared/session/commands.ts';
import { access } from '@facet/shared/session/permissions.ts';
import { activityOf } from '@facet/shared/session/state.ts';
import { Router } from 'express';
import { keepMap, readKeptMap, type KeptMapsDeps } from '../boards/keptMaps.ts';
import { tokenBucket } from '../realtime/tokenBucket.ts';
import { answerMade, refuse } from './answers.ts';
import { bearerSeat } from './bearer.ts';

/** Copies stay on disk as long as their session, so that nobody may make them by the thousand. */
const PER_SECOND = 2;
const BURST = 60;

/** Dated copies of maps: made by facilitators, read by whoever may read the board they were made of. */
export function snapshotRoutes(deps: KeptMapsDeps): Router {
  const { log, sessions, now } = deps;
  const router = Router();
  const bucket = tokenBucket(PER_SECOND, BURST, now);

  router.post('/snapshots', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    const body = takeSnapshotSchema.safeParse(req.body);
    if (!body.success) return refuse(res, 'badInput');
    if (!bucket.take()) return refuse(res, 'slowDown');
    const kept = await keepMap(deps, asker.live.state, asker.seat.id, body.data);
    answerMade(res, kept, ({ id }): SnapshotMade => ({ id }));
  });

  router.get('/snapshots', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    const { agenda } = asker.live.state;
    res.json(
      agenda.flatMap(({ id, snapshots }) =>
        snapshots.map((info): SnapshotListed => ({ activity: id, info })),
      ),
    );
  });

  router.get('/snapshots/:activity/:id', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res);
    if (asker === null) return;
    const { state } = asker.live;
    const activity = activityOf(state, String(req.params['activity']));
    if (activity === undefined) return refuse(res, 'unknownActivity');
    const info = activity.snapshots.find((s) => s.id === req.params['id']);
    if (info === undefined) return refuse(res, 'unknownSnapshot');
    const board = { session: state.id, activity: activity.id, scope: info.scope, owner: info.owner };
    const may = asker.seat.role === 'facilitator' || access(state, asker.seat.id, board, now()).read;
    if (!may) return refuse(res, 'notAllowed');
    const network = await readKeptMap(log, state.id, activity.id, info.id);
    if (network === null) return refuse(res, 'unknownSnapshot');
    // A `SnapshotRead`; the map goes out as it was kept, however large, without being read and written again.
    res.type('json').send(`{"info":${JSON.stringify(info)},"at":${info.at},"network":${network}}`);
  });

  return router;
}
