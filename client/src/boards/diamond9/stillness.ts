import type { ItemId } from '@facet/shared/session/state.ts';
import type { Placement, Slot } from '@facet/shared/boards/diamond9/shape.ts';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';

/**
 * A value that stands still while a pointer is pressed on a card or a place, and catches up at release: nothing may move
 * under a finger.
 */
export function useStill<T>(value: T, root: RefObject<HTMLElement | null>): T {
  const [press] = useState(() => new Press());
  const [shown, setShown] = useState(value);
  const frozen = useSyncExternalStore(press.subscribe, press.now);
  if (!frozen && shown !== value) setShown(value);
  useEffect(() => press.listen(root.current), [press, root]);
  return frozen ? shown : value;
}

/** A pointer on a card or a place. Only its release is told: a press by itself has nothing drawn again. */
class Press {
  #pressed = false;
  readonly #listeners = new Set<() => void>();

  readonly now = (): boolean => this.#pressed;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  listen(element: HTMLElement | null): () => void {
    const on = new AbortController();
    const { signal } = on;
    const down = ({ target }: PointerEvent): void => {
      this.#pressed = target instanceof Element && target.closest('[data-card],[data-slot]') !== null;
    };
    const up = (): void => {
      if (!this.#pressed) return;
      this.#pressed = false;
      // What the release itself does comes first, and has all drawn once that was held back.
      setTimeout(() => {
        for (const listener of this.#listeners) listener();
      });
    };
    element?.addEventListener('pointerdown', down, { signal });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', up, { signal });
    return () => on.abort();
  }
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
  const before = useRef<Map<string, DOMRect> | null>(null);
  // Only where the cards lie differently: measuring makes the browser lay the page out, and on a slow tablet every time counts.
  useLayoutEffect(() => {
    const board = root.current;
    if (board === null) return undefined;
    const cards = placedOn(board);
    const at = placesOf(board, cards);
    const last = before.current;
    before.current = at;
    if (last !== null && !still.matches) glide(cards, last, at, slots, carried.current);
    // Told after a layout, when measuring costs nothing.
    const sizes = new ResizeObserver(() => (before.current = placesOf(board, placedOn(board))));
    for (const card of cards) sizes.observe(card);
    return () => sizes.disconnect();
  }, [root, slots, carried]);
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

const placedOn = (board: HTMLElement): HTMLElement[] => [
  ...board.querySelectorAll<HTMLElement>('button[data-slot][data-card]'),
];

function placesOf(board: HTMLElement, cards: readonly HTMLElement[]): Map<string, DOMRect> {
  const origin = board.getBoundingClientRect();
  return new Map(cards.map((c) => [c.dataset['card'] ?? '', within(c.getBoundingClientRect(), origin)]));
}

function glide(
  cards: readonly HTMLElement[],
  last: ReadonlyMap<string, DOMRect>,
  at: ReadonlyMap<string, DOMRect>,
  slots: Placement,
  carried: Carried | null,
): void {
  for (const button of cards) {
    const card = button.dataset['card'] ?? '';
    const was = last.get(card);
    const now = at.get(card);
    const dropped = carried?.card === card && slots[carried.slot] === card;
    if (dropped || now === undefined) continue;
    const moved = was === undefined ? null : { x: was.x - now.x, y: was.y - now.y };
    if (moved !== null && Math.abs(moved.x) + Math.abs(moved.y) < 2) continue;
    const from =
      moved === null ? { opacity: 0.4, scale: 0.96 } : { translate: `${moved.x}px ${moved.y}px`, zIndex: 2 };
    button.parentElement?.animate(
      [from, moved === null ? { opacity: 1, scale: 1 } : { translate: '0 0', zIndex: 2 }],
      {
        duration: MOVE_MS,
        easing: 'cubic-bezier(.2, .7, .2, 1)',
      },
    );
  }
}

const within = (rect: DOMRect, origin: DOMRect): DOMRect =>
  new DOMRect(rect.x - origin.x, rect.y - origin.y, rect.width, rect.height);
