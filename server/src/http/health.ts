import { setTimeout as sleep } from 'node:timers/promises';
import { Router } from 'express';
import { sessionStream, type Log } from '../log/port.ts';

export interface HealthDeps {
  log: Log;
  /** False while the disk has too little room for anything, or the database is away. */
  canSave: () => boolean;
  /** What is said at /readyz then, to whoever runs the server. */
  cannotSave: string;
  /** True from the moment the server was told to stop. */
  stopping: () => boolean;
}

/** A log that does not answer for so long is of no use to anyone. */
const PATIENCE_MS = 2000;

/**
 * `/healthz`: the process answers. `/readyz`: it can take people, that is its log takes records, its disk has room, and it
 * is not about to stop; else 503 and why.
 */
export function health(deps: HealthDeps): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').type('text').send('ok'));
  router.get('/readyz', async (_req, res) => {
    const why = await whyNotReady(deps);
    res
      .set('Cache-Control', 'no-store')
      .type('text')
      .status(why === null ? 200 : 503)
      .send(why ?? 'ready');
  });
  return router;
}

async function whyNotReady({ log, canSave, cannotSave, stopping }: HealthDeps): Promise<string | null> {
  if (stopping()) return 'stopping';
  if (!canSave()) return cannotSave;
  // No records: it takes the way of every record, and writes nothing.
  const writable = await Promise.race([
    log.append(sessionStream('ready'), []).then(
      () => true,
      () => false,
    ),
    sleep(PATIENCE_MS, false, { ref: false }),
  ]);
  if (!writable) return 'the log takes no records';
  return stopping() ? 'stopping' : null;
}
