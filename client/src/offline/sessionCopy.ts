import { PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { SessionStore } from '../session/store.ts';

/** What a participant's screen is drawn from; nothing that is only for those who lead. */
export type SessionCopy = Pick<SessionStore, 'hello' | 'view' | 'decks' | 'networks' | 'clockOffset'>;
interface Row {
  seat: SeatId;
  shape: string;
  copy: SessionCopy;
}

/** Of this build of the page: another build may expect other things of a view. Vite puts a hash into the name. */
const shape = (): string => {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  return `${PROTOCOL_VERSION} ${script?.getAttribute('src') ?? ''}`;
};

/** Keeps what a seat's screen is drawn from, so that it can be drawn again without a network. */
export async function keepSession(outbox: Outbox, seat: SeatId, copy: SessionCopy): Promise<void> {
  const row: Row = { seat, shape: shape(), copy };
  await outbox.database.transact('readwrite', (tx) => {
    if (!outbox.isWiped(seat)) tx.objectStore('sessions').put(row);
    return () => undefined;
  });
}

/** What this device has kept of a seat's session, by this build of the page; null where there is nothing. */
export async function sessionCopy(outbox: Outbox, seat: SeatId): Promise<SessionCopy | null> {
  const done = await outbox.database.transact('readonly', (tx) => {
    const request = tx.objectStore('sessions').get(seat) as IDBRequest<Row | undefined>;
    return () => request.result;
  });
  if (!done.ok || done.value?.shape !== shape() || outbox.isWiped(seat)) return null;
  return done.value.copy;
}
