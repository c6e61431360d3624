import type { Command, Join, NewSession } from '@facet/shared/session/commands.ts';
import type { Role, SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import type { SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import { drawCode } from './codes.ts';
import type { Brought } from '../results/earlier.ts';
import {
  drawResultsId,
  drawSalt,
  drawSeatId,
  drawSecret,
  drawSessionId,
  hashSecret,
  sessionOfSecret,
} from './secrets.ts';
import type { Sessions } from './sessions.ts';

/** How often a code is drawn again because it is taken; with 28^6 of them once is rare already. */
const DRAWS = 10;

export type Made<T> = { ok: true; made: T } | { ok: false; refusal: Refusal };

/** Makes a session with its first facilitator; the report of an earlier one is on disk before it. */
export async function createSession(
  sessions: Sessions,
  plan: NewSession,
  draw = drawCode,
  brought: Brought | null = null,
): Promise<Made<SessionMade>> {
  const session = drawSessionId();
  await brought?.keep(session);
  for (let i = 0; i < DRAWS; i += 1) {
    const seat = drawSeatId();
    const secret = drawSecret(session);
    const code = draw();
    const activityIds = plan.activities.map((_, n) => `a${n + 1}`);
    const command: Command = {
      type: 'createSession',
      id: session,
      code,
      activityIds,
      seat,
      secret: hashSecret(secret),
      plan,
      salt: drawSalt(),
      earlier: brought?.earlier,
    };
    const executed = await sessions.execute(session, command, null);
    if (executed.ok) return { ok: true, made: { session, seat, secret, code } };
    if (executed.refusal !== 'conflict') return executed;
  }
  return { ok: false, refusal: 'serverBusy' };
}

/** Gives a session a new join code; the old one leads nowhere from then on. */
export async function changeCode(
  sessions: Sessions,
  session: SessionId,
  actor: SeatId,
  draw = drawCode,
): Promise<Made<{ code: string }>> {
  for (let i = 0; i < DRAWS; i += 1) {
    const code = draw();
    const executed = await sessions.execute(session, { type: 'changeCode', code }, actor);
    if (executed.ok) return { ok: true, made: { code } };
    if (executed.refusal !== 'conflict') return executed;
  }
  return { ok: false, refusal: 'serverBusy' };
}

/** Makes a seat; `actor` is the facilitator who makes it for someone, null for a person at the door. */
export async function takeSeat(
  sessions: Sessions,
  session: SessionId,
  role: Role,
  join: Join,
  actor: SeatId | null,
  paper?: true,
): Promise<Made<SeatMade>> {
  const seat = drawSeatId();
  const secret = drawSecret(session);
  const command: Command = {
    type: 'takeSeat',
    seat,
    secret: hashSecret(secret),
    role,
    join,
    byFacilitator: actor !== null,
    paper,
  };
  const executed = await sessions.execute(session, command, actor);
  if (!executed.ok) return executed;
  const waits = (await sessions.get(session))?.state.atDoor.some(({ id }) => id === seat) === true;
  return { ok: true, made: { session, seat, role, secret, ...(waits && { waiting: true as const }) } };
}

/** One more secret for a seat, as for another device of the same person. */
export async function addSecret(sessions: Sessions, session: SessionId, seat: SeatId): Promise<Made<string>> {
  const secret = drawSecret(session);
  const executed = await sessions.execute(
    session,
    { type: 'addSecret', seat, secret: hashSecret(secret) },
    seat,
  );
  return executed.ok ? { ok: true, made: secret } : executed;
}

/** A token that makes one person a facilitator, once. */
export async function makeInvite(
  sessions: Sessions,
  session: SessionId,
  actor: SeatId,
): Promise<Made<string>> {
  const token = drawSecret(session);
  const command: Command = { type: 'makeInvite', hash: hashSecret(token), role: 'facilitator' };
  const executed = await sessions.execute(session, command, actor);
  return executed.ok ? { ok: true, made: token } : executed;
}

/** Takes the seat an invite stands for. */
export async function useInvite(sessions: Sessions, token: string, join: Join): Promise<Made<SeatMade>> {
  const session = sessionOfSecret(token);
  if (session === null) return { ok: false, refusal: 'unauthorised' };
  const seat = drawSeatId();
  const secret = drawSecret(session);
  const command: Command = {
    type: 'useInvite',
    hash: hashSecret(token),
    seat,
    secret: hashSecret(secret),
    join,
  };
  const executed = await sessions.execute(session, command, null);
  if (!executed.ok)
    return executed.refusal === 'unknownSession' ? { ok: false, refusal: 'unauthorised' } : executed;
  const role = (await sessions.get(session))?.state.seats[seat]?.role ?? 'facilitator';
  return { ok: true, made: { session, seat, role, secret } };
}

/** A link to the results: its secret is told once, here. */
export async function makeResults(
  sessions: Sessions,
  session: SessionId,
  actor: SeatId,
  days: number,
): Promise<Made<{ id: string; secret: string; until: number }>> {
  const id = drawResultsId();
  const secret = drawSecret(session);
  const command: Command = { type: 'makeResults', id, hash: hashSecret(secret), days };
  const executed = await sessions.execute(session, command, actor);
  if (!executed.ok) return executed;
  const link = (await sessions.get(session))?.state.results.find((r) => r.id === id);
  return link === undefined
    ? { ok: false, refusal: 'serverBusy' }
    : { ok: true, made: { id, secret, until: link.until } };
}
