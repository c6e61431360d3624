import { around, grown, moved } from '../layout/boxes.ts';
import { extentOf } from '../layout/shapes.ts';
import type { MapView } from '../view.ts';
import { ZOOM, type Camera } from './camera.ts';
import type { Size } from './useSize.ts';

/** What is left free round a fitted map: names stand outside of their nodes, and the zoom buttons below. */
const ROOM = {
  tablet: { side: 64, top: 34, foot: 96 },
  projector: { side: 150, top: 60, foot: 70 },
} as const;
/** A small map is not blown up. */
const NEAREST = 1.25;

/** The camera that shows all of a map in a screen of this size; of an empty one its middle. */
export function fitted(view: MapView, size: Size, kind: 'tablet' | 'projector'): Camera {
  const room = ROOM[kind];
  const box = around(
    view.nodes.map((n) => moved(extentOf(n), view.at.get(n.id) ?? { x: 0, y: 0 })),
  );
  if (box === null) return { k: 1, x: size.width / 2, y: size.height / 2 };
  const all = grown(box, 4);
  const side = Math.min(room.side, size.width / 8);
  const [width, height] = [size.width - 2 * side, Math.max(80, size.height - room.top - room.foot)];
  const most = kind === 'projector' ? ZOOM.most : NEAREST;
  const k = Math.max(
    ZOOM.least,
    Math.min(most, width / (all.x1 - all.x0), height / (all.y1 - all.y0)),
  );
  return {
    k,
    x: side + width / 2 - ((all.x0 + all.x1) / 2) * k,
    y: room.top + height / 2 - ((all.y0 + all.y1) / 2) * k,
  };
}
