import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useCallback, useEffect, useMemo, useRef, type MouseEvent, type RefObject } from 'react';
import { afterPaint } from '../../../ui/afterPaint.ts';
import type { MapView, Point } from '../view.ts';
import type { Answers } from './Answer.tsx';
import { panned, toMap, zoomed } from './camera.ts';
import type { MapDeed } from './gestures.ts';
import { hitAt } from './hits.ts';
import type { InHand } from './Lifted.tsx';
import type { NetworkMapProps } from './mapProps.ts';
import type { CameraLine } from './useCamera.ts';
import type { PointerRules } from './usePointers.ts';
import type { Picture } from './usePicture.ts';

type DeedInput = Omit<NetworkMapProps, 'size'> & {
  view: MapView;
  camera: CameraLine;
  picture: Picture;
  hand: RefObject<InHand | null>;
  follow: RefObject<(() => void) | null>;
  answers: RefObject<Answers | null>;
  setHeld: (node: DrawnNode | null) => void;
  /** What was pressed last was pressed by a finger or a pen. */
  byFinger: RefObject<boolean>;
  focusNode: (node: NodeId, touched?: boolean) => void;
};

export interface MapDeeds {
  rules: Omit<PointerRules, 'onPressed'>;
  /** A node was chosen, by whatever means: it is selected, or is an end of a tie. */
  choose: (node: NodeId) => void;
  lift: (node: NodeId) => void;
  moveTo: (at: Point) => void;
  drop: () => void;
  putBack: () => void;
  onClick: (event: MouseEvent) => void;
}

/** What gestures and keys do to the map. */
export function useMapDeeds(input: DeedInput): MapDeeds {
  const now = useRef(input);
  useEffect(() => {
    now.current = input;
  });
  /** From the pointer to the middle of the node, so that it does not jump under the finger. */
  const grip = useRef<Point>({ x: 0, y: 0 });

  const choose = useCallback((node: NodeId) => {
    const { tieFrom = null, mode, canWrite, onTie, onTieFrom, onSelect } = now.current;
    if (canWrite && tieFrom !== null && tieFrom !== node) onTie?.(tieFrom, node);
    else if (canWrite && tieFrom === node) onTieFrom?.(null);
    else if (canWrite && mode === 'tie') onTieFrom?.(node);
    else onSelect?.({ what: 'node', id: node });
  }, []);

  const lift = useCallback((id: NodeId) => {
    const { view, hand, setHeld } = now.current;
    const node = view.nodes.find((n) => n.id === id);
    const at = view.at.get(id);
    if (node === undefined || at === undefined) return;
    hand.current = { node, at };
    setHeld(node);
  }, []);
  const moveTo = useCallback((at: Point) => {
    const { hand, follow } = now.current;
    if (hand.current === null) return;
    hand.current = { ...hand.current, at };
    follow.current?.();
  }, []);
  const putBack = useCallback(() => {
    const { hand, setHeld } = now.current;
    hand.current = null;
    setHeld(null);
  }, []);
  const drop = useCallback(() => {
    const { hand, view, onMove } = now.current;
    const held = hand.current;
    putBack();
    if (held === null) return;
    const at = { x: Math.round(held.at.x), y: Math.round(held.at.y) };
    const before = view.at.get(held.node.id);
    if (before?.x !== at.x || before.y !== at.y) onMove?.(held.node.id, at);
  }, [putBack]);

  const tap = useCallback(
    (at: Point, pressedOn: NodeId | null, twice: boolean) => {
      const { view, camera, picture, canWrite, mode, selected, tieFrom, answers, byFinger, focusNode } =
        now.current;
      const place = toMap(camera.now(), at);
      const hit = hitAt(view, place, camera.now().k, picture.radiusOf);
      const node = pressedOn ?? hit.node;
      const answered = (work: () => void): void =>
        afterPaint(() => {
          answers.current?.done();
          work();
        });
      if (node !== null) {
        const drawn = view.nodes.find(({ id }) => id === node);
        const where = view.at.get(node);
        if (drawn !== undefined && where !== undefined) answers.current?.chosen(drawn, where);
        answered(() => {
          focusNode(node, byFinger.current);
          choose(node);
        });
        return;
      }
      // A mouse on the ground ends by itself what was being written; of a finger the browser makes no mouse here.
      if (byFinger.current && document.activeElement?.matches('input, textarea'))
        (document.activeElement as HTMLElement).blur();
      const adding = canWrite && (mode === 'add' || (twice && hit.ties.length === 0));
      const [tie] = hit.ties;
      if (adding) now.current.onAddAt?.({ x: Math.round(place.x), y: Math.round(place.y) });
      else if (hit.ties.length > 1 && now.current.onAmbiguous) now.current.onAmbiguous(hit.ties);
      else if (tie !== undefined) now.current.onSelect?.({ what: 'tie', ...tie });
      else if (selected && !tieFrom) {
        answers.current?.none();
        answered(() => now.current.onSelect?.(null));
      }
    },
    [choose],
  );

  const act = useCallback(
    (deed: MapDeed) => {
      const { camera, view } = now.current;
      switch (deed.do) {
        case 'pan':
          return camera.set(panned(camera.now(), deed.by));
        case 'zoom':
          return camera.set(zoomed(camera.now(), deed.by, deed.at));
        case 'tap':
          return tap(deed.at, deed.node, deed.twice);
        case 'lift': {
          const at = view.at.get(deed.node);
          const place = toMap(camera.now(), deed.at);
          grip.current = at === undefined ? { x: 0, y: 0 } : { x: at.x - place.x, y: at.y - place.y };
          return lift(deed.node);
        }
        case 'drag': {
          const place = toMap(camera.now(), deed.at);
          return moveTo({ x: place.x + grip.current.x, y: place.y + grip.current.y });
        }
        case 'drop':
          return drop();
        case 'putBack':
          return putBack();
      }
    },
    [tap, lift, moveTo, drop, putBack],
  );

  const rules = useMemo(
    (): MapDeeds['rules'] => ({
      nodeAt: (at) => {
        const { view, camera, picture } = now.current;
        return hitAt(view, toMap(camera.now(), at), camera.now().k, picture.radiusOf).node;
      },
      movable: () => now.current.canWrite === true && now.current.onMove !== undefined,
      atOnce: (node) => {
        const { selected } = now.current;
        return selected?.what === 'node' && selected.id === node;
      },
      act,
    }),
    [act],
  );
  /** A screen reader's press comes as a click without a pointer. */
  const onClick = useCallback(
    (event: MouseEvent) => {
      const option = event.target instanceof Element ? event.target.closest('[data-node]') : null;
      const id = option?.getAttribute('data-node');
      if (event.detail === 0 && id) choose(id);
    },
    [choose],
  );
  return useMemo(
    () => ({ rules, choose, lift, moveTo, drop, putBack, onClick }),
    [rules, choose, lift, moveTo, drop, putBack, onClick],
  );
}
