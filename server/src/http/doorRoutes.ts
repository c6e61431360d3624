import type { Door, SessionMade } from '@facet/shared/protocol/http.ts';
import { joinSchema, newSessionSchema } from '@facet/shared/session/commands.ts';
import { Router, type Request, type Response } from 'express';
import type { Log } from '../log/port.ts';
import { codeKey, parseCode } from '../session/codes.ts';
import type { Live, Sessions } from '../session/sessions.ts';
import { createSession, takeSeat } from '../session/tickets.ts';
import { answerMade, refuse } from './answers.ts';
import type { WrongCodes } from './wrongCodes.ts';

export interface DoorDeps {
  sessions: Sessions;
  log: Log;
  wrongCodes: WrongCodes;
}

/** Making a session, and the door that a join code opens. No secret is needed for these. */
export function doorRoutes({ sessions, log, wrongCodes }: DoorDeps): Router {
  const router = Router();

  /** The session a code leads to; null once the wrong code has been answered, late if there were many. */
  async function sessionAt(req: Request, res: Response): Promise<Live | null> {
    const code = parseCode(String(req.params['code']));
    const id = code === null ? null : await log.find(codeKey(code));
    const live = id === null ? null : await sessions.get(id);
    if (live !== null) return live;
    const held = await wrongCodes.hold(req.ip ?? '');
    refuse(res, held ? 'wrongCode' : 'slowDown');
    return null;
  }

  router.post('/sessions', async (req, res) => {
    const plan = newSessionSchema.safeParse(req.body);
    if (!plan.success) return refuse(res, 'badInput');
    answerMade(res, await createSession(sessions, plan.data), (made): SessionMade => made);
  });

  router.get('/codes/:code', async (req, res) => {
    const live = await sessionAt(req, res);
    if (live === null) return;
    const { id, title, ask, named, locked, endedAt } = live.state;
    const door: Door = { session: id, title, ask, named, locked, ended: endedAt !== null };
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
