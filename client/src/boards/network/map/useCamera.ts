import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { between, type Camera } from './camera.ts';

/** Before a map is first fitted to its screen. */
export const FIRST: Camera = { x: 0, y: 0, k: 1 };

/** How long the hand must rest before the map is drawn sharp at its new size; longer where drawing takes long. */
const REST_MS = { least: 160, most: 900 } as const;
const GLIDE_MS = 220;

export interface CameraLine {
  now: () => Camera;
  /** At once, as under a finger: only the layer is moved, nothing is drawn again. */
  set: (camera: Camera) => void;
  /** At once and drawn sharp, before anything is painted: the first view. */
  jump: (camera: Camera) => void;
  /** Glides there, or stands there at once where people asked for less motion. */
  glide: (camera: Camera) => void;
  /** The scale the map is drawn at; follows `now().k` when the hand rests. */
  drawnAt: number;
  /** Counts the rests, so that what depends on what is in view can be looked at again. */
  rests: number;
}

/**
 * Where the map lies, outside of React: while a finger moves it, one transform of a layer of its own changes and the
 * browser only puts the finished picture elsewhere. When it rests, the picture is drawn at the new scale.
 */
export function useCamera(layer: RefObject<HTMLElement | null>, first: Camera): CameraLine {
  const camera = useRef(first);
  const [drawn, setDrawn] = useState({ k: first.k, rests: 0 });
  const drawnK = useRef(first.k);
  const frame = useRef(0);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const gliding = useRef(0);
  const began = useRef<number | null>(null);
  const wait = useRef<number>(REST_MS.least);

  const place = useCallback(
    (sharp: boolean) => {
      frame.current = 0;
      const { x, y, k } = camera.current;
      // Whole pixels at rest, or the letters are soft.
      const at = sharp ? [Math.round(x), Math.round(y)] : [x, y];
      layer.current?.style.setProperty(
        'transform',
        `translate(${at[0]}px, ${at[1]}px) scale(${k / drawnK.current})`,
      );
    },
    [layer],
  );

  const move = useCallback(
    (to: Camera) => {
      camera.current = to;
      if (frame.current === 0) frame.current = requestAnimationFrame(() => place(false));
      clearTimeout(resting.current);
      resting.current = setTimeout(() => {
        began.current = performance.now();
        setDrawn(({ rests }) => ({ k: camera.current.k, rests: rests + 1 }));
      }, wait.current);
    },
    [place],
  );

  const set = useCallback(
    (to: Camera) => {
      cancelAnimationFrame(gliding.current);
      move(to);
    },
    [move],
  );

  const jump = useCallback((to: Camera) => {
    cancelAnimationFrame(gliding.current);
    camera.current = to;
    setDrawn(({ rests }) => ({ k: to.k, rests: rests + 1 }));
  }, []);

  const glide = useCallback(
    (to: Camera) => {
      cancelAnimationFrame(gliding.current);
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return move(to);
      const from = camera.current;
      const began = performance.now();
      const step = (): void => {
        const part = Math.min(1, (performance.now() - began) / GLIDE_MS);
        move(part === 1 ? to : between(from, to, 1 - (1 - part) ** 3));
        if (part < 1) gliding.current = requestAnimationFrame(step);
      };
      step();
    },
    [move],
  );

  // In the same frame as the picture of the new scale, or it would stand twice as large for a moment.
  useLayoutEffect(() => {
    drawnK.current = drawn.k;
    // A hand that pauses in the middle of a pinch must not wait for a large map to be drawn.
    if (began.current !== null) {
      const took = performance.now() - began.current;
      began.current = null;
      wait.current = Math.min(REST_MS.most, Math.max(REST_MS.least, took * 2.5));
    }
    place(camera.current.k === drawn.k);
  }, [drawn, place]);

  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      cancelAnimationFrame(gliding.current);
      clearTimeout(resting.current);
    },
    [],
  );

  const now = useCallback(() => camera.current, []);
  return useMemo(
    () => ({ now, set, jump, glide, drawnAt: drawn.k, rests: drawn.rests }),
    [now, set, jump, glide, drawn],
  );
}
