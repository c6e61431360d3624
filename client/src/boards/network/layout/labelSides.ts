import type { NetworkNode, NodeId } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';
import { moved, type Box } from './boxes.ts';
import { LINE_HEIGHT, wrapped, type Measure } from './labelText.ts';
import { extentOf } from './shapes.ts';

/** In the order they are preferred in. */
export const SIDES = ['below', 'above', 'right', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** The label of a node, in map units, ready for an SVG text with one tspan a line. */
export interface Label {
  id: NodeId;
  side: Side;
  lines: readonly string[];
  anchor: 'middle' | 'start' | 'end';
  /** Of the anchor. */
  x: number;
  /** Of the first line's baseline. */
  y: number;
  lineHeight: number;
  box: Box;
}

export type Labelled = Pick<NetworkNode, 'id' | 'name' | 'sort' | 'size'>;

const GAP = 5;
/** Where the baseline of a line is, of its height. */
const BASELINE = 0.76;

/** A label on a side of a node that stands at 0, 0. `unit`: how many map units a pixel of text takes. */
export function labelOn(
  side: Side,
  node: Labelled,
  lines: readonly string[],
  measure: Measure,
  unit = 1,
): Label {
  const extent = extentOf(node);
  const lineHeight = (measure('x').h || LINE_HEIGHT) * unit;
  const w = Math.max(...lines.map((line) => measure(line).w)) * unit;
  const h = lines.length * lineHeight;
  const gap = GAP * unit;
  const middle = (extent.y0 + extent.y1) / 2 - h / 2;
  const [x0, y0] =
    side === 'below'
      ? [-w / 2, extent.y1 + gap - 2]
      : side === 'above'
        ? [-w / 2, extent.y0 - gap - h + 1]
        : side === 'right'
          ? [extent.x1 + gap, middle]
          : [extent.x0 - gap - w, middle];
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  return {
    id: node.id,
    side,
    lines,
    anchor,
    x: anchor === 'start' ? x0 : anchor === 'end' ? x0 + w : x0 + w / 2,
    y: y0 + lineHeight * BASELINE,
    lineHeight,
    box: { x0, y0, x1: x0 + w, y1: y0 + h },
  };
}

export const labelAt = (label: Label, at: Point): Label => ({
  ...label,
  x: label.x + at.x,
  y: label.y + at.y,
  box: moved(label.box, at),
});

/** What a node and its label below it take up, round its own place: nodes clear of one another's can all be read. */
export function footprint(node: Labelled, measure: Measure): Box {
  const extent = extentOf(node);
  const { box } = labelOn('below', node, wrapped(node.name, measure), measure);
  return {
    x0: Math.min(extent.x0, box.x0),
    y0: extent.y0,
    x1: Math.max(extent.x1, box.x1),
    y1: Math.max(extent.y1, box.y1),
  };
}
