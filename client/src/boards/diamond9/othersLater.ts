import { startTransition } from 'react';

type Show = () => void;

export interface Waits {
  later: (then: () => void, ms: number) => void;
  /** Draws what all of them change as one. */
  draw: (all: readonly Show[]) => void;
}

/** Four people at a board move cards at about the same moment: for less than this nobody sees that they are shown together. */
const TOGETHER_MS = 80;
/** What a tap sets off comes after the release: its click, what that shows, and the work that follows. */
const AFTER_TAP_MS = 250;

/**
 * What others do, shown together and never while a finger rests on a card or a place: nothing may move under it, and a card
 * that is carried on a slow tablet gets all there is of it.
 */
export class OthersLater {
  readonly #waits: Waits;
  readonly #waiting = new Set<Show>();
  /** From a press until what it set off is shown. */
  #pressed = false;
  #presses = 0;
  #asked = false;

  constructor(waits: Waits) {
    this.#waits = waits;
  }

  /** Asked for twice before it is shown, it is shown once. */
  readonly show = (what: Show): void => {
    this.#waiting.add(what);
    this.#ask();
  };

  readonly forget = (what: Show): void => void this.#waiting.delete(what);

  press(): void {
    this.#presses++;
    this.#pressed = true;
  }

  release(): void {
    if (!this.#pressed) return;
    const press = this.#presses;
    this.#waits.later(() => {
      if (press !== this.#presses) return;
      this.#pressed = false;
      this.#ask();
    }, AFTER_TAP_MS);
  }

  #ask(): void {
    if (this.#pressed || this.#asked || this.#waiting.size === 0) return;
    this.#asked = true;
    this.#waits.later(() => {
      this.#asked = false;
      if (this.#pressed) return;
      const all = [...this.#waiting];
      this.#waiting.clear();
      this.#waits.draw(all);
    }, TOGETHER_MS);
  }
}

/** Of this page. */
export const othersLater = new OthersLater({
  later: (then, ms) => setTimeout(then, ms),
  draw: (all) => startTransition(() => all.forEach((show) => show())),
});

if (typeof window !== 'undefined') {
  const release = (): void => othersLater.release();
  addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Element && target.closest('[data-card],[data-slot]') !== null)
        othersLater.press();
      else othersLater.release();
    },
    { capture: true },
  );
  for (const event of ['pointerup', 'pointercancel']) addEventListener(event, release, { capture: true });
  // Without capture: only the window's own, not that the focus goes from one card to the next.
  addEventListener('blur', release);
  document.addEventListener('visibilitychange', release);
}
