import type { Direction, NetworkNode } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';
import { overlap, type Box } from './boxes.ts';
import { rimOf } from './shapes.ts';

export interface TieEnd {
  at: Point;
  sort: NetworkNode['sort'];
  size: NetworkNode['size'];
}

/** An arrow head: its tip, and which way it points, in degrees clockwise from the right. */
export interface ArrowHead extends Point {
  angle: number;
}

export interface TieLine {
  from: Point;
  to: Point;
  heads: ArrowHead[];
  /** In the middle of what is seen of it. */
  middle: Point;
}

export interface LineOptions {
  /** How far it ends before an outline, in map units. */
  gap?: number;
  /** How long an arrow head is: the line ends inside it, or a thick one would show past its tip. */
  head?: number;
}

/** A tie as drawn from outline to outline; null where two nodes are so close that nothing of it is seen. */
export function tieLine(
  a: TieEnd,
  b: TieEnd,
  direction: Direction,
  { gap = 4, head = 12 }: LineOptions = {},
): TieLine | null {
  const [dx, dy] = [b.at.x - a.at.x, b.at.y - a.at.y];
  const long = Math.sqrt(dx * dx + dy * dy);
  if (long === 0) return null;
  const [ux, uy] = [dx / long, dy / long];
  const start = rimOf(a, { x: dx, y: dy }) + gap;
  const end = long - rimOf(b, { x: -dx, y: -dy }) - gap;
  if (end - start < 1) return null;
  const along = (far: number): Point => ({ x: a.at.x + ux * far, y: a.at.y + uy * far });
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  const heads: ArrowHead[] = [];
  const toB = direction === 'to' || direction === 'both';
  const toA = direction === 'from' || direction === 'both';
  if (toB) heads.push({ ...along(end), angle });
  if (toA) heads.push({ ...along(start), angle: angle > 0 ? angle - 180 : angle + 180 });
  // Half a head is hidden by the line; on a short tie the line keeps a stump between its heads.
  const under = Math.min(head * 0.6, (end - start) / 3);
  return {
    from: along(start + (toA ? under : 0)),
    to: along(end - (toB ? under : 0)),
    heads,
    middle: along((start + end) / 2),
  };
}

const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Where on a tie a small label ("3/5") lies on nothing in `taken`, as near to the middle as can be; else the middle. */
export function spotOn(
  line: Pick<TieLine, 'from' | 'to'>,
  label: { w: number; h: number },
  taken: readonly Box[],
): Point {
  const at = (share: number): Point => ({
    x: line.from.x + (line.to.x - line.from.x) * share,
    y: line.from.y + (line.to.y - line.from.y) * share,
  });
  for (const share of SPOTS) {
    const p = at(share);
    const box = {
      x0: p.x - label.w / 2,
      y0: p.y - label.h / 2,
      x1: p.x + label.w / 2,
      y1: p.y + label.h / 2,
    };
    if (!taken.some((other) => overlap(other, box))) return p;
  }
  return at(0.5);
}
