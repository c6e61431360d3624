import type { Point } from '../view.ts';

/** Where the map lies on the screen: a place of the map is shown at `place * k + (x, y)`, in CSS pixels of the map's corner. */
export interface Camera {
  x: number;
  y: number;
  k: number;
}

/** How far out and in a map can be zoomed. */
export const ZOOM = { least: 0.05, most: 4, step: 1.4 } as const;

export const toScreen = (camera: Camera, p: Point): Point => ({
  x: p.x * camera.k + camera.x,
  y: p.y * camera.k + camera.y,
});

export const toMap = (camera: Camera, p: Point): Point => ({
  x: (p.x - camera.x) / camera.k,
  y: (p.y - camera.y) / camera.k,
});

export const panned = (camera: Camera, by: Point): Camera => ({
  ...camera,
  x: camera.x + by.x,
  y: camera.y + by.y,
});

/** Zoomed by a factor, within the limits; what lies under `at` (screen) stays there. */
export function zoomed(camera: Camera, by: number, at: Point): Camera {
  const k = Math.min(ZOOM.most, Math.max(ZOOM.least, camera.k * by));
  const under = toMap(camera, at);
  return { k, x: at.x - under.x * k, y: at.y - under.y * k };
}

/** The least pan after which a place of the map is on the screen, `margin` pixels from its edge. */
export function revealing(
  camera: Camera,
  place: Point,
  size: { width: number; height: number },
  margin: number,
): Camera {
  const { x, y } = toScreen(camera, place);
  const within = (at: number, length: number): number => {
    const room = Math.min(margin, length / 2);
    return Math.min(length - room, Math.max(room, at)) - at;
  };
  return panned(camera, { x: within(x, size.width), y: within(y, size.height) });
}

/** A camera part of the way from one to another; the scale goes by ratio, so that zooming looks even. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const k = from.k * (to.k / from.k) ** part;
  // What the two have under the same pixel stays there; a mere pan has no such point.
  const share = Math.abs(to.k - from.k) < 1e-6 ? part : (k - from.k) / (to.k - from.k);
  return { k, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
