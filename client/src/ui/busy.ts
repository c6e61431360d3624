import { useEffect, useSyncExternalStore } from 'react';

const reasons = new Set<symbol>();
const listeners = new Set<() => void>();
const changed = (): void => listeners.forEach((l) => l());

/** While `busy` is true nothing may move under this person's finger: a card is held, a sentence is being typed. */
export function useBusy(busy: boolean): void {
  useEffect(() => {
    if (!busy) return undefined;
    const reason = Symbol('busy');
    reasons.add(reason);
    changed();
    return () => {
      reasons.delete(reason);
      changed();
    };
  }, [busy]);
}

/** Whether somebody is in the middle of something on this page. */
export const useIsBusy = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reasons.size > 0,
  );
