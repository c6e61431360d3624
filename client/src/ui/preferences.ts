import { useSyncExternalStore } from 'react';

const KEY = 'facet.letterKeys';
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Whether single letters do something while focus is in a board (WCAG 2.1.4: a person can turn them off). */
export const letterKeysOn = (): boolean => on;

/** Turns letter keys on or off on this device; no server hears of it. */
export function setLetterKeys(next: boolean): void {
  on = next;
  try {
    if (next) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is off: the choice holds until the page is closed.
  }
  for (const l of listeners) l();
}

export const useLetterKeys = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, letterKeysOn);
