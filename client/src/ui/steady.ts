import { useLayoutEffect, useRef, useState } from 'react';

/**
 * Functions that keep their identity for as long as a component is there and do what they were last given: what is only
 * handed them is not drawn again because of them. To be called from events and effects, not while drawing.
 */
export function useSteady<T extends Record<keyof T, (...args: never[]) => unknown>>(deeds: T): T {
  const now = useRef(deeds);
  useLayoutEffect(() => {
    now.current = deeds;
  });
  const [steady] = useState(() => {
    const names = Object.keys(deeds) as (keyof T)[];
    const each = names.map((name) => [name, (...args: never[]) => now.current[name](...args)]);
    return Object.fromEntries(each) as T;
  });
  return steady;
}
