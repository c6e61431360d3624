import type { Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';

export type Over = Slot | 'list';
export type Origin = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

interface Point {
  x: number;
  y: number;
}

/** What must hold before a press becomes a drag: pixels of a mouse; milliseconds of a finger, in which it stays where it is. */
const FEEL = { mouse: 6, hold: 200, finger: 8 } as const;
/** So near its edge, what scrolls does; and so many pixels a frame. */
const EDGE = 56;
const SCROLL = 9;
/** The click that ends a drag comes within this. */
const CLICK_MS = 50;

export interface DragDeeds {
  lift: (card: ItemId, from: Origin) => void;
  /** How far the card has been carried; once a frame at most. */
  carry: (x: number, y: number) => void;
  drop: (card: ItemId, over: Over | null) => void;
}

/**
 * One card in the air. Moves go round React: a frame writes one transform, and marks the place that a card comes over, so
 * that a slow tablet keeps up with the hand.
 */
export class Drag {
  /** The card in the air, and what is under it. */
  card: ItemId | null = null;
  over: Over | null = null;
  #deeds: DragDeeds = { lift: () => undefined, carry: () => undefined, drop: () => undefined };
  readonly #listeners = new Set<() => void>();
  readonly #places = new Map<Over, HTMLElement>();
  #end: (() => void) | null = null;
  #rects: { over: Over; rect: DOMRect }[] | null = null;
  /** What scrolls round the places, and where it stands. */
  #scrollers: { element: HTMLElement; rect: DOMRect }[] = [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What becomes of a drag from now on. */
  does(deeds: DragDeeds): void {
    this.#deeds = deeds;
  }

  /** A place is marked `data-over` while a card is above it: by hand, for a card comes over many places. */
  place(over: Over, element: HTMLElement): () => void {
    this.#places.set(over, element);
    this.#rects = null;
    if (this.over === over) element.dataset['over'] = '';
    return () => {
      if (this.#places.get(over) === element) this.#places.delete(over);
      delete element.dataset['over'];
      this.#rects = null;
    };
  }

  /** From now on a finger that carries a card does not scroll the page; a browser asks for this before the finger comes. */
  listen(): () => void {
    const hold = (event: TouchEvent): void => {
      if (!this.#isCarried) return;
      if (event.cancelable) event.preventDefault();
      event.stopPropagation();
    };
    const early = { passive: false, capture: true };
    window.addEventListener('touchmove', hold, early);
    return () => {
      window.removeEventListener('touchmove', hold, early);
      this.#end?.();
    };
  }

  get #isCarried(): boolean {
    return this.card !== null && this.#end !== null;
  }

  /** The card is not in the air any more. */
  clear(): void {
    this.#tell(null, null);
  }

  press(event: PointerEvent, card: ItemId, element: HTMLElement): void {
    if (!event.isPrimary || event.button !== 0 || this.card !== null || this.#end !== null) return;
    const finger = event.pointerType !== 'mouse';
    const from = { x: event.clientX, y: event.clientY };
    let at: Point = from;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      // What is measured is measured first: after a change the browser would lay the page out for the answer.
      const over = this.#under(at);
      const scrolls = this.#scrollNear(at);
      this.#deeds.carry(at.x - from.x, at.y - from.y);
      if (over !== this.over) this.#goOver(over);
      if (scrolls) frame = requestAnimationFrame(draw);
    };
    const lift = (): void => {
      clearTimeout(timer);
      const { x, y, width, height } = element.getBoundingClientRect();
      this.#rects = null;
      this.#scrollers = scrollersOf([...this.#places.values()]).map((e) => ({
        element: e,
        rect: e.getBoundingClientRect(),
      }));
      getSelection()?.removeAllRanges();
      // All that is measured is measured before anything changes: the page is laid out then, and again only with the frame.
      this.#measure();
      this.#tell(card, null);
      this.#deeds.lift(card, { x, y, width, height });
      frame ||= requestAnimationFrame(draw);
    };
    const move = (e: PointerEvent): void => {
      if (e.pointerId !== event.pointerId) return;
      at = { x: e.clientX, y: e.clientY };
      // Nobody else has to hear of it, and React would look for listeners all the way up.
      if (this.card !== null) e.stopPropagation();
      const far = Math.hypot(at.x - from.x, at.y - from.y);
      if (this.card !== null) frame ||= requestAnimationFrame(draw);
      else if (finger && far > FEEL.finger) end();
      else if (!finger && far >= FEEL.mouse) lift();
    };
    const finish = (over: Over | null): void => {
      const lifted = this.card;
      end();
      if (lifted === null) return;
      noClick();
      this.#tell(lifted, null);
      this.#deeds.drop(lifted, over);
    };
    const up = (e: PointerEvent): void => {
      if (e.pointerId !== event.pointerId) return;
      at = { x: e.clientX, y: e.clientY };
      finish(this.card === null ? null : this.#under(at));
    };
    const cancel = (e: PointerEvent): void => {
      if (e.pointerId === event.pointerId) finish(null);
    };
    const away = (): void => finish(null);
    const key = (e: KeyboardEvent): void => {
      if (e.key === 'Escape') finish(null);
    };
    const menu = (e: Event): void => e.preventDefault();
    const scrolled = (): void => void (this.#rects = null);
    const timer = finger ? setTimeout(lift, FEEL.hold) : undefined;
    const on = new AbortController();
    const { signal } = on;
    const end = (): void => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      on.abort();
      this.#end = null;
    };
    this.#end = end;
    window.addEventListener('pointermove', move, { signal, capture: true });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', cancel, { signal });
    window.addEventListener('keydown', key, { signal });
    window.addEventListener('contextmenu', menu, { signal });
    window.addEventListener('dragstart', menu, { signal });
    window.addEventListener('resize', away, { signal });
    window.addEventListener('scroll', scrolled, { signal, capture: true });
    document.addEventListener('visibilitychange', away, { signal });
  }

  /** The smallest place that holds a point. Places are measured again only after something scrolled. */
  #under({ x, y }: Point): Over | null {
    const found = this.#measure()
      .filter(({ rect: r }) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)
      .toSorted((a, b) => a.rect.width * a.rect.height - b.rect.width * b.rect.height);
    return found[0]?.over ?? null;
  }

  #measure(): { over: Over; rect: DOMRect }[] {
    this.#rects ??= [...this.#places].map(([over, element]) => ({
      over,
      rect: element.getBoundingClientRect(),
    }));
    return this.#rects;
  }

  /** Scrolls what the card is at the edge of; whether there is more to come. */
  #scrollNear({ x, y }: Point): boolean {
    for (const { element, rect: r } of this.#scrollers) {
      if (x < r.left || x > r.right || y < r.top || y > r.bottom) continue;
      const by = [pull(x, r.left, r.right), pull(y, r.top, r.bottom)] as const;
      if (by[0] === 0 && by[1] === 0) continue;
      const before = [element.scrollLeft, element.scrollTop];
      element.scrollBy(...by);
      if (element.scrollLeft !== before[0] || element.scrollTop !== before[1]) return true;
    }
    return false;
  }

  #goOver(over: Over | null): void {
    const [left, entered] = [this.over, over].map((p) => (p === null ? undefined : this.#places.get(p)));
    if (left !== undefined) delete left.dataset['over'];
    if (entered !== undefined) entered.dataset['over'] = '';
    this.over = over;
  }

  #tell(card: ItemId | null, over: Over | null): void {
    this.card = card;
    this.#goOver(over);
    for (const listener of this.#listeners) listener();
  }
}

const pull = (at: number, from: number, to: number): number =>
  to - from < 3 * EDGE ? 0 : at - from < EDGE ? -SCROLL : to - at < EDGE ? SCROLL : 0;

/** What scrolls round some elements, the innermost first. */
function scrollersOf(elements: readonly HTMLElement[]): HTMLElement[] {
  const found = new Set<HTMLElement>();
  for (const element of elements)
    for (let e = element.parentElement; e !== null; e = e.parentElement) {
      if (e.scrollHeight <= e.clientHeight + 1 && e.scrollWidth <= e.clientWidth + 1) continue;
      if (/auto|scroll/.test(getComputedStyle(e).overflow)) found.add(e);
    }
  return [...found].toSorted((a, b) => (a.contains(b) ? 1 : b.contains(a) ? -1 : 0));
}

/** A click that ends a drag is none. */
function noClick(): void {
  const on = new AbortController();
  const stop = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', stop, { capture: true, signal: on.signal });
  setTimeout(() => on.abort(), CLICK_MS);
}
