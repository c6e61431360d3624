import type { NetworkNode, NodeId, Tie } from '@facet/shared/boards/network/shape.ts';
import type { Point } from '../view.ts';
import { around, grown, moved, type Box } from './boxes.ts';
import { settleForces, type Piece } from './force.ts';
import { improve, lossOf } from './improve.ts';
import { footprint } from './labelSides.ts';
import { estimated, type Measure } from './labelText.ts';
import { packed } from './pack.ts';
import { ringed } from './rings.ts';
import { extentOf } from './shapes.ts';
import { freeRoom, spread, spreading, takenBy, type Body } from './spread.ts';

/** What a layout needs to know of a node. */
export type Placeable = Pick<NetworkNode, 'id' | 'name' | 'sort' | 'size'> & {
  at: (Point & { auto?: true }) | null;
  part?: string;
};
export type Ends = Pick<Tie, 'a' | 'b'>;

export interface ArrangeOptions {
  /** Width by height of what it is to fill; 4:3 unless said. */
  aspect?: number;
  measure?: Measure;
  /** Where nodes stand on this screen although nobody put them there: they stay. */
  keep?: ReadonlyMap<NodeId, Point>;
}

/** How many beginnings are tried, and how long each is improved: fewer the more there are, so that time is bounded. */
const effort = (nodes: number, ties: number): { starts: number; first: number; last: number } =>
  nodes <= 20
    ? { starts: 4, first: 16, last: 60 }
    : nodes <= 40
      ? { starts: 4, first: 16, last: 80 }
      : nodes <= 80
        ? { starts: 3, first: 12, last: 80 }
        : { starts: 1, first: 0, last: nodes * ties < 100_000 ? 8 : nodes * ties < 400_000 ? 3 : 1 };

/**
 * A place for every node: where somebody put one, there; all others where few ties cross, none goes through a node,
 * and every name can be read. The same for the same map on every screen, whatever order it is given in.
 */
export function arrange(
  nodes: readonly Placeable[],
  ties: readonly Ends[],
  options: ArrangeOptions = {},
): Map<NodeId, Point> {
  const steps = arranging(nodes, ties, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const SLICE_MS = 8;

/** The same places, worked out a few milliseconds at a time so that the page goes on answering. Throws when aborted. */
export async function arrangeSlowly(
  nodes: readonly Placeable[],
  ties: readonly Ends[],
  options: ArrangeOptions = {},
  signal?: AbortSignal,
): Promise<Map<NodeId, Point>> {
  const steps = arranging(nodes, ties, options);
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}

/** New places for what no hand has placed, `auto`; only those that change. What somebody put somewhere stays there. */
export function tidy(
  nodes: readonly Placeable[],
  ties: readonly Ends[],
  options: Omit<ArrangeOptions, 'keep'> = {},
): Map<NodeId, Point & { auto: true }> {
  const loose = nodes.map((n) => (n.at?.auto === true ? { ...n, at: null } : n));
  const places = arrange(loose, ties, options);
  const changed = new Map<NodeId, Point & { auto: true }>();
  for (const { id, at } of nodes) {
    const to = places.get(id);
    if (!to || (at && (at.auto !== true || (at.x === to.x && at.y === to.y)))) continue;
    changed.set(id, { x: to.x, y: to.y, auto: true });
  }
  return changed;
}

/** Places for those who are given before anything is drawn: in rings, parts and sorts side by side. */
export function arrangeGiven(
  nodes: readonly Placeable[],
  { aspect = 4 / 3, measure = estimated, keep }: ArrangeOptions = {},
): Map<NodeId, Point> {
  const bodies = bodiesOf(nodes, measure, keep);
  const sorts = new Map(nodes.map((n) => [n.id, `${n.part ?? ''}\n${n.sort}\n${n.id}`]));
  const loose = bodies.filter((b) => !b.fixed);
  loose.sort((x, y) => ((sorts.get(x.id) ?? '') < (sorts.get(y.id) ?? '') ? -1 : 1));
  ringed(loose, aspect);
  spread(bodies);
  return placesOf(bodies);
}

/**
 * Where a node goes that is added by keyboard or in the table: near a place if one is given, else under the middle of
 * the map, and never on anything that is there. `name` is what it will be called, if that is known.
 */
export function freePlace(
  nodes: readonly Placeable[],
  places: ReadonlyMap<NodeId, Point>,
  near?: Point,
  node: Pick<Placeable, 'name' | 'sort' | 'size'> = { name: '', sort: '', size: 2 },
  measure: Measure = estimated,
): Point {
  const boxes: Box[] = [];
  for (const n of nodes) {
    const at = places.get(n.id);
    if (at) boxes.push(grown(moved(footprint(n, measure), at), 6));
  }
  const all = around(boxes);
  const middle = all ? { x: (all.x0 + all.x1) / 2, y: (all.y0 + all.y1) / 2 } : { x: 0, y: 0 };
  return freeRoom(takenBy(boxes), grown(footprint({ ...node, id: '' }, measure), 6), near ?? middle);
}

function bodiesOf(
  nodes: readonly Placeable[],
  measure: Measure,
  keep: ReadonlyMap<NodeId, Point> | undefined,
): Body[] {
  const bodies = nodes.map((n): Body => {
    const at = n.at ?? keep?.get(n.id) ?? null;
    return {
      id: n.id,
      at: at ? { x: at.x, y: at.y } : { x: 0, y: 0 },
      takes: footprint(n, measure),
      fixed: at !== null,
    };
  });
  return bodies.sort((x, y) => (x.id < y.id ? -1 : 1));
}

const placesOf = (bodies: readonly Body[]): Map<NodeId, Point> => new Map(bodies.map((b) => [b.id, b.at]));

function* arranging(
  nodes: readonly Placeable[],
  given: readonly Ends[],
  options: ArrangeOptions,
): Generator<void, Map<NodeId, Point>> {
  const { aspect = 4 / 3, measure = estimated } = options;
  const bodies = bodiesOf(nodes, measure, options.keep);
  const index = new Map(bodies.map((b, i) => [b.id, i]));
  const rims = new Map(nodes.map((n) => [n.id, extentOf(n).x1]));
  const ties = given
    .flatMap(({ a, b }) => {
      const [i, j] = [index.get(a), index.get(b)];
      return i === undefined || j === undefined || i === j ? [] : [{ a: Math.min(i, j), b: Math.max(i, j) }];
    })
    .sort((x, y) => x.a - y.a || x.b - y.b);
  const fixed = bodies.some((b) => b.fixed);
  if (!fixed && ties.length === 0) return arrangeGiven(nodes, options);
  const pieces: Body[][] = [];
  const alone: Body[] = [];
  for (const piece of piecesOf(bodies, ties, rims)) {
    const its = piece.ids.map((id) => bodies[index.get(id) ?? -1]).filter((b) => b !== undefined);
    if (its.length === 1 && !piece.fixed.includes(true)) {
      alone.push(...its);
      continue;
    }
    if (piece.fixed.includes(false)) yield* place(piece, aspect);
    its.forEach((body, i) => (body.at = piece.at[i] ?? body.at));
    pieces.push(its);
  }
  // Each apart is clear of itself before they are set side by side; then once more among all, which moves next to none.
  for (const piece of pieces) yield* spreading(piece);
  packed(pieces, alone, aspect);
  yield* spreading(bodies);
  return placesOf(bodies);
}

function* place(piece: Piece, aspect: number): Generator<void> {
  const held = piece.fixed.includes(true);
  const { starts, first, last } = effort(piece.ids.length, piece.ties.length);
  let best: Point[] | null = null;
  let least = Infinity;
  if (held) beginNear(piece);
  const begin = piece.at;
  for (let start = 0; start < (held ? 1 : starts); start += 1) {
    piece.at = begin.map((p) => ({ ...p }));
    yield* settleForces(piece, aspect, start + 1);
    yield* improve(piece, aspect, first, start + 7);
    const lost = starts === 1 ? 0 : lossOf(piece, aspect);
    if (lost < least) [best, least] = [piece.at, lost];
  }
  piece.at = best ?? piece.at;
  yield* improve(piece, aspect, last, 3);
}

/** Nodes without a place begin beside those of their neighbours that have one, nearest first. */
function beginNear(piece: Piece): void {
  const known = [...piece.fixed];
  for (let more = true; more;) {
    more = false;
    for (let i = 0; i < known.length; i += 1) {
      if (known[i]) continue;
      const near = piece.ties.flatMap(({ a, b }) =>
        a === i && known[b] ? [b] : b === i && known[a] ? [a] : [],
      );
      if (near.length === 0) continue;
      let [x, y] = [0, 0];
      for (const j of near) [x, y] = [x + (piece.at[j]?.x ?? 0), y + (piece.at[j]?.y ?? 0)];
      // Not all on one spot, and the same spots everywhere.
      piece.at[i] = { x: x / near.length + ((i * 37) % 61) - 30, y: y / near.length + ((i * 53) % 67) - 20 };
      known[i] = true;
      more = true;
    }
  }
}

/** The bodies in pieces that hang together, the largest first. Bodies are sorted by id, and so is each piece. */
function piecesOf(
  bodies: readonly Body[],
  ties: readonly { a: number; b: number }[],
  rims: ReadonlyMap<string, number>,
): Piece[] {
  const beside: number[][] = bodies.map(() => []);
  for (const { a, b } of ties) {
    beside[a]?.push(b);
    beside[b]?.push(a);
  }
  const seen = new Set<number>();
  const found: Piece[] = [];
  bodies.forEach((_, first) => {
    if (seen.has(first)) return;
    const members = new Set([first]);
    for (const i of members) for (const j of beside[i] ?? []) members.add(j);
    for (const i of members) seen.add(i);
    const own = [...members].sort((x, y) => x - y);
    const to = new Map(own.map((i, k) => [i, k]));
    const its = own.map((i) => bodies[i]).filter((b) => b !== undefined);
    found.push({
      ids: its.map((b) => b.id),
      at: its.map((b) => b.at),
      takes: its.map((b) => b.takes),
      rim: its.map((b) => rims.get(b.id) ?? 24),
      fixed: its.map((b) => b.fixed),
      ties: ties.flatMap(({ a, b }) => (members.has(a) ? [{ a: to.get(a) ?? 0, b: to.get(b) ?? 0 }] : [])),
    });
  });
  return found.sort((x, y) => y.ids.length - x.ids.length);
}
