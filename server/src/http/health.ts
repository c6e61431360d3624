import { Router } from 'express';
import type { Log } from '../log/port.ts';

export interface HealthDeps {
  log: Log;
  /** True from the moment the server was told to stop. */
  stopping: () => boolean;
}

/** `/healthz`: the process answers. `/readyz`: it can also read its log, and is not about to stop. */
export function health({ log, stopping }: HealthDeps): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').type('text').send('ok'));
  router.get('/readyz', async (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text');
    const readable = await log.find('ready').then(
      () => true,
      () => false,
    );
    if (readable && !stopping()) res.send('ready');
    else res.status(503).send(stopping() ? 'stopping' : 'the log cannot be read');
  });
  return router;
}
