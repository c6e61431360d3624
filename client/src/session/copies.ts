import { keepSession, sessionCopy } from '../offline/sessionCopy.ts';
import { outbox } from '../outbox/here.ts';
import { seatsHeld } from './seats.ts';
import { useSession, type SessionStore } from './store.ts';

/** A seat's session changes in bursts. */
const KEEP_AFTER_MS = 1000;
/** So long a page that is opened waits for the server before it shows what this device has. */
const SHOW_AFTER_MS = 2000;

const drawn = ({ hello, view, decks, networks, clockOffset }: SessionStore) => ({
  hello,
  view,
  decks,
  networks,
  clockOffset,
});

/** Keeps the session on this device as it changes, for participants only. Returns how to stop. */
export function keepCopies(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const off = useSession.subscribe((now, before) => {
    if (now.link !== 'online' || now.hello?.you.role !== 'participant' || now.view === null) return;
    const same =
      now.hello === before.hello &&
      now.view === before.view &&
      now.decks === before.decks &&
      now.networks === before.networks;
    if (same) return;
    timer ??= setTimeout(() => {
      timer = null;
      const state = useSession.getState();
      if (state.hello !== null && state.link !== 'gone')
        void keepSession(outbox, state.hello.you.seat, drawn(state));
    }, KEEP_AFTER_MS);
  });
  return () => {
    off();
    if (timer !== null) clearTimeout(timer);
  };
}

/**
 * Gives what this device has of the session that a secret leads to, once the server has not answered for a while or `lost`
 * is called; never where it answers first. Returns both.
 */
export function copyWhenLost(
  secret: string,
  show: (copy: ReturnType<typeof drawn>) => void,
): { lost: () => void; stop: () => void } {
  const held = seatsHeld().find((s) => s.secret === secret);
  let over = held === undefined || held.role !== 'participant';
  const lost = async (): Promise<void> => {
    if (over || held === undefined) return;
    const copy = await sessionCopy(outbox, held.seat);
    if (over) return;
    over = true;
    clearTimeout(timer);
    if (copy !== null) show(copy);
  };
  const timer = setTimeout(() => void lost(), SHOW_AFTER_MS);
  return {
    lost: () => void lost(),
    stop: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}
