type Listener = () => void;

const listeners = new Set<Listener>();
let listening = false;

/** How often the clock is looked at, and how much later than that it may be before the page must have slept. */
const TICK_MS = 5000;
const SLEPT_MS = 10_000;

/**
 * Calls `listener` whenever this page may have slept or changed its network: a lid was opened, a tab came to the front or
 * out of the freezer, the network is back, or the clock has jumped. A line that looks open may be dead then, and nothing
 * tells the browser so.
 */
export function onWake(listener: Listener): () => void {
  listeners.add(listener);
  if (!listening) {
    listening = true;
    const woke = (): void => listeners.forEach((l) => l());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && woke());
    document.addEventListener('resume', woke);
    window.addEventListener('pageshow', (event) => event.persisted && woke());
    window.addEventListener('online', woke);
    let last = Date.now();
    setInterval(() => {
      const now = Date.now();
      // A hidden tab's timers are slow without any sleep, and it is seen to when it comes to the front.
      if (now - last > TICK_MS + SLEPT_MS && document.visibilityState === 'visible') woke();
      last = now;
    }, TICK_MS);
  }
  return () => listeners.delete(listener);
}
