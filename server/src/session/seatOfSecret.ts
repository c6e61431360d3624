import type { Seat, SessionState } from '@facet/shared/session/state.ts';
import { hashSecret } from './secrets.ts';

/** By the seats of a session, which are a new object whenever one of them changes. */
const known = new WeakMap<SessionState['seats'], ReadonlyMap<string, Seat>>();

/**
 * The seat that a secret opens; null where none does any more. Looked up by the secret's hash: how long that takes tells
 * nothing of a secret.
 */
export function seatOfSecret({ seats }: SessionState, secret: string): Seat | null {
  let byHash = known.get(seats);
  if (byHash === undefined) {
    const here = Object.values(seats).filter((seat) => seat.status === 'in');
    byHash = new Map(here.flatMap((seat) => seat.secrets.map((hash) => [hash, seat] as const)));
    known.set(seats, byHash);
  }
  return byHash.get(hashSecret(secret)) ?? null;
}
