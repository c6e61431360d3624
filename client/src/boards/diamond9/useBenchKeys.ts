import { useEffect, useRef } from 'react';
import type { Act } from './placing.ts';
import type { By, Placing } from './usePlacing.ts';

const inText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** Keys that count wherever the focus is on this screen: Escape puts back, Ctrl or Cmd with Z takes one's last move back. */
export function useBenchKeys(placing: Placing, act: (a: Act, by: By) => unknown): void {
  const now = useRef({ placing, act });
  useEffect(() => {
    now.current = { placing, act };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Escape' && (now.current.placing.hand ?? now.current.placing.aim) !== null)
        now.current.act({ do: 'putBack' }, 'keys');
      else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        if (inText(event.target)) return;
        now.current.placing.undo();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
