import { flushSync } from 'react-dom';
import { asTask } from './task.ts';

type Work = () => void;

/** What a page offers to wait on. */
export interface Pages {
  hidden: () => boolean;
  /** Before the next paint; never, where nothing is painted. */
  frame: (then: Work) => void;
  /** As a task of its own, after what is being done now. */
  task: (then: Work) => void;
  /** In so many milliseconds. */
  later: (then: Work, ms: number) => void;
  /** Does one piece of work and has drawn what it changed. */
  draw: (work: Work) => void;
  failed: (error: unknown) => void;
}

/** A window that is covered may be called visible and yet never be painted. */
const NO_PAINT_MS = 500;

/** Work that waits for the next paint. In order, each once, whatever fails before it. */
export class AfterPaint {
  readonly #page: Pages;
  #waiting: Work[] = [];
  #round = 0;

  constructor(page: Pages) {
    this.#page = page;
  }

  readonly add = (work: Work): void => {
    if (this.#page.hidden()) {
      this.flush();
      return work();
    }
    this.#waiting.push(work);
    if (this.#waiting.length > 1) return;
    // What was done early is not done by the paint that it waited for, and what came since waits for its own.
    const round = ++this.#round;
    const done = (): void => {
      if (round === this.#round) this.flush();
    };
    this.#page.frame(() => this.#page.task(done));
    this.#page.later(done, NO_PAINT_MS);
  };

  /** Does now what waits. Work that asks for more work has it done after the next paint. */
  readonly flush = (): void => {
    const taken = this.#waiting;
    if (taken.length === 0) return;
    this.#waiting = [];
    this.#round++;
    for (const work of taken)
      try {
        this.#page.draw(work);
      } catch (error) {
        this.#page.failed(error);
      }
  };
}

const queue = new AfterPaint({
  hidden: () => document.hidden,
  frame: (then) => requestAnimationFrame(then),
  task: asTask,
  later: (then, ms) => setTimeout(then, ms),
  // The work that follows finds on the screen what this one did, and a second press its button gone where it went.
  draw: flushSync,
  failed: (error) => reportError(error),
});

if (typeof window !== 'undefined') {
  const early = { capture: true };
  // What is touched next must be what the last touch made of the screen.
  for (const event of ['pointerdown', 'keydown', 'pagehide']) addEventListener(event, queue.flush, early);
  document.addEventListener('visibilitychange', queue.flush, early);
}

/**
 * Does work once what the event has shown so far is painted: for what a tap sets off, when the tap itself has been answered
 * by one attribute. In order, each once; before the next press or key; at once where nothing is painted. What React is told
 * in it is drawn when it returns. Not to be called while drawing.
 */
export const afterPaint: (work: Work) => void = queue.add;
