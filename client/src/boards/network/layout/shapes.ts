import type { NetworkNode } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';
import type { Box } from './boxes.ts';

/** The shape a sort is drawn as; a sort of one's own is a rounded square with its first letter. */
export type Shape = 'lozenge' | 'square' | 'hexagon' | 'octagon' | 'circle' | 'triangle' | 'rounded';

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['school', 'lozenge'],
  ['authority', 'square'],
  ['university', 'hexagon'],
  ['agency', 'octagon'],
  ['community', 'circle'],
  ['pupils', 'triangle'],
  ['governors', 'circle'],
]);

export const shapeOf = (sort: string): Shape => SHAPES.get(sort) ?? 'rounded';

/** How much larger than a middle one a node of a size is drawn. */
export const SCALES: Readonly<Record<NetworkNode['size'], number>> = { 1: 0.85, 2: 1, 3: 1.35 };

/** Corners of a node of middle size round its own place, in map units, in order; of a circle its radius. */
export type Outline = { radius: number } | { corners: readonly Point[] };

const square = (half: number): Point[] => [
  { x: -half, y: -half },
  { x: half, y: -half },
  { x: half, y: half },
  { x: -half, y: half },
];

const OUTLINES: Readonly<Record<Shape, Outline>> = {
  lozenge: {
    corners: [
      { x: 0, y: -26 },
      { x: 26, y: 0 },
      { x: 0, y: 26 },
      { x: -26, y: 0 },
    ],
  },
  square: { corners: square(20) },
  rounded: { corners: square(21) },
  hexagon: {
    corners: [
      { x: -25, y: 0 },
      { x: -12.5, y: -21.5 },
      { x: 12.5, y: -21.5 },
      { x: 25, y: 0 },
      { x: 12.5, y: 21.5 },
      { x: -12.5, y: 21.5 },
    ],
  },
  octagon: {
    corners: [
      { x: -9.5, y: -23 },
      { x: 9.5, y: -23 },
      { x: 23, y: -9.5 },
      { x: 23, y: 9.5 },
      { x: 9.5, y: 23 },
      { x: -9.5, y: 23 },
      { x: -23, y: 9.5 },
      { x: -23, y: -9.5 },
    ],
  },
  circle: { radius: 23 },
  triangle: {
    corners: [
      { x: 0, y: -27 },
      { x: 26, y: 18 },
      { x: -26, y: 18 },
    ],
  },
};

/** The outline of a node round its own place, in map units. */
export function outlineOf(node: Pick<NetworkNode, 'sort' | 'size'>): Outline {
  const scale = SCALES[node.size];
  const outline = OUTLINES[shapeOf(node.sort)];
  return 'radius' in outline
    ? { radius: outline.radius * scale }
    : { corners: outline.corners.map(({ x, y }) => ({ x: x * scale, y: y * scale })) };
}

/** The box of a node round its own place. */
export function extentOf(node: Pick<NetworkNode, 'sort' | 'size'>): Box {
  const outline = outlineOf(node);
  if ('radius' in outline) {
    const r = outline.radius;
    return { x0: -r, y0: -r, x1: r, y1: r };
  }
  const xs = outline.corners.map((c) => c.x);
  const ys = outline.corners.map((c) => c.y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** How far from its place a node's outline is in a direction (a vector of any length but none). */
export function rimOf(node: Pick<NetworkNode, 'sort' | 'size'>, towards: Point): number {
  const outline = outlineOf(node);
  if ('radius' in outline) return outline.radius;
  const long = Math.sqrt(towards.x * towards.x + towards.y * towards.y) || 1;
  const [dx, dy] = [towards.x / long, towards.y / long];
  let rim = 0;
  outline.corners.forEach((p, i) => {
    const q = outline.corners[(i + 1) % outline.corners.length] ?? p;
    const [ex, ey] = [q.x - p.x, q.y - p.y];
    const turn = dx * ey - dy * ex;
    if (turn === 0) return;
    const out = (p.x * ey - p.y * ex) / turn;
    const along = (p.x * dy - p.y * dx) / turn;
    if (along >= -1e-9 && along <= 1 + 1e-9 && out > rim) rim = out;
  });
  return rim;
}
