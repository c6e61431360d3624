import type { Role, Seat } from '@facet/shared/session/state.ts';
import type { Request, Response } from 'express';
import type { Live, Sessions } from '../session/sessions.ts';
import { refuse } from './answers.ts';

/** The seat whose secret the request carries as `Authorization: Bearer <secret>`; null once it has been refused. */
export async function bearerSeat(
  sessions: Sessions,
  req: Request,
  res: Response,
  roles?: readonly Role[],
): Promise<{ live: Live; seat: Seat } | null> {
  const secret = /^Bearer ([A-Za-z0-9_-]{1,100})$/i.exec(req.get('authorization') ?? '')?.[1];
  const found = secret === undefined ? null : await sessions.authenticate(secret);
  if (found === null) {
    refuse(res, 'unauthorised');
    return null;
  }
  if (roles !== undefined && !roles.includes(found.seat.role)) {
    refuse(res, 'notAllowed');
    return null;
  }
  return found;
}
