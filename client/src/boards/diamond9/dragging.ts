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
/** So far out from a place its frame stands, border and all. */
const FRAME = 5;

export interface DragDeeds {
  lift: (card: ItemId, from: Origin) => void;
  /** How far the card has been carried; once a frame at most. */
  carry: (x: number, y: number) => void;
  /** `by` is how far from where it was lifted the place is that it was released over; null where that is no place. */
  drop: (card: ItemId, over: Over | null, by: Point | null) => void;
}

/**
 * One card in the air. It goes round React: a move writes the card's transform and that of the one frame round the place it
 * is over, and nothing is painted anew for either, so that a slow tablet keeps up with the hand.
 */
export class Drag {
  /** The card in the air, and what is under it. */
  card: ItemId | null = null;
  over: Over | null = null;
  #deeds: DragDeeds = { lift: () => undefined, carry: () => undefined, drop: () => undefined };
  readonly #cards = new Map<HTMLElement, ItemId>();
  readonly #places = new Map<Over, HTMLElement>();
  #frame: HTMLElement | null = null;
  /** The size of the place it was last put round. */
  #framed = { width: 0, height: 0 };
  #end: (() => void) | null = null;
  #rects: { over: Over; rect: DOMRect }[] | null = null;
  /** Of what the frame stands in, measured with the places. */
  #corner: Point = { x: 0, y: 0 };
  /** What scrolls round the places, and where it stands. */
  #scrollers: { element: HTMLElement; rect: DOMRect }[] = [];

  /** What becomes of a drag from now on. */
  does(deeds: DragDeeds): void {
    this.#deeds = deeds;
  }

  /** Where a card is shown: `data-ghost` while that card is in the air. */
  shows(card: ItemId, element: HTMLElement): () => void {
    this.#cards.set(element, card);
    element.toggleAttribute('data-ghost', this.card === card);
    return () => void this.#cards.delete(element);
  }

  /** What stands round the place a card is over; its parent's upper left corner is where it is measured from. */
  readonly frame = (element: HTMLElement | null): (() => void) => {
    this.#frame = element;
    this.#framed = { width: 0, height: 0 };
    return () => void (this.#frame = null);
  };

  /** The list is marked `data-over` while a card is above it; the other places have the frame. */
  place(over: Over, element: HTMLElement): () => void {
    this.#places.set(over, element);
    this.#rects = null;
    if (over === 'list' && this.over === over) element.dataset['over'] = '';
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
    let origin: Point = from;
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
      origin = { x, y };
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
      const to = over === null || over === 'list' ? undefined : this.#rectOf(over);
      this.#goOver(null);
      this.#deeds.drop(lifted, over, to === undefined ? null : { x: to.x - origin.x, y: to.y - origin.y });
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
    if (this.#rects !== null) return this.#rects;
    this.#corner = this.#frame?.parentElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
    this.#rects = [...this.#places].map(([over, element]) => ({
      over,
      rect: element.getBoundingClientRect(),
    }));
    return this.#rects;
  }

  #rectOf(over: Over): DOMRect | undefined {
    return this.#measure().find((place) => place.over === over)?.rect;
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
    this.over = over;
    this.#places.get('list')?.toggleAttribute('data-over', over === 'list');
    const frame = this.#frame;
    if (frame === null) return;
    const rect = over === null || over === 'list' ? undefined : this.#rectOf(over);
    frame.style.opacity = rect === undefined ? '0' : '1';
    if (rect === undefined) return;
    const [x, y] = [rect.x - this.#corner.x - FRAME, rect.y - this.#corner.y - FRAME];
    frame.style.transform = `translate3d(${x}px, ${y}px, 0)`;
    // Fractions of a pixel apart, places are as large as each other: a frame of another size would be painted anew.
    const { width, height } = this.#framed;
    if (Math.abs(rect.width - width) < 1 && Math.abs(rect.height - height) < 1) return;
    this.#framed = rect;
    frame.style.inlineSize = `${rect.width + 2 * FRAME}px`;
    frame.style.blockSize = `${rect.height + 2 * FRAME}px`;
  }

  #tell(card: ItemId | null, over: Over | null): void {
    this.card = card;
    for (const [element, shown] of this.#cards) element.toggleAttribute('data-ghost', shown === card);
    this.#frame?.toggleAttribute('data-on', card !== null);
    this.#goOver(over);
  }
}

const pull = (at: number, from: number, to: number): number =>
  to - from < 3 * EDGE ? 0 : at - from < EDGE ? -SCROLL : to - at < EDGE ? SCROLL : 0;

/** What scrolls round some elements, the innermost first. */
function scrollersOf(elements: readonly HTMLElement[]): HTMLElement[] {
  const [found, seen] = [new Set<HTMLElement>(), new Set<HTMLElement>()];
  for (const element of elements)
    for (let e = element.parentElement; e !== null && !seen.has(e); e = e.parentElement) {
      seen.add(e);
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
