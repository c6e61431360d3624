import { estimated, LABEL_SIZE, wrapped } from '../../../../boards/network/layout/labelText.ts';
import type { Box } from '../../../../boards/network/layout/boxes.ts';
import { labelOn, SIDES, type Label } from '../../../../boards/network/layout/labelSides.ts';
import { extentOf } from '../../../../boards/network/layout/shapes.ts';
import type { MapView, Point } from '../../../../boards/network/view.ts';

/** The letters and the room of a map on the wall, in pixels. */
export interface WallRoom {
  w: number;
  h: number;
  /** Pixels of the names' letters. */
  font: number;
  /** How large symbols are drawn. */
  symbol: number;
}

/** A node on the wall while its place is sought; boxes round its own place. */
export interface Body {
  id: string;
  at: Point;
  symbol: Box;
  rim: number;
  /** One for each side, in the order of SIDES, then the same in more lines; none for a node that is shown without its name. */
  labels: readonly Label[];
  side: number;
  /** Somebody put it there, or it is shown already: it stays. */
  fixed: boolean;
}

export interface Wall {
  room: WallRoom;
  bodies: Body[];
  ties: { a: number; b: number }[];
  /** The ties of each body, by their place in `ties`. */
  own: number[][];
}

/** At most so many names can be read from the back. */
export const MOST_NAMES = 30;

/** A map as it is to be put on the wall. `start`: where a node is to begin, and whether it stays there. */
export function wallOf(
  { nodes, ties }: Pick<MapView, 'nodes' | 'ties'>,
  room: WallRoom,
  start: (id: string) => { at: Point; fixed: boolean; side?: number },
): Wall {
  const degrees = new Map<string, number>();
  for (const { a, b } of ties) for (const id of [a, b]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const ranked = nodes.toSorted(
    (x, y) => (degrees.get(y.id) ?? 0) - (degrees.get(x.id) ?? 0) || (x.id < y.id ? -1 : 1),
  );
  const named = new Set(ranked.slice(0, MOST_NAMES).map((n) => n.id));
  const inOrder = nodes.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const index = new Map(inOrder.map((n, i) => [n.id, i]));
  const joined = ties
    .flatMap(({ a, b }) => {
      const [i, j] = [index.get(a), index.get(b)];
      return i === undefined || j === undefined || i === j ? [] : [{ a: Math.min(i, j), b: Math.max(i, j) }];
    })
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const own: number[][] = inOrder.map(() => []);
  joined.forEach(({ a, b }, k) => {
    own[a]?.push(k);
    own[b]?.push(k);
  });
  const bodies = inOrder.map((node): Body => {
    const symbol = scaled(extentOf(node), room.symbol);
    const { at, fixed, side = 0 } = start(node.id);
    return {
      id: node.id,
      at,
      symbol,
      rim: Math.max(symbol.x1, symbol.y1),
      labels: named.has(node.id) ? labelsOf(node, room) : [],
      side,
      fixed,
    };
  });
  return { room, bodies, ties: joined, own };
}

/** So wide, in letters of 18 px, where a name is set in two lines for want of room. */
const NARROW = 90;

/** The name of a node on each of its sides, then in more lines where it has several words, in pixels round its place. */
export function labelsOf(node: MapView['nodes'][number], { font, symbol }: WallRoom): Label[] {
  const usual = wrapped(node.name, estimated);
  const narrow = wrapped(node.name, estimated, NARROW);
  const forms = narrow.length > usual.length ? [usual, narrow] : [usual];
  return forms.flatMap((lines) =>
    SIDES.map((side) => {
      const l = labelOn(side, node, lines, estimated, font / LABEL_SIZE / symbol);
      return {
        ...l,
        x: l.x * symbol,
        y: l.y * symbol,
        lineHeight: l.lineHeight * symbol,
        box: scaled(l.box, symbol),
      };
    }),
  );
}

const scaled = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({
  x0: x0 * by,
  y0: y0 * by,
  x1: x1 * by,
  y1: y1 * by,
});
