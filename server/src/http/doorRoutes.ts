import {
  HTTP_LIMITS,
  REPORT_BYTES,
  type Door,
  type MakingRule,
  type SessionMade,
} from '@facet/shared/protocol/http.ts';
import { reportSchema } from '@facet/shared/results/reportSchema.ts';
import { joinSchema, newSessionSchema } from '@facet/shared/session/commands.ts';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Log } from '../log/port.ts';
import { codeKey, parseCode } from '../session/codes.ts';
import { broughtAlong } from '../results/earlier.ts';
import type { Live, Sessions } from '../session/sessions.ts';
import { createSession, takeSeat } from '../session/tickets.ts';
import { answerMade, refuse, refuseFor } from './answers.ts';
import { callerOf } from './callers.ts';
import type { Making } from './making.ts';
import { WRONG_CODE_LIMITS, type WrongCodes } from './wrongCodes.ts';

export interface DoorDeps {
  sessions: Sessions;
  log: Log;
  wrongCodes: WrongCodes;
  making: Making;
  /** False while the disk has too little room for another session. */
  takesSessions: () => boolean;
  now: () => number;
}

/** Whatever comes, as a plan, and the report of an earlier session that came with it. */
const bodySchema = z.looseObject({ earlier: z.unknown().default(null) }).catch({ earlier: null });
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const sessionMade = (made: SessionMade): SessionMade => made;

/** Making a session, and the door that a join code opens. No secret is needed for these. */
export function doorRoutes({ sessions, log, wrongCodes, making, now, takesSessions }: DoorDeps): Router {
  const router = Router();

  /** The session a code leads to; null once the wrong code has been answered, late if there were many. */
  async function sessionAt(req: Request, res: Response): Promise<Live | null> {
    const look = wrongCodes.look(callerOf(req));
    if (look === null) {
      refuseFor(res, 'slowDown', WRONG_CODE_LIMITS.maxDelayMs / 1000);
      return null;
    }
    const code = parseCode(String(req.params['code']));
    const id = code === null ? null : await log.find(codeKey(code));
    const live = id === null ? null : await sessions.fresh(id);
    if (live !== null) {
      look.right();
      res.locals['session'] = live.state.id;
      return live;
    }
    await look.wrong();
    refuse(res, 'wrongCode');
    return null;
  }

  router.get('/sessions', (_req, res) => {
    const rule: MakingRule = { keyNeeded: making.keyNeeded };
    res.json(rule);
  });

  router.post('/sessions', async (req, res) => {
    if (!takesSessions()) return refuse(res, 'noRoom');
    const { earlier: brought, ...rest } = bodySchema.parse(req.body);
    if (bytesOf(rest) > HTTP_LIMITS.planBytes || bytesOf(brought) > REPORT_BYTES)
      return refuse(res, 'tooLarge');
    const plan = newSessionSchema.safeParse(rest);
    if (!plan.success) return refuse(res, 'badInput');
    if (brought === null) return answerMade(res, await createSession(sessions, plan.data), sessionMade);
    const earlier = reportSchema.safeParse(brought);
    if (!earlier.success) return refuse(res, 'badInput');
    const along = broughtAlong(log, earlier.data, now);
    answerMade(res, await createSession(sessions, plan.data, undefined, along), sessionMade);
  });

  router.get('/codes/:code', async (req, res) => {
    const live = await sessionAt(req, res);
    if (live === null) return;
    const { id, title, ask, named, locked, admit, endedAt } = live.state;
    const door: Door = { session: id, title, ask, named, locked, admit, ended: endedAt !== null };
    res.json(door);
  });

  router.post('/codes/:code/seats', async (req, res) => {
    const live = await sessionAt(req, res);
    if (live === null) return;
    const join = joinSchema.safeParse(req.body);
    if (!join.success) return refuse(res, 'badInput');
    answerMade(res, await takeSeat(sessions, live.state.id, 'participant', join.data, null), (made) => made);
  });

  return router;
}
