import { useCallback, useSyncExternalStore } from 'react';

/** Asked at every drawing of whoever looks; the browser takes longer to make one than to answer. */
const lists = new Map<string, MediaQueryList>();

function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = listOf(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => listOf(query).matches);
}

/** Under 640 CSS pixels: a phone, or a tablet at 200 %. */
export const usePhone = (): boolean => useMedia('(max-width: 639.98px)');
