import { tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import type { MapView, Point } from '../view.ts';

/** Half of the least side of anything that can be tapped, in screen pixels. */
const REACH = 22;
/** A tie this much nearer than the next one was meant; between closer ones people are asked. */
const CLEARLY = 9;

export interface Hit {
  node: NodeId | null;
  /** The ties under the pointer, the nearest first; more than one where they cannot be told apart. */
  ties: { a: NodeId; b: NodeId }[];
}

const NOTHING: Hit = { node: null, ties: [] };

/**
 * What lies under a place of the map at a scale: the node whose edge is nearest, else the ties that pass within 22 screen
 * pixels. `radius` is a node's on the screen.
 */
export function hitAt(view: MapView, p: Point, k: number, radius: (id: NodeId) => number): Hit {
  let node: NodeId | null = null;
  let nearest = Infinity;
  for (const [id, at] of view.at) {
    const far = Math.hypot(at.x - p.x, at.y - p.y) * k;
    const r = radius(id);
    if (far > Math.max(REACH, r + 2) || far - r >= nearest) continue;
    node = id;
    nearest = far - r;
  }
  if (node !== null) return { node, ties: [] };
  const near: { a: NodeId; b: NodeId; far: number }[] = [];
  for (const { a, b } of view.ties) {
    const [from, to] = [view.at.get(a), view.at.get(b)];
    if (from === undefined || to === undefined) continue;
    const far = offSegment(p, from, to) * k;
    if (far <= REACH) near.push({ a, b, far });
  }
  near.sort((x, y) => x.far - y.far || (tieKey(x.a, x.b) < tieKey(y.a, y.b) ? -1 : 1));
  const [first] = near;
  if (first === undefined) return NOTHING;
  return {
    node: null,
    ties: near.filter((t) => t.far - first.far < CLEARLY).map(({ a, b }) => ({ a, b })),
  };
}

/** How far a point is from the nearest point of a line between two. */
function offSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(a.x + dx * along - p.x, a.y + dy * along - p.y);
}
