type Listener = () => void;

const listeners = new Set<Listener>();
let listening = false;

/**
 * Calls `listener` whenever this page may have slept or changed its network: a lid was opened, a tab came to the front,
 * the network is back. A line that looks open may be dead then, and nothing tells the browser so.
 */
export function onWake(listener: Listener): () => void {
  listeners.add(listener);
  if (!listening) {
    listening = true;
    const woke = (): void => listeners.forEach((l) => l());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && woke());
    window.addEventListener('pageshow', (event) => event.persisted && woke());
    window.addEventListener('online', woke);
  }
  return () => listeners.delete(listener);
}
