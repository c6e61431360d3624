import {
  LINK_KINDS,
  type CodeMade,
  type InviteRead,
  type LinkKind,
  type LinkMade,
} from '@facet/shared/protocol/http.ts';
import { joinSchema, seatSchema } from '@facet/shared/session/commands.ts';
import type { Role } from '@facet/shared/session/state.ts';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { atDoor } from '../session/atDoor.ts';
import { hashSecret, sameHash, sessionOfSecret } from '../session/secrets.ts';
import type { Executed, Live, Sessions } from '../session/sessions.ts';
import { addSecret, changeCode, makeInvite, takeSeat, useInvite, type Made } from '../session/tickets.ts';
import { answerMade, refuse } from './answers.ts';
import { bearerOf, bearerSeat } from './bearer.ts';

export interface SeatDeps {
  sessions: Sessions;
  publicUrl: () => string;
}

const linkSchema = z.object({ kind: z.enum(LINK_KINDS) });
const inviteSchema = joinSchema.extend({ invite: z.string().max(100) });
const leaveSchema = z.object({ keepStorage: z.boolean().default(false) });

/** Where each role's page is; the secret follows in the fragment, which no server and no proxy ever sees. */
const PAGES: Record<Role, string> = {
  facilitator: '/host',
  participant: '/s',
  projector: '/projector',
  observer: '/watch',
};

/** What holders of a seat's secret, or of an invite, may ask for. */
export function seatRoutes({ sessions, publicUrl }: SeatDeps): Router {
  const router = Router();

  router.post('/seats', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    const body = seatSchema.safeParse(req.body);
    if (!body.success) return refuse(res, 'badInput');
    const { paper, ...join } = body.data;
    const made = await takeSeat(sessions, asker.live.state.id, 'participant', join, asker.seat.id, paper);
    answerMade(res, made, (seat) => seat);
  });

  router.get('/invites', async (req, res) => {
    const found = await inviteOf(sessions, bearerOf(req));
    if (found === null) return refuse(res, 'unauthorised');
    if (found.used) return refuse(res, 'inviteUsed');
    const { role, title } = found;
    const read: InviteRead = { role, title };
    res.json(read);
  });

  router.post('/invites', async (req, res) => {
    const body = inviteSchema.safeParse(req.body);
    if (!body.success) return refuse(res, 'badInput');
    const { invite, ...join } = body.data;
    answerMade(res, await useInvite(sessions, invite, join), (seat) => seat);
  });

  router.post('/links', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res);
    if (asker === null) return;
    const body = linkSchema.safeParse(req.body);
    if (!body.success) return refuse(res, 'badInput');
    const { kind } = body.data;
    if (kind !== 'resume' && asker.seat.role !== 'facilitator') return refuse(res, 'notAllowed');
    const path = await linkPath(sessions, kind, asker.live, asker.seat);
    answerMade(res, path, (made): LinkMade => ({ kind, url: publicUrl() + made }));
  });

  router.post('/code', async (req, res) => {
    const asker = await bearerSeat(sessions, req, res, ['facilitator']);
    if (asker === null) return;
    answerMade(res, await changeCode(sessions, asker.live.state.id, asker.seat.id), (made): CodeMade => made);
  });

  router.post('/leave', async (req, res) => {
    const body = leaveSchema.safeParse(req.body ?? {});
    if (!body.success) return refuse(res, 'badInput');
    const left = await goneFrom(sessions, req, res);
    if (left === null) return;
    if (!left.ok) return refuse(res, left.refusal);
    // The next person on a shared tablet must find nothing; a browser that holds another seat too asks to keep it.
    if (!body.data.keepStorage) res.set('Clear-Site-Data', '"cache", "storage"');
    res.status(204).end();
  });

  return router;
}

/** Gives up the seat of whoever asks, or their place at the door; null once it has been refused. */
async function goneFrom(sessions: Sessions, req: Request, res: Response): Promise<Executed | null> {
  const door = await atDoor(sessions, bearerOf(req) ?? '');
  if (door?.at === 'waiting') {
    const gone = await sessions.execute(door.session, { type: 'withdraw', seat: door.seat }, null);
    if (gone.ok) return gone;
  }
  // Let in at this very moment, they have a seat to leave.
  const asker = await bearerSeat(sessions, req, res);
  if (asker === null) return null;
  return sessions.execute(asker.live.state.id, { type: 'leave' }, asker.seat.id);
}

/** What an invitation is for; null for what is none. */
async function inviteOf(
  sessions: Sessions,
  token: string | null,
): Promise<{ role: Role; title: string; used: boolean } | null> {
  const session = token === null ? null : sessionOfSecret(token);
  const live = session === null ? null : await sessions.get(session);
  if (token === null || live === null) return null;
  const hash = hashSecret(token);
  const [invite] = live.state.invites.filter((i) => sameHash(i.hash, hash));
  return invite === undefined ? null : { role: invite.role, title: live.state.title, used: invite.used };
}

async function linkPath(
  sessions: Sessions,
  kind: LinkKind,
  { state }: Live,
  asker: { id: string; role: Role },
): Promise<Made<string>> {
  const at = (role: Role, secret: Made<string>): Made<string> =>
    secret.ok ? { ok: true, made: `${PAGES[role]}#k=${secret.made}` } : secret;
  switch (kind) {
    case 'resume':
      return at(asker.role, await addSecret(sessions, state.id, asker.id));
    case 'facilitator': {
      const token = await makeInvite(sessions, state.id, asker.id);
      return token.ok ? { ok: true, made: `/invite#i=${token.made}` } : token;
    }
    case 'projector':
    case 'observer': {
      const seat = await takeSeat(sessions, state.id, kind, { name: NAMES[kind], about: {} }, asker.id);
      return at(kind, seat.ok ? { ok: true, made: seat.made.secret } : seat);
    }
    default:
      return kind satisfies never;
  }
}

/** What facilitators see in the list of seats; links are made for a thing, not for a person with a name. */
const NAMES = { projector: 'Projector', observer: 'Observer' } as const;
