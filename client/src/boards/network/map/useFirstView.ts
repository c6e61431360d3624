import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Box } from '../layout/boxes.ts';
import type { MapView, Selection } from '../view.ts';
import { revealing, type Camera } from './camera.ts';
import { fitted } from './fitted.ts';
import type { CameraLine } from './useCamera.ts';
import type { Size } from './useSize.ts';

interface FirstViewInput {
  camera: CameraLine;
  view: MapView;
  size: Size | null;
  selected: Selection | null;
  kind: 'tablet' | 'projector';
  takenAt: (k: number) => Box[];
}

/**
 * The first view shows all of the map. While nobody has moved it, it shows all again when the screen's size changes or
 * something comes that would be out of sight; later changes else never move it. Once somebody has, only so far that what is
 * selected stays in sight. `fit` shows all again.
 */
export function useFirstView({ camera, view, size, selected, kind, takenAt }: FirstViewInput): {
  fit: () => void;
} {
  const shown = useRef<{ size: Size; x: number; y: number; k: number; nodes: number } | null>(null);
  const now = useRef({ view, selected, takenAt });
  useLayoutEffect(() => {
    now.current = { view, selected, takenAt };
  });

  useLayoutEffect(() => {
    if (size === null) return;
    const last = shown.current;
    const { x, y, k } = camera.now();
    const count = now.current.view.nodes.length;
    const untouched = last !== null && last.x === x && last.y === y && last.k === k;
    const resized = last !== null && last.size !== size;
    // A map that was empty is fitted when the first of it comes: it may have been on its way.
    const filled = last !== null && last.nodes === 0 && count > 1;
    const outside =
      last !== null && untouched && count > last.nodes && isOutside(now.current.view, { x, y, k }, size);
    if (last !== null && !resized && !filled && !outside) return;
    const { selected: chosen } = now.current;
    if (last === null || (untouched && (chosen === null || filled))) {
      const to = fitted(now.current.view, size, kind, now.current.takenAt);
      if (outside && !resized && !filled) camera.glide(to);
      else camera.jump(to);
      shown.current = { size, ...to, nodes: count };
      return;
    }
    shown.current = { ...last, size, nodes: count };
    const at = chosen?.what === 'node' ? now.current.view.at.get(chosen.id) : undefined;
    if (at !== undefined) camera.glide(revealing(camera.now(), at, size, 90));
  }, [size, camera, kind, view.nodes.length]);

  const fit = useCallback(() => {
    if (size === null) return;
    const to = fitted(now.current.view, size, kind, now.current.takenAt);
    shown.current = { size, ...to, nodes: now.current.view.nodes.length };
    camera.glide(to);
  }, [camera, size, kind]);
  return { fit };
}

/** Whether any place lies outside the screen. */
const isOutside = (view: MapView, { x, y, k }: Camera, { width, height }: Size): boolean =>
  [...view.at.values()].some((at) => {
    const [left, top] = [at.x * k + x, at.y * k + y];
    return left < 0 || top < 0 || left > width || top > height;
  });
