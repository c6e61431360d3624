import { useEffect, type RefObject } from 'react';

const CONTROLS = 'a[href],button:not(:disabled),input,select,textarea,[tabindex="0"]';

/**
 * Lets a part that scrolls be reached by the Tab key where nothing in it can be: some browsers give the arrow keys only to
 * what has focus, and people could not read on.
 */
export function useKeyScroll(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const part = ref.current;
    if (part === null) return undefined;
    const look = (): void => {
      // Whether it scrolls is asked last: the answer has the page laid out.
      const read = part.querySelector(CONTROLS) === null;
      if (read && part.scrollHeight > part.clientHeight + 1) part.tabIndex = 0;
      else if (part.tabIndex === 0) part.removeAttribute('tabindex');
    };
    let frame = requestAnimationFrame(look);
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const size = new ResizeObserver(soon);
    size.observe(part);
    const content = new MutationObserver(soon);
    content.observe(part, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      content.disconnect();
    };
  }, [ref]);
}
