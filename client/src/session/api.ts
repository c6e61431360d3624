import type {
  Door,
  InviteRead,
  LinkKind,
  LinkMade,
  MakingRule,
  ResultsMade,
  ResultsRead,
  SeatMade,
  SessionMade,
  SnapshotListed,
  SnapshotMade,
  SnapshotRead,
} from '@facet/shared/protocol/http.ts';
import type { SessionReport } from '@facet/shared/results/shape.ts';
import type { Join, NewSession, TakeSnapshot } from '@facet/shared/session/commands.ts';
import type { TrailEntry } from '@facet/shared/session/trail.ts';
import { REFUSALS, type Refusal } from '@facet/shared/session/refusals.ts';

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal | 'offline' };

const isRefusal = (x: unknown): x is Refusal => REFUSALS.includes(x as Refusal);

/** One request to the server. Anything that is not the server's own JSON (a captive portal's page) counts as offline. */
async function call<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
  secret?: string,
): Promise<Outcome<T>> {
  try {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (secret !== undefined) headers['authorization'] = `Bearer ${secret}`;
    const response = await fetch(path, {
      method,
      headers,
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.status === 204) return { ok: true, value: undefined as T };
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: answer as T };
    const refusal = (answer as { refusal?: unknown } | null)?.refusal;
    return { ok: false, refusal: isRefusal(refusal) ? refusal : 'offline' };
  } catch {
    return { ok: false, refusal: 'offline' };
  }
}

/** `earlier`: the report of a former session, kept with this one. `key`: the server's, where it asks for one. */
export const makeSession = (plan: NewSession & { earlier?: SessionReport | undefined }, key?: string) =>
  call<SessionMade>('POST', '/api/sessions', plan, key);
/** Whether this server asks for a key before it makes a session. */
export const makingRule = () => call<MakingRule>('GET', '/api/sessions');
export const lookAtDoor = (code: string) => call<Door>('GET', `/api/codes/${encodeURIComponent(code)}`);
export const takeSeat = (code: string, join: Join) =>
  call<SeatMade>('POST', `/api/codes/${encodeURIComponent(code)}/seats`, join);
/** A facilitator takes a participant's seat too, or takes one for somebody else. */
export const takeSeatAsFacilitator = (secret: string, join: Join & { paper?: boolean }) =>
  call<SeatMade>('POST', '/api/seats', join, secret);
/** What an invitation is for, if it still works. */
export const readInvite = (invite: string) => call<InviteRead>('GET', '/api/invites', undefined, invite);
export const redeemInvite = (invite: string, name: string) =>
  call<SeatMade>('POST', '/api/invites', { invite, name });
export const makeLink = (secret: string, kind: LinkKind) =>
  call<LinkMade>('POST', '/api/links', { kind }, secret);
export const changeCode = (secret: string) => call<{ code: string }>('POST', '/api/code', {}, secret);
/** The dated copies of every map in the session a facilitator leads. */
export const listSnapshots = (secret: string) =>
  call<SnapshotListed[]>('GET', '/api/snapshots', undefined, secret);
/** Keeps a dated copy of a map as it is on the server's disk at this moment. */
export const takeSnapshot = (secret: string, what: TakeSnapshot) =>
  call<SnapshotMade>('POST', '/api/snapshots', what, secret);
export const readSnapshot = (secret: string, activity: string, id: string) =>
  call<SnapshotRead>(
    'GET',
    `/api/snapshots/${encodeURIComponent(activity)}/${encodeURIComponent(id)}`,
    undefined,
    secret,
  );
/** Gives the seat up for good; the server also clears what the browser kept, unless it must keep another seat too. */
export const leaveSeat = (secret: string, keepStorage: boolean) =>
  call<undefined>('POST', '/api/leave', { keepStorage }, secret);
/** What happened in the session a facilitator leads, newest first. */
export const readTrail = (secret: string) => call<TrailEntry[]>('GET', '/api/trail', undefined, secret);
/** A person of the session, with all that is theirs, for good. */
export const eraseSeat = (secret: string, seat: string) =>
  call<undefined>('DELETE', `/api/seats/${encodeURIComponent(seat)}`, undefined, secret);
/** The whole session, for good. */
export const eraseSession = (secret: string, session: string) =>
  call<undefined>('DELETE', `/api/sessions/${encodeURIComponent(session)}`, undefined, secret);
/** Everything of the session a facilitator leads, as it stands now. */
export const readReport = (secret: string) => call<SessionReport>('GET', '/api/report', undefined, secret);
/** A read-only link to the results, its secret told this once. */
export const makeResults = (secret: string, days: number) =>
  call<ResultsMade>('POST', '/api/results', { days }, secret);
export const revokeResults = (secret: string, id: string) =>
  call<undefined>('DELETE', `/api/results/${encodeURIComponent(id)}`, undefined, secret);
/** What the secret of such a link opens. */
export const readResults = (secret: string) => call<ResultsRead>('GET', '/api/results', undefined, secret);
