import type { Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type PointerEvent as Pressed,
  type ReactNode,
} from 'react';
import { afterPaint } from '../../ui/afterPaint.ts';
import { Drag, type Over, type Origin } from './dragging.ts';

const DragContext = createContext(new Drag());
const still = matchMedia('(prefers-reduced-motion: reduce)');
const BACK = { duration: 220, easing: 'cubic-bezier(.2, .7, .2, 1)' };

interface DragAreaProps {
  onLift: (card: ItemId) => void;
  /** Null: released where no card can go. Once it is painted that the card has arrived. */
  onDrop: (card: ItemId, over: Slot | 'list' | null) => void;
  /** How the lifted card looks. */
  lifted: (card: ItemId) => ReactNode;
  children: ReactNode;
}

/** The area in which cards can be dragged. Dragging is never the only way. */
export function DragArea({ onLift, onDrop, lifted, children }: DragAreaProps) {
  const [drag] = useState(() => new Drag());
  const [air, setAir] = useState<{ card: ItemId; from: Origin } | null>(null);
  const overlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    drag.does({
      lift(card, from) {
        setAir({ card, from });
        onLift(card);
      },
      carry: (x, y) => {
        if (overlay.current !== null) overlay.current.style.transform = `translate3d(${x}px, ${y}px, 0)`;
      },
      drop(card, over, by) {
        const shown = overlay.current;
        const gone = (): void => {
          drag.clear();
          setAir(null);
        };
        if (over === null && shown !== null && !still.matches) {
          shown.animate({ transform: 'none' }, BACK).onfinish = () => {
            // Until React has taken it away it would stand where it was released.
            shown.style.transform = 'none';
            gone();
          };
          afterPaint(() => onDrop(card, over));
          return;
        }
        if (by !== null && shown !== null) shown.style.transform = `translate3d(${by.x}px, ${by.y}px, 0)`;
        afterPaint(() => {
          onDrop(card, over);
          gone();
        });
      },
    });
  });
  useEffect(() => drag.listen(), [drag]);
  return (
    <DragContext value={drag}>
      {children}
      {air === null ? null : (
        <div
          ref={overlay}
          data-in-air=""
          style={{
            position: 'fixed',
            insetBlockStart: air.from.y,
            left: air.from.x,
            inlineSize: air.from.width,
            blockSize: air.from.height,
            zIndex: 999,
            pointerEvents: 'none',
            willChange: 'transform',
          }}
        >
          {lifted(air.card)}
        </div>
      )}
    </DragContext>
  );
}

/** Makes an element the handle of a card; it is marked `data-ghost` while the card is in the air. */
export function useDragCard(card: ItemId, enabled: boolean) {
  const drag = use(DragContext);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (ref.current === null ? undefined : drag.shows(card, ref.current)), [drag, card]);
  const onPointerDown = (event: Pressed): void => {
    if (ref.current !== null) drag.press(event.nativeEvent, card, ref.current);
  };
  return { ref, listeners: enabled ? { onPointerDown } : undefined };
}

/** For what stands round the place a card is over. */
export const useDragFrame = () => use(DragContext).frame;

/** Makes an element a place a card can be dropped on. */
export function useDropPlace(place: Over, enabled: boolean) {
  const drag = use(DragContext);
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null || !enabled) return undefined;
      return drag.place(place, element);
    },
    [drag, place, enabled],
  );
}
