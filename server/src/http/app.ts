import { HTTP_LIMITS, REPORT_BYTES } from '@facet/shared/protocol/http.ts';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { CannotSaveError } from '../log/port.ts';
import { originAllowed } from '../realtime/origins.ts';
import { refuse } from './answers.ts';
import { checkRoutes } from './checkRoutes.ts';
import { doorRoutes, type DoorDeps } from './doorRoutes.ts';
import { securityHeaders } from './headers.ts';
import type { KeptMapsDeps } from '../boards/keptMaps.ts';
import { health, type HealthDeps } from './health.ts';
import { metrics, type MetricsDeps } from '../ops/metrics.ts';
import { requestLog } from '../ops/requestLog.ts';
import { eraseRoutes, type EraseDeps } from './eraseRoutes.ts';
import { pages } from './pages.ts';
import { resultRoutes, type ResultDeps } from './resultRoutes.ts';
import { seatRoutes } from './seatRoutes.ts';
import { snapshotRoutes } from './snapshotRoutes.ts';
import { trailRoutes } from './trailRoutes.ts';

export interface AppDeps extends DoorDeps, HealthDeps, KeptMapsDeps, ResultDeps, EraseDeps, MetricsDeps {
  logger: Logger;
  /** Known once the server listens. */
  publicUrl: () => string;
  trustProxy: number;
  /** The folder of the built client. */
  dist: string;
}

/** Everything that is answered over plain HTTP. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustProxy);
  app.set('query parser', 'simple');
  app.use(securityHeaders(() => deps.publicUrl().startsWith('https:')));
  app.use(requestLog(deps.logger, deps.figures), health(deps), metrics(deps));
  app.use('/api', noStore, ownPagesOnly(deps.publicUrl));
  app.post('/api/sessions', deps.making.guard, express.json({ limit: HTTP_LIMITS.planBytes + REPORT_BYTES }));
  // What was read already is not read again.
  app.use('/api', express.json({ limit: HTTP_LIMITS.bodyBytes }));
  app.use(
    '/api',
    doorRoutes(deps),
    seatRoutes(deps),
    snapshotRoutes(deps),
    resultRoutes(deps),
    eraseRoutes(deps),
    trailRoutes(deps),
    checkRoutes(deps),
  );
  app.use('/api', (_req, res) => refuse(res, 'badInput', 404));
  app.use(pages(deps.dist));
  app.use(failed(deps.logger));
  return app;
}

const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** A page of someone else's must not make sessions or take seats with the visitor's browser. */
const ownPagesOnly =
  (publicUrl: () => string): RequestHandler =>
  (req, res, next) => {
    const safe = req.method === 'GET' || req.method === 'HEAD';
    if (safe || originAllowed(req.get('origin'), req.get('host'), publicUrl())) next();
    else refuse(res, 'notAllowed');
  };

const failed =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    if (status === 413) return refuse(res, 'tooLarge');
    // express.json and the router itself: unreadable JSON, a broken percent sign, an unknown encoding.
    if (status >= 400 && status < 500) return refuse(res, 'badInput', status);
    if (error instanceof CannotSaveError) return refuse(res, 'serverReadOnly');
    // Only the route's pattern: a path may hold a join code.
    logger.error(
      { err: error, method: req.method, route: String(req.route?.path ?? '') },
      'a request failed',
    );
    refuse(res, 'serverBusy');
  };
