import { useState, useSyncExternalStore } from 'react';

/** Longer than a tap; whoever holds on does not keep the news away, nor does a release that no window hears. */
const PRESS_MS = 1000;
/** What a tap sets off comes after the release: its click, what that shows, and the work that follows. */
const AFTER_MS = 250;

let until = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Nobody is told that it begins: what has not changed need not be drawn for that. */
function hold(ms: number): void {
  until = performance.now() + ms;
  clearTimeout(timer);
  timer = setTimeout(() => {
    until = 0;
    for (const listener of listeners) listener();
  }, ms);
}

if (typeof window !== 'undefined') {
  addEventListener('pointerdown', () => hold(PRESS_MS), { capture: true });
  for (const event of ['pointerup', 'pointercancel'])
    addEventListener(event, () => hold(AFTER_MS), { capture: true });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A value as it was when somebody pressed, until what the press set off is shown: what others bring must not be in its way. */
export function useCalm<T>(value: T): T {
  const pressed = useSyncExternalStore(subscribe, () => performance.now() < until);
  const [kept, keep] = useState(value);
  if (pressed || kept === value) return kept;
  keep(value);
  return value;
}
