import type { Refusal } from '../session/refusals.ts';
import type { Network } from '../boards/network/shape.ts';
import type { SessionReport } from '../results/shape.ts';
import type { ActivityId, Role, SeatId, SessionId, SnapshotInfo, Trait } from '../session/state.ts';

/**
 * Most bytes of a request's body, and of `POST /api/sessions` and the command `editNetwork`, which may bring a map of 500
 * nodes and 2,000 ties for everyone to begin with: some 400 KB with names alone.
 */
export const HTTP_LIMITS = { bodyBytes: 256 * 1024, planBytes: 2 * 1024 * 1024 } as const;

/** Most bytes of a report that is brought along to a new session. */
export const REPORT_BYTES = 4 * 1024 * 1024;

/** Every refusal over HTTP has this body; the status is 400, 401, 403, 404, 409, 410, 413, 423, 429 or 503. */
export interface HttpRefusal {
  refusal: Refusal;
}

/** GET /api/sessions: what whoever makes a session is asked for first. */
export interface MakingRule {
  /** `POST /api/sessions` takes this server's key (`CREATE_KEY`) as its bearer. */
  keyNeeded: boolean;
}

/** POST /api/sessions, bearer the server's key where it asks for one, body `NewSession`: 201. */
export interface SessionMade {
  session: SessionId;
  seat: SeatId;
  secret: string;
  code: string;
}

/** GET /api/codes/:code: what the door shows before someone joins. 404 `wrongCode`. */
export interface Door {
  session: SessionId;
  title: string;
  ask: Trait[];
  /** Whether the results of this session say who is who. */
  named: boolean;
  locked: boolean;
  /** Whether a facilitator lets people in one by one. */
  admit: boolean;
  ended: boolean;
}

/** POST /api/codes/:code/seats, body `Join`: 201. Also POST /api/seats (facilitator's bearer secret) and POST /api/invites. */
export interface SeatMade {
  session: SessionId;
  seat: SeatId;
  role: Role;
  secret: string;
  /** They wait to be let in: the secret opens nothing until then. */
  waiting?: true | undefined;
}

/** GET /api/invites, the invitation as bearer: what it is for. 410 `inviteUsed`, 401 `unauthorised`. */
export interface InviteRead {
  role: Role;
  title: string;
}

/** POST /api/links, bearer secret of a facilitator, body `{ kind }`: 201. `resume` opens the asker's own seat. */
export const LINK_KINDS = ['resume', 'facilitator', 'projector', 'observer'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export interface LinkMade {
  kind: LinkKind;
  /** The whole address, with its secret in the fragment. */
  url: string;
}

/** POST /api/code, bearer secret of a facilitator: 201. The old code leads nowhere from then on. */
export interface CodeMade {
  code: string;
}

/** POST /api/snapshots, bearer secret of a facilitator, body `TakeSnapshot`: 201. */
export interface SnapshotMade {
  id: string;
}

/** GET /api/snapshots/:activity/:id, bearer secret of whoever may read that board now, or of a facilitator. */
export interface SnapshotRead {
  info: SnapshotInfo;
  /** The map as it was, what everyone was given included. */
  network: Network;
  at: number;
}

/** GET /api/snapshots, bearer secret of a facilitator: a list of these, every copy in the session. */
export interface SnapshotListed {
  activity: ActivityId;
  info: SnapshotInfo;
}

/** POST /api/results, bearer secret of a facilitator, body `{ days? }`: 201. DELETE /api/results/:id takes it back: 204. */
export interface ResultsMade {
  id: string;
  /** The whole address, with its secret in the fragment. */
  url: string;
  until: number;
}

/** GET /api/results, bearer secret of a results link: what is there to take away, and until when. 410 `resultsGone`. */
export type ResultsRead = SessionReport & { until: number };
