import { around, grown, type Box } from '../layout/boxes.ts';
import { fitted as fittedTo } from '../layout/fit.ts';
import type { MapView } from '../view.ts';
import { ZOOM, type Camera } from './camera.ts';
import type { Size } from './useSize.ts';

/** Pixels kept clear round a fitted map; below there are the zoom buttons. */
const ROOM = { tablet: { round: 16, foot: 56 }, projector: { round: 28, foot: 0 } } as const;
/** A small map is not blown up. */
const NEAREST = { tablet: 1.25, projector: 2.2 } as const;
/** What names and symbols take up hardly changes from one scale to the next. */
const ROUNDS = 4;
/** A map is made so much smaller for its names, not more: on a phone some wait until somebody zooms. */
const LEAST = 0.8;

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
  const middle = { x: into.w / 2, y: into.h / 2 };
  const places = around([...view.at.values()].map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
  if (places === null) return { k: 1, ...middle };
  const span = { w: places.x1 - places.x0, h: places.y1 - places.y0 };
  const nodes = fittedTo(grown(places, 30), into, { padding: round, maxScale: NEAREST[kind] }).scale;
  let k = nodes;
  let taken = places;
  for (let i = 0; i < ROUNDS; i += 1) {
    taken = around(takenAt(k)) ?? places;
    // What stands out beyond the places does not grow with the map.
    const out = { w: taken.x1 - taken.x0 - span.w * k, h: taken.y1 - taken.y0 - span.h * k };
    const room = { w: into.w - 2 * round - out.w, h: into.h - 2 * round - out.h };
    const wanted = Math.min(NEAREST[kind], room.w / Math.max(span.w, 1), room.h / Math.max(span.h, 1));
    const next = Math.max(nodes * LEAST, ZOOM.least, wanted);
    if (Math.abs(next / k - 1) < 0.01) break;
    k = next;
  }
  taken = around(takenAt(k)) ?? taken;
  return { k, x: middle.x - (taken.x0 + taken.x1) / 2, y: middle.y - (taken.y0 + taken.y1) / 2 };
}
