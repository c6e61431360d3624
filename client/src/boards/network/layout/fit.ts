import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';
import { around, moved, type Box } from './boxes.ts';
import type { Label, Labelled } from './labelSides.ts';
import { extentOf } from './shapes.ts';

/** How map units come onto the screen: screen = map × scale + (x, y), in pixels. */
export interface MapScale {
  scale: number;
  x: number;
  y: number;
}

export interface FitOptions {
  /** Pixels kept clear on each side. */
  padding?: number;
  /** Never larger than this, so that three nodes do not fill a wall. */
  maxScale?: number;
}

/** The box around nodes and their labels, in map units; null for an empty map. */
export const boundsOf = (
  nodes: readonly Pick<Labelled, 'id' | 'sort' | 'size'>[],
  at: ReadonlyMap<NodeId, Point>,
  labels: Iterable<Pick<Label, 'box'>> = [],
): Box | null =>
  around([
    ...nodes.flatMap((n) => {
      const place = at.get(n.id);
      return place ? [moved(extentOf(n), place)] : [];
    }),
    ...[...labels].map((l) => l.box),
  ]);

/** The scale at which all of a map is seen, in the middle of a box of so many pixels. */
export function fitted(
  bounds: Box | null,
  into: { w: number; h: number },
  { padding = 24, maxScale = 1.5 }: FitOptions = {},
): MapScale {
  if (bounds === null) return { scale: 1, x: into.w / 2, y: into.h / 2 };
  const w = Math.max(bounds.x1 - bounds.x0, 1);
  const h = Math.max(bounds.y1 - bounds.y0, 1);
  const scale = Math.min(
    maxScale,
    Math.max(into.w - 2 * padding, 1) / w,
    Math.max(into.h - 2 * padding, 1) / h,
  );
  return {
    scale,
    x: into.w / 2 - (scale * (bounds.x0 + bounds.x1)) / 2,
    y: into.h / 2 - (scale * (bounds.y0 + bounds.y1)) / 2,
  };
}
