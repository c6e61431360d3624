import { useEffect, useRef, useState, type PointerEvent } from 'react';

/** A row on its way: the row that was taken, and the place it would go to. */
export interface Dragging {
  from: number;
  to: number;
}

const START_AFTER_PX = 6;
const EDGE_PX = 64;

/**
 * Drags rows of a list by a handle, with mouse, pen or finger. Give each row `data-row`, and spread `handle(index)` on its
 * handle. A press that does not move is not a drag, so the handle can also be tapped.
 */
export function useReorder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const press = useRef<{ at: number; y: number; started: boolean } | null>(null);
  const dragged = useRef(false);

  useEffect(() => {
    if (dragging === null) return undefined;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      press.current = null;
      setDragging(null);
    };
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, [dragging]);

  const placeFor = (y: number): number => {
    const rows = [...(list.current?.querySelectorAll('[data-row]') ?? [])];
    const before = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y > top + height / 2;
    }).length;
    return before;
  };

  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      dragged.current = false;
      press.current = { at: index, y: event.clientY, started: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = press.current;
      if (now === null) return;
      if (!now.started && Math.abs(event.clientY - now.y) < START_AFTER_PX) return;
      now.started = true;
      dragged.current = true;
      const before = placeFor(event.clientY);
      setDragging({ from: now.at, to: before > now.at ? before - 1 : before });
      scrollNear(list.current, event.clientY);
    },
    onPointerUp: () => {
      const now = press.current;
      press.current = null;
      if (now?.started !== true) return;
      if (dragging !== null && dragging.to !== dragging.from) onMove(dragging.from, dragging.to);
      setDragging(null);
    },
    onPointerCancel: () => {
      press.current = null;
      setDragging(null);
    },
  });

  /** Whether the click that has just come was the end of a drag. */
  const wasDrag = (): boolean => {
    const was = dragged.current;
    dragged.current = false;
    return was;
  };
  return { list, dragging, handle, wasDrag };
}

/** Near an edge of what can be seen, the page goes on. */
function scrollNear(from: HTMLElement | null, y: number): void {
  let box = from?.parentElement ?? null;
  while (
    box !== null &&
    !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
  )
    box = box.parentElement;
  const { top, bottom } = box?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const by = y < top + EDGE_PX ? -12 : y > bottom - EDGE_PX ? 12 : 0;
  if (by !== 0) (box ?? document.documentElement).scrollBy(0, by);
}
