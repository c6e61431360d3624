import type { CheckAnswer } from '@facet/shared/protocol/check.ts';
import { Router } from 'express';

/** For the technician's page: that the server is reached, its clock, and whether people come over TLS. */
export function checkRoutes({ now }: { now: () => number }): Router {
  const router = Router();
  router.get('/check', (req, res) => {
    const answer: CheckAnswer = { format: 'facet.check', now: now(), https: req.secure };
    res.json(answer);
  });
  return router;
}
