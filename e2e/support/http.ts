// The product's HTTP interface, as a program uses it.
import type { LinkKind, LinkMade, SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import type { Join, NewSession } from '@facet/shared/session/commands.ts';
import type { z } from 'zod';
import type { newSessionSchema } from '@facet/shared/session/commands.ts';

/** Gets every text a person receives, to look for what they should not have. */
export type Ear = (received: string) => void;

interface Ask {
  secret?: string;
  hear?: Ear | undefined;
}

async function post<T>(url: string, path: string, body: unknown, { secret, hear }: Ask = {}): Promise<T> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  hear?.(text);
  if (!response.ok)
    throw new Error(`POST ${path} was answered with ${response.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text) as T;
}

export type Plan = z.input<typeof newSessionSchema> | NewSession;

export const makeSession = (url: string, plan: Plan): Promise<SessionMade> =>
  post(url, '/api/sessions', plan);

export const takeSeat = (url: string, code: string, join: Join, hear?: Ear): Promise<SeatMade> =>
  post(url, `/api/codes/${encodeURIComponent(code)}/seats`, join, { hear });

/** A link of a facilitator's; `secret` is theirs. */
export const makeLink = async (url: string, secret: string, kind: LinkKind): Promise<string> =>
  (await post<LinkMade>(url, '/api/links', { kind }, { secret })).url;

/** The secret in a link's fragment. */
export const secretOf = (link: string): string =>
  new URLSearchParams(new URL(link).hash.slice(1)).get('k') ?? '';
