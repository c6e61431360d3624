import type { SeatId, SessionId } from '@facet/shared/session/state.ts';
import { hashSecret, sameHash, sessionOfSecret } from './secrets.ts';
import type { Sessions } from './sessions.ts';

/** Somebody who has no seat: they wait to be let in, or were turned away. */
export type AtDoor =
  | { at: 'waiting'; session: SessionId; seat: SeatId }
  | { at: 'turnedAway'; session: SessionId };

/** Who waits with this secret, or was turned away with it; null for anybody else. It opens nothing but being told so. */
export async function atDoor(sessions: Pick<Sessions, 'get'>, secret: string): Promise<AtDoor | null> {
  const session = sessionOfSecret(secret);
  const live = session === null ? null : await sessions.get(session);
  if (session === null || live === null) return null;
  const { atDoor: waiting, turnedAway } = live.state;
  if (waiting.length === 0 && turnedAway.length === 0) return null;
  const hash = hashSecret(secret);
  const [one] = waiting.filter((w) => sameHash(w.secret, hash));
  if (one !== undefined) return { at: 'waiting', session, seat: one.id };
  return turnedAway.filter((known) => sameHash(known, hash)).length > 0
    ? { at: 'turnedAway', session }
    : null;
}
