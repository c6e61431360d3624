import type { HttpRefusal } from '@facet/shared/protocol/http.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import type { Response } from 'express';
import type { Made } from '../session/tickets.ts';

const STATUS: Record<Refusal, number> = {
  notAllowed: 403,
  badInput: 400,
  tooLarge: 413,
  unknownSession: 404,
  unknownSeat: 404,
  unknownActivity: 404,
  unknownGroup: 404,
  unknownItem: 404,
  wrongCode: 404,
  slowDown: 429,
  unauthorised: 401,
  doorLocked: 423,
  sessionFull: 409,
  sessionEnded: 410,
  wrongStage: 409,
  tooFewItems: 400,
  tooManyItems: 400,
  tooManyGroups: 409,
  tooManySnapshots: 409,
  unknownSnapshot: 404,
  nothingDrawn: 409,
  groupFull: 409,
  nobodyToGroup: 409,
  notInGroup: 403,
  noTimer: 409,
  lastFacilitator: 409,
  noConsent: 409,
  consentOpen: 409,
  resultsGone: 410,
  inviteUsed: 410,
  tooManyLinks: 409,
  serverReadOnly: 503,
  noRoom: 503,
  wrongKey: 401,
  tooManySessions: 429,
  serverFull: 503,
  serverBusy: 503,
  oldVersion: 400,
  conflict: 409,
};

/** Answers with a refusal and the status that goes with it. */
export function refuse(res: Response, refusal: Refusal, status: number = STATUS[refusal]): void {
  const body: HttpRefusal = { refusal };
  res.status(status).json(body);
}

/** Answers with a refusal that may not stand in `seconds`. */
export function refuseFor(res: Response, refusal: Refusal, seconds: number): void {
  res.set('Retry-After', String(Math.max(1, Math.ceil(seconds))));
  refuse(res, refusal);
}

/** Answers 201 with what was made, or with why not. */
export function answerMade<T, B>(res: Response, made: Made<T>, body: (made: T) => B): void {
  if (made.ok) res.status(201).json(body(made.made));
  else refuse(res, made.refusal);
}
