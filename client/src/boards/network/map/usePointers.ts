import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useRef, type RefObject } from 'react';
import type { Point } from '../view.ts';
import { AT_REST, FEEL, gesture, type Gesture, type MapDeed, type PointerDeed } from './gestures.ts';

export interface PointerRules {
  nodeAt: (at: Point) => NodeId | null;
  movable: () => boolean;
  /** Can be dragged without a long press first. */
  atOnce: (node: NodeId) => boolean;
  act: (deed: MapDeed) => void;
  /** A pointer is pressed on the map, or none any more; only a mouse's is seen as a cursor. */
  onPressed: (pressed: boolean, mouse: boolean) => void;
}

/** Hands what pointers and the wheel do on an element to the rules. */
export function usePointers(root: RefObject<HTMLElement | null>, rules: PointerRules): void {
  const now = useRef(rules);
  useEffect(() => {
    now.current = rules;
  });
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let state: Gesture = AT_REST;
    let free = true;
    let mouse = false;
    let holding: ReturnType<typeof setTimeout> | undefined;
    const at = (event: MouseEvent): Point => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.x, y: event.clientY - box.y };
    };
    const hand = (deed: PointerDeed): void => {
      const [next, deeds] = gesture(state, deed);
      state = next;
      if (next.hand.is !== 'pressed') clearTimeout(holding);
      if ((next.hand.is === 'free') !== free) {
        free = !free;
        now.current.onPressed(!free, mouse);
      }
      for (const done of deeds) now.current.act(done);
    };
    const down = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      const place = at(event);
      const node = now.current.nodeAt(place);
      element.setPointerCapture(event.pointerId);
      if (free) mouse = event.pointerType === 'mouse';
      hand({
        on: 'down',
        pointer: event.pointerId,
        at: place,
        ms: event.timeStamp,
        touch: event.pointerType !== 'mouse',
        node,
        movable: now.current.movable(),
        atOnce: node !== null && now.current.atOnce(node),
      });
      clearTimeout(holding);
      if (event.pointerType !== 'mouse') holding = setTimeout(() => hand({ on: 'held' }), FEEL.hold);
    };
    // Heard before anybody else, and by nobody else: React would look for listeners all the way up at each move.
    const move = (event: PointerEvent): void => {
      if (free || event.target !== element) return;
      event.stopPropagation();
      hand({ on: 'move', pointer: event.pointerId, at: at(event) });
    };
    const touched = (event: TouchEvent): void => {
      if (!free) event.stopPropagation();
    };
    // All of a touch has been heard by now: the mouse that browsers play after it would have the page painted once more
    // before the tap shows, and would take the focus from the name that was tapped.
    const lifted = (event: TouchEvent): void => {
      if (event.cancelable) event.preventDefault();
    };
    const up = (event: PointerEvent): void =>
      hand({ on: 'up', pointer: event.pointerId, at: at(event), ms: event.timeStamp });
    const cancel = (): void => hand({ on: 'cancel' });
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || state.hand.is === 'free') return;
      event.stopPropagation();
      cancel();
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (state.hand.is !== 'free') return;
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 24;
      const place = at(event);
      // Two fingers on a pad slide sideways as well, which no wheel does.
      if (event.shiftKey || (!event.ctrlKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)))
        now.current.act({ do: 'pan', by: { x: -event.deltaX * lines, y: -event.deltaY * lines } });
      else {
        const by = Math.exp((-event.deltaY * lines * (event.ctrlKey ? 6 : 1.4)) / 1000);
        now.current.act({ do: 'zoom', by: Math.min(2, Math.max(0.5, by)), at: place });
      }
    };
    element.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move, true);
    window.addEventListener('touchmove', touched, { capture: true, passive: true });
    element.addEventListener('touchend', lifted, { passive: false });
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    element.addEventListener('wheel', wheel, { passive: false });
    document.addEventListener('keydown', escape, true);
    return () => {
      clearTimeout(holding);
      element.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move, true);
      window.removeEventListener('touchmove', touched, true);
      element.removeEventListener('touchend', lifted);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
      element.removeEventListener('wheel', wheel);
      document.removeEventListener('keydown', escape, true);
    };
  }, [root]);
}
