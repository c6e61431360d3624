/** Longer than a tap; whoever holds on does not keep the news away, nor does a release that no window hears. */
const PRESS_MS = 1000;
/** What a tap sets off comes after the release: its click, what that shows, and the work that follows. */
const AFTER_MS = 250;
/** Whoever scrolls on and on is still told. */
const SCROLL_MS = 5000;

/** Somebody presses or scrolls, or has just done so. */
let held = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function hold(ms: number): void {
  held = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    held = false;
    for (const listener of listeners) listener();
  }, ms);
}

let since = 0;
/** Somebody goes on with what they do, for as long as the next of such events may take. */
function goOn(ms: number): void {
  const now = performance.now();
  if (!held) since = now;
  if (now - since < SCROLL_MS) hold(ms);
}

if (typeof window !== 'undefined') {
  const early = { capture: true, passive: true };
  addEventListener(
    'pointerdown',
    () => {
      since = performance.now();
      hold(PRESS_MS);
    },
    early,
  );
  // Once a finger scrolls, its pointer is called off, and only its touches are told.
  for (const event of ['pointerup', 'pointercancel', 'touchend', 'touchcancel'])
    addEventListener(event, () => hold(AFTER_MS), early);
  addEventListener('touchmove', () => goOn(PRESS_MS), early);
  addEventListener('scroll', () => goOn(AFTER_MS), early);
}

/**
 * Does work that nobody waits for, so many milliseconds from now or once nobody presses or scrolls: it must not be in the way of
 * the answer. Not `afterPaint`, which a press would have done before it is answered. Gives what calls it off.
 */
export function whenCalm(work: () => void, ms: number): () => void {
  const now = (): void => {
    listeners.delete(now);
    work();
  };
  const wait = setTimeout(() => (held ? listeners.add(now) : work()), ms);
  return () => {
    clearTimeout(wait);
    listeners.delete(now);
  };
}
