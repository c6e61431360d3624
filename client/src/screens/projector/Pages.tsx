import { useEffect, useRef, useState, type ReactNode } from 'react';
import { leadText } from '../../leadText.ts';
import { Lozenge } from '../../ui/Lozenges.tsx';
import styles from './Pages.module.css';

const PAGE_MS = 10_000;

interface PagesProps {
  /** How many columns stand side by side where the screen is wide, and where it is nearly square. */
  columns: 1 | 2;
  /** Something that changes when what is shown is another thing: then the first page comes first. */
  of: string;
  /** Or what to show in so many pixels of height: whoever divides it into pages begins each with `break-before: column`. */
  children: ReactNode | ((height: number) => ReactNode);
}

/**
 * Fills the height it is given and goes on in further columns; what does not fit on the screen comes on the next page,
 * ten seconds later. Nothing shrinks, nothing scrolls, and nothing is cut through the middle.
 */
export function Pages({ columns, of, children }: PagesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [at, setAt] = useState({ page: 0, of });
  if (at.of !== of) setAt({ page: 0, of });
  const page = Math.min(at.page, pages - 1);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const gap = parseFloat(getComputedStyle(element).columnGap) || 0;
      const { clientWidth: width, clientHeight: height } = element;
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }));
      setPages(Math.max(1, Math.round((element.scrollWidth + gap) / (element.clientWidth + gap))));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    const changed = new MutationObserver(measure);
    changed.observe(element, { childList: true, subtree: true, characterData: true });
    // Letters that come late are wider.
    void document.fonts.ready.then(measure);
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, []);

  useEffect(() => {
    if (pages < 2) return undefined;
    const timer = setInterval(() => setAt((now) => ({ ...now, page: (now.page + 1) % pages })), PAGE_MS);
    return () => clearInterval(timer);
  }, [pages]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const gap = parseFloat(getComputedStyle(element).columnGap) || 0;
    const step = page * (element.clientWidth + gap);
    element.scrollLeft = getComputedStyle(element).direction === 'rtl' ? -step : step;
  }, [page, pages]);

  return (
    <div className={styles['pages']}>
      <div ref={frame} className={`${styles['frame']} ${columns === 2 ? styles['two'] : ''}`}>
        {typeof children === 'function' ? children(size.height) : children}
      </div>
      {pages > 1 ? (
        <p className={styles['dots']}>
          <span className="visually-hidden">{leadText.projector.page(page + 1, pages)}</span>
          {Array.from({ length: pages }, (_, i) => (
            <Lozenge key={i} fill={i === page ? 'full' : 'empty'} size="1em" />
          ))}
        </p>
      ) : null}
    </div>
  );
}
