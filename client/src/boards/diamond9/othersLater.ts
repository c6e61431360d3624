import { flushSync } from 'react-dom';
import { asTask } from '../../ui/task.ts';

type Show = () => void;

export interface Waits {
  now: () => number;
  later: (then: () => void, ms: number) => void;
  /** Once what a click sets off has been done and painted; never, where nothing is painted. */
  answered: (then: () => void) => void;
  /** Draws what all of them change as one. */
  draw: (all: readonly Show[]) => void;
}

/** Four people at a board move cards at about the same moment: for less than this nobody sees that they are shown together. */
const TOGETHER_MS = 80;
/** So long one picture stands. What a busy group does would else be a dozen pictures a second, each of them in some tap's way. */
const STANDS_MS = 400;
/** What a tap sets off has begun by then, its click come or not. */
const AFTER_TAP_MS = 250;
/** Whoever taps a card taps a place next: not into the middle of others' work. */
const NEXT_TAP_MS = 700;
/** So long a press on anything but a card or a place keeps others waiting: a hand may rest on a tablet. */
const ELSEWHERE_MS = 1000;

/**
 * What others do, shown together and never while a finger rests on a card or a place, or waits for its answer: nothing may
 * move under it, and a card that is carried on a slow tablet gets all there is of it. A person's own move comes first, then
 * what others did meanwhile, and then a pause in which the next tap is answered without delay.
 */
export class OthersLater {
  readonly #waits: Waits;
  readonly #waiting = new Set<Show>();
  /** From a press until what it set off is shown. */
  #pressed = false;
  #presses = 0;
  #asked = false;
  /** Nothing is drawn before. */
  #from = 0;

  constructor(waits: Waits) {
    this.#waits = waits;
  }

  /** Asked for twice before it is shown, it is shown once. */
  readonly show = (what: Show): void => {
    this.#waiting.add(what);
    this.#ask();
  };

  readonly forget = (what: Show): void => void this.#waiting.delete(what);

  /** `onCard`: on what others move. */
  press(onCard: boolean): void {
    const press = ++this.#presses;
    this.#pressed = true;
    if (!onCard) this.#waits.later(() => this.#answered(press, 0), ELSEWHERE_MS);
  }

  release(): void {
    if (!this.#pressed) return;
    const press = this.#presses;
    this.#waits.later(() => this.#answered(press, NEXT_TAP_MS - AFTER_TAP_MS), AFTER_TAP_MS);
  }

  /** The click that a release became. */
  click(): void {
    if (!this.#pressed) return;
    const [press, next] = [this.#presses, this.#waits.now() + NEXT_TAP_MS];
    this.#waits.answered(() => this.#answered(press, next - this.#waits.now()));
  }

  #answered(press: number, pause: number): void {
    if (press !== this.#presses || !this.#pressed) return;
    this.#pressed = false;
    this.#draw();
    this.#from = Math.max(this.#from, this.#waits.now() + pause);
  }

  #ask(): void {
    if (this.#pressed || this.#asked || this.#waiting.size === 0) return;
    this.#asked = true;
    this.#waits.later(
      () => {
        this.#asked = false;
        if (this.#pressed) return;
        if (this.#waits.now() < this.#from) this.#ask();
        else this.#draw();
      },
      Math.max(TOGETHER_MS, this.#from - this.#waits.now()),
    );
  }

  #draw(): void {
    if (this.#waiting.size === 0) return;
    const all = [...this.#waiting];
    this.#waiting.clear();
    this.#from = this.#waits.now() + STANDS_MS;
    this.#waits.draw(all);
  }
}

/** Of this page. */
export const othersLater = new OthersLater({
  now: () => performance.now(),
  later: (then, ms) => setTimeout(then, ms),
  // That it was heard is painted in the first frame, and what it does in the second.
  answered: (then) => painted(() => painted(then)),
  // At once: drawn in pieces it takes many frames on a slow tablet, and a finger comes in the middle of them.
  draw: (all) => flushSync(() => all.forEach((show) => show())),
});

function painted(then: () => void): void {
  requestAnimationFrame(() => asTask(then));
}

if (typeof window !== 'undefined') {
  const early = { capture: true };
  const release = (): void => othersLater.release();
  addEventListener(
    'pointerdown',
    ({ target }) =>
      othersLater.press(target instanceof Element && target.closest('[data-card],[data-slot]') !== null),
    early,
  );
  for (const event of ['pointerup', 'pointercancel']) addEventListener(event, release, early);
  addEventListener('click', () => othersLater.click(), early);
  // Without capture: only the window's own, not that the focus goes from one card to the next.
  addEventListener('blur', release);
  document.addEventListener('visibilitychange', release);
}
