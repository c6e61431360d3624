import { useSyncExternalStore } from 'react';
import { useSession, type SessionStore } from '../../session/store.ts';

/** Longer than a tap; whoever holds on does not keep the news away, nor does a release that no window hears. */
const PRESS_MS = 1000;
/** What a tap sets off comes after the release: its click, what that shows, and the work that follows. */
const AFTER_MS = 250;

/** The session as it was when somebody pressed, until what the press set off is shown. */
let held: SessionStore | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Nobody is told that it begins: what has not changed need not be drawn for that. */
function hold(ms: number): void {
  held ??= useSession.getState();
  clearTimeout(timer);
  timer = setTimeout(() => {
    held = null;
    for (const listener of listeners) listener();
  }, ms);
}

if (typeof window !== 'undefined') {
  addEventListener('pointerdown', () => hold(PRESS_MS), { capture: true });
  for (const event of ['pointerup', 'pointercancel'])
    addEventListener(event, () => hold(AFTER_MS), { capture: true });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const stop = useSession.subscribe(listener);
  return () => {
    stop();
    listeners.delete(listener);
  };
}

const digests = (): SessionStore['groupDigests'] => (held ?? useSession.getState()).groupDigests;

/**
 * What the groups' boards look like, in short. While somebody presses it stays as it was and nobody is drawn again: what
 * others bring must not be in the way of the answer.
 */
export const useCalmDigests = (): SessionStore['groupDigests'] =>
  useSyncExternalStore(subscribe, digests, digests);

/**
 * Does work that nobody waits for, so many milliseconds from now or once nobody presses. Not `afterPaint`, which a press would
 * have done before it is answered. Gives what calls it off.
 */
export function whenCalm(work: () => void, ms: number): () => void {
  const now = (): void => {
    listeners.delete(now);
    work();
  };
  const wait = setTimeout(() => (held === null ? work() : listeners.add(now)), ms);
  return () => {
    clearTimeout(wait);
    listeners.delete(now);
  };
}
