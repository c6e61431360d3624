import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { letterKeysOn } from '../../../ui/preferences.ts';
import { nextTowards } from '../layout/nearest.ts';
import type { MapView, Point } from '../view.ts';
import { revealing, zoomed, ZOOM } from './camera.ts';
import type { InHand } from './Lifted.tsx';
import type { NetworkMapProps } from './mapProps.ts';
import type { CameraLine } from './useCamera.ts';
import type { MapDeeds } from './useMapDeeds.ts';
import type { Size } from './useSize.ts';
import { keyDeed, type KeyDeed, type KeyHand } from './walk.ts';

type KeysInput = Omit<NetworkMapProps, 'size'> & {
  view: MapView;
  camera: CameraLine;
  inOrder: readonly DrawnNode[];
  deeds: MapDeeds;
  hand: RefObject<InHand | null>;
  current: NodeId | null;
  setActive: (node: NodeId) => void;
  focusNode: (node: NodeId) => void;
  fit: () => void;
  size: Size | null;
};

/** How near the edge the node with the focus may be. */
const MARGIN = 80;

/** The map by keyboard: walk, choose, tie, move, add, take off, zoom. Letters count only while the focus is on the map. */
export function useMapKeys(input: KeysInput) {
  const { view, camera, inOrder, deeds, current, tieFrom = null, selected = null, size, fit } = input;
  const words = networkText.map;
  const moving = useRef<KeyHand>({ is: 'walking' });
  const nameOf = (id: NodeId): string => inOrder.find((n) => n.id === id)?.name ?? '';
  const reveal = (at: Point | undefined): void => {
    if (at !== undefined && size !== null) camera.glide(revealing(camera.now(), at, size, MARGIN));
  };
  const go = (to: NodeId | undefined | null): void => {
    if (to === undefined || to === null) return;
    input.focusNode(to);
    reveal(view.at.get(to));
  };

  /** Whether the key was used up. */
  const does = (deed: KeyDeed): boolean => {
    switch (deed.do) {
      case 'walk':
        if (current === null) return false;
        go(nextTowards(view.at, current, deed.to));
        return true;
      case 'edge':
        go((deed.which === 'first' ? inOrder[0] : inOrder.at(-1))?.id);
        return true;
      case 'choose':
        if (current !== null) deeds.choose(current);
        return current !== null;
      case 'tie':
        if (current === null) return false;
        if (tieFrom !== null) deeds.choose(current);
        else {
          input.onTieFrom?.(current);
          announce(words.tieFrom(nameOf(current)));
        }
        return true;
      case 'lift': {
        const at = current === null ? undefined : view.at.get(current);
        if (current === null || at === undefined || !input.onMove) return false;
        moving.current = { is: 'moving', node: current, from: at, at };
        deeds.lift(current);
        announce(words.lifted(nameOf(current)));
        return true;
      }
      case 'shift': {
        const held = moving.current;
        if (held.is !== 'moving') return false;
        moving.current = { ...held, at: deed.to };
        deeds.moveTo(deed.to);
        reveal(deed.to);
        const near = nearestTo(view, deed.to, held.node);
        if (near !== null) announce(words.near(nameOf(near)));
        return true;
      }
      case 'drop':
        moving.current = { is: 'walking' };
        deeds.drop();
        return true;
      case 'back': {
        const held = moving.current;
        moving.current = { is: 'walking' };
        deeds.putBack();
        if (held.is === 'moving') announce(words.back(nameOf(held.node)));
        return true;
      }
      case 'leave':
        if (tieFrom !== null) {
          input.onTieFrom?.(null);
          announce(words.tieLeft);
          return true;
        }
        if (selected === null) return false;
        input.onSelect?.(null);
        return true;
      case 'add':
        input.onAddAt?.(null);
        return input.onAddAt !== undefined;
      case 'remove': {
        const what = selected?.what === 'tie' ? selected : current && { what: 'node' as const, id: current };
        if (what) input.onRemove?.(what);
        return Boolean(what && input.onRemove);
      }
      case 'zoom': {
        const middle = { x: (size?.width ?? 0) / 2, y: (size?.height ?? 0) / 2 };
        if (deed.how === 'fit') {
          fit();
          announce(words.fitted);
        } else camera.glide(zoomed(camera.now(), deed.how === 'in' ? ZOOM.step : 1 / ZOOM.step, middle));
        return true;
      }
    }
  };
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.target instanceof Element) event.target.removeAttribute('data-touched');
      const { key, shiftKey: shift } = event;
      const other = event.ctrlKey || event.altKey || event.metaKey;
      if (/^[a-z]$/i.test(key) && !letterKeysOn()) return;
      const deed = keyDeed({ key, shift, other }, moving.current, input.canWrite === true);
      if (deed === null || !does(deed)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus: (event: FocusEvent): void => {
      const id = event.target.getAttribute('data-node');
      if (id === null) return;
      input.setActive(id);
      if (event.target.matches(':focus-visible')) reveal(view.at.get(id));
    },
    /** Whoever goes elsewhere lets go. */
    onBlur: (event: FocusEvent): void => {
      event.target.removeAttribute('data-touched');
      if (moving.current.is !== 'moving') return;
      moving.current = { is: 'walking' };
      deeds.putBack();
    },
  };
}

function nearestTo(view: MapView, p: Point, but: NodeId): NodeId | null {
  let best: NodeId | null = null;
  let least = Infinity;
  for (const [id, at] of view.at) {
    const far = Math.hypot(at.x - p.x, at.y - p.y);
    if (id === but || far >= least) continue;
    [best, least] = [id, far];
  }
  return best;
}
