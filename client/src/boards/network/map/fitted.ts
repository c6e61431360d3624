import { around, grown, type Box } from '../layout/boxes.ts';
import { fitted as fittedTo } from '../layout/fit.ts';
import type { MapView } from '../view.ts';
import { ZOOM, type Camera } from './camera.ts';
import type { Size } from './useSize.ts';

/** Pixels kept clear round a fitted map; below there are the zoom buttons. */
const ROOM = { tablet: { round: 16, foot: 56 }, projector: { round: 28, foot: 0 } } as const;
/** A small map is not blown up. */
const NEAREST = { tablet: 1.25, projector: 2.2 } as const;
/** How much smaller a map may be made for the sake of its names; on a phone some wait until somebody zooms. */
const SHARES = [1, 0.95, 0.9, 0.84, 0.78, 0.72] as const;
/** With more nodes than this only the first and the last are tried. */
const CAREFULLY = 40;

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
  const whole = fittedTo(grown(places, 30), into, { padding: round, maxScale: NEAREST[kind] }).scale;
  const shares = view.nodes.length <= CAREFULLY ? SHARES : [SHARES[0], SHARES.at(-1) ?? 1];
  let best = { k: whole, ...middle };
  let least = Infinity;
  for (const share of shares) {
    const k = Math.max(ZOOM.least, whole * share);
    const taken = around(takenAt(k)) ?? places;
    const over =
      Math.max(0, taken.x1 - taken.x0 - into.w + round) + Math.max(0, taken.y1 - taken.y0 - into.h + round);
    if (over >= least) continue;
    least = over;
    best = { k, x: middle.x - (taken.x0 + taken.x1) / 2, y: middle.y - (taken.y0 + taken.y1) / 2 };
    if (over === 0) break;
  }
  return best;
}
