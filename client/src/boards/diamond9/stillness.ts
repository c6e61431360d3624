import type { ItemId } from '@facet/shared/session/state.ts';
import type { Placement, Slot } from '@facet/shared/boards/diamond9/shape.ts';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** A value that stands still while `frozen`, and catches up afterwards. */
export function useFrozen<T>(value: T, frozen: boolean): T {
  const [shown, setShown] = useState(value);
  if (!frozen && shown !== value) setShown(value);
  return frozen ? shown : value;
}

/** Whether a pointer is pressed on a card or a place: nothing may move under it. */
export function usePressed(root: RefObject<HTMLElement | null>): boolean {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const element = root.current;
    const down = (event: PointerEvent): void =>
      setPressed(event.target instanceof Element && event.target.closest('[data-card],[data-slot]') !== null);
    const up = (): void => setPressed(false);
    element?.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      element?.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [root]);
  return pressed;
}

const MOVE_MS = 220;

/** The card last dragged, and where it was dropped. */
export interface Carried {
  card: ItemId;
  slot: Slot;
}

/** Cards glide to where they have been placed. `carried` has arrived by itself: it was dragged there. */
export function useGlide(
  root: RefObject<HTMLElement | null>,
  slots: Placement,
  carried: RefObject<Carried | null>,
): void {
  const before = useRef<{ slots: Placement; at: Map<string, DOMRect> } | null>(null);
  useLayoutEffect(() => {
    const board = root.current;
    if (board === null) return;
    const cards = [...board.querySelectorAll<HTMLElement>('button[data-slot][data-card]')];
    const origin = board.getBoundingClientRect();
    const at = new Map(
      cards.map((c) => [c.dataset['card'] ?? '', within(c.getBoundingClientRect(), origin)]),
    );
    const last = before.current;
    before.current = { slots, at };
    if (last === null || last.slots === slots || matchMedia('(prefers-reduced-motion: reduce)').matches)
      return;
    for (const button of cards) {
      const card = button.dataset['card'] ?? '';
      const was = last.at.get(card);
      const now = at.get(card);
      const dropped = carried.current?.card === card && slots[carried.current.slot] === card;
      if (dropped || now === undefined) continue;
      const moved = was === undefined ? null : { x: was.x - now.x, y: was.y - now.y };
      if (moved !== null && Math.abs(moved.x) + Math.abs(moved.y) < 2) continue;
      const from =
        moved === null
          ? { opacity: 0.4, scale: 0.96 }
          : { translate: `${moved.x}px ${moved.y}px`, zIndex: 2 };
      button.parentElement?.animate(
        [from, moved === null ? { opacity: 1, scale: 1 } : { translate: '0 0', zIndex: 2 }],
        {
          duration: MOVE_MS,
          easing: 'cubic-bezier(.2, .7, .2, 1)',
        },
      );
    }
  });
}

const within = (rect: DOMRect, origin: DOMRect): DOMRect =>
  new DOMRect(rect.x - origin.x, rect.y - origin.y, rect.width, rect.height);
