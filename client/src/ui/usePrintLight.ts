import { useEffect } from 'react';

/** Paper is white: while the page is printed it has the light theme, whatever it has on the screen. */
export function usePrintLight(): void {
  useEffect(() => {
    const root = document.documentElement;
    let screen = root.dataset['theme'];
    let printing = false;
    const print = (): void => {
      if (printing) return;
      printing = true;
      screen = root.dataset['theme'];
      root.dataset['theme'] = 'light';
    };
    const back = (): void => {
      if (!printing) return;
      printing = false;
      if (screen === undefined) delete root.dataset['theme'];
      else root.dataset['theme'] = screen;
    };
    const media = matchMedia('print');
    const changed = (): void => (media.matches ? print() : back());
    changed();
    media.addEventListener('change', changed);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', back);
    return () => {
      back();
      media.removeEventListener('change', changed);
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', back);
    };
  }, []);
}
