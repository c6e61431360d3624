import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { Direction } from '@facet/shared/boards/network/shape.ts';
import { tieLine as lineBetween, type ArrowHead } from '../layout/edges.ts';
import type { Point } from '../view.ts';
import { asDrawn } from './symbols.ts';

/** A tie as drawn, in pixels of the drawn map. */
export interface TieLine {
  /** `d` of the line, from outline to outline. */
  line: string;
  /** `d` of its arrow heads; empty for none. */
  arrows: string;
  /** Where these are, and how long. */
  heads: readonly ArrowHead[];
  head: number;
  from: Point;
  to: Point;
}

/** What is left free between a symbol and its tie, in symbol units. */
const GAP = 5;

export interface End {
  node: Pick<DrawnNode, 'sort' | 'size'>;
  me: boolean;
  /** On the drawn map, in pixels. */
  at: Point;
}

/** The line of a tie `width` pixels thick between symbols of a scale; null where they leave no room for one. */
export function tieLine(a: End, b: End, direction: Direction, width: number, symbol: number): TieLine | null {
  const place = ({ node, me, at }: End) => ({
    ...asDrawn(node, me),
    at: { x: at.x / symbol, y: at.y / symbol },
  });
  const head = (7 + width * 1.7) / symbol;
  const found = lineBetween(place(a), place(b), direction, { gap: GAP, head });
  if (found === null) return null;
  const px = ({ x, y }: Point): Point => ({ x: round(x * symbol), y: round(y * symbol) });
  const [from, to] = [px(found.from), px(found.to)];
  const heads = found.heads.map((h) => ({ ...h, ...px(h) }));
  return {
    line: `M${from.x} ${from.y}L${to.x} ${to.y}`,
    arrows: heads.map((h) => arrow(h, head * symbol)).join(''),
    heads,
    head: head * symbol,
    from,
    to,
  };
}

/** `d` of an arrow head. */
export function arrow({ x, y, angle }: ArrowHead, length: number): string {
  const turn = (angle * Math.PI) / 180;
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
  const half = length * 0.54;
  const [bx, by] = [x - ux * length, y - uy * length];
  return `M${x} ${y}L${round(bx - uy * half)} ${round(by + ux * half)}L${round(bx + uy * half)} ${round(by - ux * half)}Z`;
}

const round = (n: number): number => Math.round(n * 10) / 10;
