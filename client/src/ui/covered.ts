import { useEffect, useSyncExternalStore } from 'react';

let sheets = 0;
const listeners = new Set<() => void>();

function add(more: number): void {
  sheets += more;
  for (const listener of listeners) listener();
}

/** As long as it is there, the page behind lies under a dimmed ground and cannot be used. */
export function useCovering(): void {
  useEffect(() => {
    add(1);
    return () => add(-1);
  }, []);
}

/** Whether a sheet lies over the page. */
export const useIsCovered = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sheets > 0,
  );
