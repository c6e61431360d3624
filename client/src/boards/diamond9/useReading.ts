import { useEffect, useRef, useState } from 'react';

/** Whether the list is being read again, with the focus on the new heading when that changes. */
export function useReading(): [boolean, (reading: boolean) => void] {
  const [reading, setReading] = useState(false);
  const changed = useRef(false);
  useEffect(() => {
    if (!changed.current) return;
    changed.current = false;
    document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
  });
  return [
    reading,
    (next) => {
      changed.current = true;
      setReading(next);
    },
  ];
}
