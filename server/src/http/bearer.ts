import type { Role, Seat } from '@facet/shared/session/state.ts';
import type { Request, Response } from 'express';
import type { Live, Sessions } from '../session/sessions.ts';
import { refuse } from './answers.ts';

/** What the request carries as `Authorization: Bearer <secret>`; null where it is no secret. */
export const bearerOf = (req: Request): string | null =>
  /^Bearer ([A-Za-z0-9_-]{1,100})$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;

/** The seat whose secret the request carries as `Authorization: Bearer <secret>`; null once it has been refused. */
export async function bearerSeat(
  sessions: Sessions,
  req: Request,
  res: Response,
  roles?: readonly Role[],
): Promise<{ live: Live; seat: Seat } | null> {
  const secret = bearerOf(req);
  const found = secret === null ? null : await sessions.authenticate(secret);
  if (found === null) {
    refuse(res, 'unauthorised');
    return null;
  }
  if (roles !== undefined && !roles.includes(found.seat.role)) {
    refuse(res, 'notAllowed');
    return null;
  }
  Object.assign(res.locals, { session: found.live.state.id, seat: found.seat.id });
  return found;
}
