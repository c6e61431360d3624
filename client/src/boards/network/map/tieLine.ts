import type { Direction } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';

/** A tie as drawn between two symbols. */
export interface TieLine {
  /** `d` of the line, from outline to outline. */
  line: string;
  /** `d` of its arrow heads; empty for none. */
  arrows: string;
  middle: Point;
}

/** What is left free between a symbol and its tie. */
const GAP = 5;

/** The line of a tie between two places on the screen, `width` thick; null where the symbols leave no room for one. */
export function tieLine(
  from: Point,
  to: Point,
  radii: { from: number; to: number },
  direction: Direction,
  width: number,
): TieLine | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const gap = Math.min(GAP, length / 8);
  const room = length - radii.from - radii.to - 2 * gap;
  if (room < 1) return null;
  const [ux, uy] = [dx / length, dy / length];
  const along = (n: number): Point => ({ x: from.x + ux * n, y: from.y + uy * n });
  const start = radii.from + gap;
  const end = length - radii.to - gap;
  const head = Math.min(8 + width * 1.5, room / 2);
  const [tail, tip] = [direction === 'from' || direction === 'both', direction === 'to' || direction === 'both'];
  const a = along(start + (tail ? head * 0.8 : 0));
  const b = along(end - (tip ? head * 0.8 : 0));
  const arrow = (at: number, way: 1 | -1): string => {
    const point = along(at);
    const base = along(at - way * head);
    const half = head * 0.56;
    return `M${f(point.x)} ${f(point.y)}L${f(base.x - uy * half)} ${f(base.y + ux * half)}L${f(base.x + uy * half)} ${f(base.y - ux * half)}Z`;
  };
  return {
    line: `M${f(a.x)} ${f(a.y)}L${f(b.x)} ${f(b.y)}`,
    arrows: (tip ? arrow(end, 1) : '') + (tail ? arrow(start, -1) : ''),
    middle: along((start + end) / 2),
  };
}

const f = (n: number): number => Math.round(n * 10) / 10;
