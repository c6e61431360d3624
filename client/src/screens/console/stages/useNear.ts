import { useEffect, useState, type RefObject } from 'react';

/** So far off the screen something still counts as near: it is up to date before it is seen. */
const MARGIN = '160px';

const watched = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

function watch(element: Element, tell: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
    },
    // The second is for what scrolls within the page; where a browser does not know it, near is what is seen.
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  const all = observer;
  watched.set(element, tell);
  all.observe(element);
  return () => {
    watched.delete(element);
    all.unobserve(element);
  };
}

/** Whether an element is on the screen or nearly so; it is until a browser says otherwise. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(true);
  useEffect(() => (ref.current === null ? undefined : watch(ref.current, setNear)), [ref]);
  return near;
}
