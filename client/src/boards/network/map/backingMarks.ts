import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import { moved, overlap, type Box } from '../layout/boxes.ts';
import { spotOn } from '../layout/edges.ts';
import { extentOf } from '../layout/shapes.ts';
import type { Backing, Lit, Point } from '../view.ts';
import { asDrawn } from './symbols.ts';
import type { TieLine } from './tieLine.ts';

/** On a tie: how many drew it, in pixels of the drawn map. */
export interface BackingMark {
  key: string;
  a: NodeId;
  b: NodeId;
  at: Point;
  by: number;
  of: number;
  faded: boolean;
}

/** Of the small card a count stands on. */
export const backingSize = (words: string): { w: number; h: number } => ({
  w: words.length * 8.6 + 10,
  h: 20,
});

/** A count on every tie that has room for one beside the names, the symbols and the other counts. */
export function backingMarks(
  ties: readonly { tie: DrawnTie; line: TieLine }[],
  backing: Backing,
  lit: Lit | null,
  taken: readonly Box[],
): BackingMark[] {
  const full = [...taken];
  return ties.flatMap(({ tie, line }): BackingMark[] => {
    const key = tieKey(tie.a, tie.b);
    const by = backing.ties.get(key) ?? 0;
    const size = backingSize(networkText.map.backing(by, backing.of));
    const at = spotOn(line, size, full);
    const box = {
      x0: at.x - size.w / 2,
      y0: at.y - size.h / 2,
      x1: at.x + size.w / 2,
      y1: at.y + size.h / 2,
    };
    if (full.some((other) => overlap(other, box))) return [];
    full.push(box);
    const faded = lit !== null && !lit.ties.has(key);
    return [{ key, a: tie.a, b: tie.b, at, by, of: backing.of, faded }];
  });
}

/** What a node's symbol takes up on the drawn map. */
export function symbolBox(
  node: Pick<DrawnNode, 'sort' | 'size'>,
  me: boolean,
  at: Point = { x: 0, y: 0 },
  k: number,
  symbol: number,
): Box {
  const { x0, y0, x1, y1 } = extentOf(asDrawn(node, me));
  const box = { x0: x0 * symbol, y0: y0 * symbol, x1: x1 * symbol, y1: y1 * symbol };
  return moved(box, { x: at.x * k, y: at.y * k });
}
