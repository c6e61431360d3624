import { around, grown, moved, type Box } from '../layout/boxes.ts';
import { fitted as fittedTo } from '../layout/fit.ts';
import type { MapView } from '../view.ts';
import { ZOOM, type Camera } from './camera.ts';
import type { Size } from './useSize.ts';

/** Pixels kept clear round a fitted map; below there are the zoom buttons. */
const ROOM = { tablet: { round: 16, foot: 56 }, projector: { round: 28, foot: 0 } } as const;
/** A small map is not blown up. */
const NEAREST = { tablet: 1.25, projector: 2.2 } as const;
/** What names and symbols take up hardly changes from one scale to the next. */
const ROUNDS = 3;

/**
 * The camera that shows all of a map, its names too, in a screen of this size; of an empty one its middle. `takenAt`:
 * what symbols and names take up in pixels of a map drawn at a scale.
 */
export function fitted(
  view: MapView,
  size: Size,
  kind: 'tablet' | 'projector',
  takenAt: (k: number) => Iterable<Box>,
): Camera {
  const { round, foot } = ROOM[kind];
  const into = { w: size.width, h: Math.max(120, size.height - foot) };
  let k: number = NEAREST[kind];
  let at = { scale: 1, x: size.width / 2, y: size.height / 2 };
  const places = [...view.at.values()].map((p) => grown(moved({ x0: 0, y0: 0, x1: 0, y1: 0 }, p), 20));
  const first = around(places);
  if (first === null) return { k: 1, x: at.x, y: at.y };
  k = fittedTo(first, into, { padding: round, maxScale: k }).scale;
  for (let i = 0; i < ROUNDS; i += 1) {
    const px = around(takenAt(k));
    if (px === null) break;
    const box = { x0: px.x0 / k, y0: px.y0 / k, x1: px.x1 / k, y1: px.y1 / k };
    at = fittedTo(box, into, { padding: round, maxScale: NEAREST[kind] });
    if (Math.abs(at.scale / k - 1) < 0.01) break;
    k = at.scale;
  }
  return { k: Math.max(ZOOM.least, at.scale), x: at.x, y: at.y };
}
