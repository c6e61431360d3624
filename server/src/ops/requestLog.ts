import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Figures } from './figures.ts';

/** What is asked for all the time, or many times for one page. */
const QUIET = /^\/(healthz|readyz|metrics|assets\/\*)$/;

/**
 * One line for each request: what was asked, by the route's pattern, how it was answered, and how long that took. Never the
 * address, which may hold a join code, nor who asked from where.
 */
export function requestLog(logger: Logger, figures: Figures): RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    res.once('close', () => {
      const route = routeOf(req);
      const { statusCode: status } = res;
      const hundreds = Math.floor(status / 100);
      figures.answers[hundreds] = (figures.answers[hundreds] ?? 0) + 1;
      const level = QUIET.test(route) ? 'debug' : 'info';
      if (!logger.isLevelEnabled(level)) return;
      const ms = Math.round(performance.now() - began);
      const cut = res.writableFinished ? {} : { cut: true };
      logger[level]({ method: methodOf(req), route, status, ms, ...cut, ...askerOf(res.locals) }, 'request');
    });
    next();
  };
}

/** The pattern of the route that answered. */
function routeOf(req: Request): string {
  const pattern: unknown = req.route?.path;
  if (typeof pattern === 'string') return req.originalUrl.startsWith('/api/') ? `/api${pattern}` : pattern;
  return /^\/(api|assets)\//.exec(req.originalUrl)?.[0].concat('*') ?? '/*';
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const methodOf = ({ method }: Request): string => (METHODS.has(method) ? method : 'other');

const askerOf = ({ session, seat }: Record<string, unknown>): { session?: string; seat?: string } => ({
  ...(typeof session === 'string' && { session }),
  ...(typeof seat === 'string' && { seat }),
});
