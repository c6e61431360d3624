import { SLOTS, slotOfCard, type Placement, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const MOVE = { duration: 220, easing: 'cubic-bezier(.2, .7, .2, 1)' };
/** A device that needs longer than this for the first picture of a moving card shows no movement by the others. */
const SLOW_MS = 60;
/** After so long it is tried again: something else may have been in the way. */
const SPARED_MS = 30_000;

/** The card last dragged, and where it was dropped. */
export interface Carried {
  card: ItemId;
  slot: Slot;
}

/**
 * Cards glide to where they have been placed. `carried` has arrived by itself: it was dragged there. A device too slow to
 * show the movement is spared it, so that the next tap is not kept waiting.
 */
export function useGlide(
  root: RefObject<HTMLElement | null>,
  slots: Placement,
  carried: RefObject<Carried | null>,
): void {
  const places = useRef<Places>(new Map());
  const before = useRef(slots);
  const sparedUntil = useRef(0);
  useEffect(() => {
    const board = root.current;
    if (board === null) return undefined;
    // Told after a layout, when measuring costs nothing. A row is as high as its highest card.
    const sizes = new ResizeObserver(() => (places.current = placesOn(board)));
    for (const row of board.querySelectorAll('[data-row]')) sizes.observe(row);
    return () => sizes.disconnect();
  }, [root]);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = slots;
    const board = root.current;
    const began = performance.now();
    if (board === null || was === slots || still.matches || began < sparedUntil.current) return;
    const come = SLOTS.filter((slot) => slots[slot] !== undefined && slots[slot] !== was[slot]);
    for (const slot of come) {
      const card = slots[slot] ?? '';
      const dropped = carried.current?.card === card && carried.current.slot === slot;
      if (dropped) continue;
      buttonOn(board, slot)?.parentElement?.animate(way(places.current, slotOfCard(was, card), slot), MOVE);
    }
    if (come.length > 0)
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (performance.now() - began > SLOW_MS) sparedUntil.current = performance.now() + SPARED_MS;
        }),
      );
  }, [root, slots, carried]);
}

type Places = ReadonlyMap<Slot, DOMRect>;

const still = matchMedia('(prefers-reduced-motion: reduce)');

const buttonOn = (board: HTMLElement, slot: Slot): HTMLElement | null =>
  board.querySelector<HTMLElement>(`[data-slot="${slot}"]`);

const placesOn = (board: HTMLElement): Places =>
  new Map(
    SLOTS.flatMap((slot) => {
      const rect = buttonOn(board, slot)?.getBoundingClientRect();
      return rect === undefined ? [] : [[slot, rect] as const];
    }),
  );

/** From where it lay to where it lies; a card from the list only appears. */
function way(places: Places, from: Slot | null, to: Slot): Keyframe[] {
  const [a, b] = [from === null ? undefined : places.get(from), places.get(to)];
  if (a === undefined || b === undefined)
    return [
      { opacity: 0.4, scale: 0.96 },
      { opacity: 1, scale: 1 },
    ];
  return [
    { translate: `${a.x - b.x}px ${a.y - b.y}px`, zIndex: 2 },
    { translate: '0 0', zIndex: 2 },
  ];
}
