import { useEffect } from 'react';

/** Keeps the screen from going to sleep while it is shown, where the browser can; elsewhere the laptop's own setting counts. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (over) await held.release();
        else lock = held;
      } catch {
        // Refused, say on a low battery.
      }
    };
    // The browser takes it back whenever the page is hidden.
    const shown = (): void => void ask();
    void ask();
    document.addEventListener('visibilitychange', shown);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', shown);
      lock?.release().catch(() => undefined);
    };
  }, []);
}
