import type { Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type PointerEvent as Pressed,
  type ReactNode,
} from 'react';
import { Drag, type Over, type Origin } from './dragging.ts';

const DragContext = createContext(new Drag());
const still = matchMedia('(prefers-reduced-motion: reduce)');
const BACK = { duration: 220, easing: 'cubic-bezier(.2, .7, .2, 1)' };

interface DragAreaProps {
  onLift: (card: ItemId) => void;
  /** Null: released where no card can go. Returns whether the card stays there. */
  onDrop: (card: ItemId, over: Slot | 'list' | null) => boolean;
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
      drop(card, over) {
        const stays = onDrop(card, over);
        const gone = (): void => {
          drag.clear();
          setAir(null);
        };
        if (stays || still.matches || overlay.current === null) return gone();
        overlay.current.animate({ transform: 'none' }, BACK).onfinish = gone;
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

/** Makes an element the handle of a card; `dragging` while it is in the air. */
export function useDragCard(card: ItemId, enabled: boolean) {
  const drag = use(DragContext);
  const ref = useRef<HTMLDivElement>(null);
  const dragging = useSyncExternalStore(drag.subscribe, () => drag.card === card);
  const onPointerDown = (event: Pressed): void => {
    if (ref.current !== null) drag.press(event.nativeEvent, card, ref.current);
  };
  return { ref, listeners: enabled ? { onPointerDown } : undefined, dragging };
}

/** Makes an element a place a card can be dropped on; it is marked `data-over` while one is above it. */
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
