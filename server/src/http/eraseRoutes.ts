import { Router } from 'express';
import type { Eraser } from '../data/eraser.ts';
import type { Sessions } from '../session/sessions.ts';
import { refuse } from './answers.ts';
import { bearerSeat } from './bearer.ts';

export interface EraseDeps {
  sessions: Sessions;
  eraser: Eraser;
}

/** Erasing a session, or one person of it, for good: a facilitator of that session may. Answered when it is gone from disk. */
export function eraseRoutes({ sessions, eraser }: EraseDeps): Router {
  const router = Router();

  router.delete('/sessions/:id', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    const { id } = asker.live.state;
    if (req.params['id'] !== id) return refuse(res, 'unknownSession');
    await eraser.session(id);
    res.status(204).end();
  });

  router.delete('/seats/:seat', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    const erased = await eraser.seat(asker.live.state.id, String(req.params['seat']), asker.seat.id);
    if (erased.ok) res.status(204).end();
    else refuse(res, erased.refusal);
  });

  return router;
}
