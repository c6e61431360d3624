import { around } from '../../../../boards/network/layout/boxes.ts';
import type { Label } from '../../../../boards/network/layout/labelSides.ts';
import type { MapView, Point } from '../../../../boards/network/view.ts';
import { settleWall, unreadable } from './settle.ts';
import { labelsOf, MOST_NAMES, wallOf, type Wall, type WallRoom } from './wall.ts';

/** Where everything stands on the wall, in pixels of its room; names only where they can be read. */
export interface WallPlaces {
  room: WallRoom;
  at: ReadonlyMap<string, Point>;
  sides: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, Label>;
  /** The map's own places it was made from, and how these come onto the wall. */
  from: MapView['at'];
  onto: (p: Point) => Point;
  /** How much was on the map when all of it was last laid out. */
  laid: { nodes: number; ties: number; unnamed: number };
}

const SLICE_MS = 10;
/** A map may be pulled so much wider than people made it, and no more: they must know it again. */
const WIDER = { own: 1.5, free: 2.4 } as const;
const LARGEST = 2.6;
/** The letters of a map that has room for them, and of one that has not; pixels of 1,080. */
const LETTERS = [44, 36] as const;
/** More of the room than this under names, and letters of 44 are not tried. */
const FULL = 0.34;
/** More than this under the smallest, and symbols are smaller. */
const TIGHT = 0.3;
/** How often what cannot be read yet is tried again. */
const AGAIN = 2;

export interface WallSize {
  w: number;
  h: number;
  /** Screen pixels of a pixel of a wall of 1,080. */
  px: number;
}

/** Where a map stood, as parts of its room, so that people know it again in another one. */
export type Known = ReadonlyMap<string, Point>;

/**
 * Places for a map in so many pixels, a few milliseconds at a time. `last` is what is shown now: as little of it as can
 * be moves. `known` is where the map stood in another room. Throws when aborted.
 */
export async function placesFor(
  view: MapView,
  size: WallSize,
  last: WallPlaces | null,
  known: Known,
  signal: AbortSignal,
): Promise<WallPlaces> {
  const kept = last === null ? null : goOn(view, size, last);
  if (kept !== null && last !== null) {
    await run(settleWall(kept), signal);
    const out = unreadable(kept);
    if (out.size <= last.laid.unnamed) return placesOf(kept, view, last, out);
  }
  const warm = view.nodes.filter((n) => known.has(n.id)).length >= view.nodes.length * 0.8;
  const tight = nameArea(view, size) > TIGHT ? 0.82 : 1;
  const symbol = size.px * 1.3 * tight * Math.min(1, Math.max(0.35, Math.sqrt(42 / view.nodes.length)));
  let best: Found | null = null;
  for (const again of warm ? [true, false] : [false]) {
    for (const letters of LETTERS) {
      const room = { w: size.w, h: size.h, font: letters * size.px, symbol };
      const onto = fitTo(view, room);
      const wall = wallOf(view, room, (id) => {
        const fixed = isPlaced(view, id);
        const there = again && !fixed ? known.get(id) : undefined;
        const at = onto(view.at.get(id) ?? { x: 0, y: 0 });
        return { at: there === undefined ? at : { x: there.x * size.w, y: there.y * size.h }, fixed };
      });
      if (
        letters !== LETTERS.at(-1) &&
        (view.nodes.length > MOST_NAMES * 1.5 || nameArea(view, size) * (letters / LETTERS[1]) ** 2 > FULL)
      )
        continue;
      await run(settleWall(wall, again), signal);
      const found = { wall, out: unreadable(wall), onto };
      const last = letters === LETTERS.at(-1) && view.nodes.length <= MOST_NAMES * 1.5;
      for (let n = 0; last && found.out.size > 0 && n < AGAIN; n += 1) {
        await run(settleWall(wall, true, n + 11), signal);
        found.out = unreadable(wall);
      }
      if (best === null || found.out.size < best.out.size) best = found;
      if (found.out.size === 0) break;
    }
    if (best?.out.size === 0) break;
  }
  const { wall, out, onto } = best as Found;
  const laid = { nodes: view.nodes.length, ties: view.ties.length, unnamed: out.size };
  return placesOf(wall, view, { onto, laid }, out);
}

/** How much of the room the smallest names take up. */
function nameArea({ nodes }: MapView, { w, h, px }: WallSize): number {
  const font = LETTERS[1] * px;
  const boxes = nodes
    .slice(0, MOST_NAMES)
    .flatMap((n) => labelsOf(n, { w, h, font, symbol: px })[0]?.box ?? []);
  return boxes.reduce((sum, b) => sum + (b.x1 - b.x0) * (b.y1 - b.y0), 0) / (w * h);
}

interface Found {
  wall: Wall;
  out: Set<number>;
  onto: (p: Point) => Point;
}

/** Where a map stands, as parts of its room. */
export const knownFrom = ({ at, room }: WallPlaces): Known =>
  new Map([...at].map(([id, { x, y }]) => [id, { x: x / room.w, y: y / room.h }]));

async function run(steps: Generator<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do if (steps.next().done === true) return;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}

/** What is shown stays where it is and the rest finds a place among it; null where too much has changed for that. */
function goOn(view: MapView, size: { w: number; h: number }, last: WallPlaces): Wall | null {
  const { room, at, sides, from, onto, laid } = last;
  if (room.w !== size.w || room.h !== size.h) return null;
  const more = view.nodes.length > laid.nodes * 1.25 + 2 || view.ties.length > laid.ties * 1.4 + 3;
  if (more || view.nodes.length < laid.nodes * 0.85) return null;
  return wallOf(view, room, (id) => {
    const [was, now, shown] = [from.get(id), view.at.get(id) ?? { x: 0, y: 0 }, at.get(id)];
    if (shown !== undefined && was !== undefined && was.x === now.x && was.y === now.y)
      return { at: shown, fixed: true, side: sides.get(id) ?? 0 };
    return { at: onto(now), fixed: isPlaced(view, id), side: sides.get(id) ?? 0 };
  });
}

const isPlaced = ({ nodes }: MapView, id: string): boolean => {
  const at = nodes.find((n) => n.id === id)?.at ?? null;
  return at !== null && at.auto !== true;
};

/** How the map's own places come onto the wall: all of it, in the middle, pulled wider where there is room. */
function fitTo(view: MapView, room: WallRoom): (p: Point) => Point {
  const box = around([...view.at.values()].map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
  if (box === null) return (p) => p;
  const [padX, padY] = [room.font * 3.4, room.font * 1.9];
  const sx = Math.min((room.w - 2 * padX) / Math.max(1, box.x1 - box.x0), LARGEST * room.symbol);
  const sy = Math.min((room.h - 2 * padY) / Math.max(1, box.y1 - box.y0), LARGEST * room.symbol);
  const most = view.nodes.some((n) => isPlaced(view, n.id)) ? WIDER.own : WIDER.free;
  const [kx, ky] = [Math.min(sx, sy * most), Math.min(sy, sx * most)];
  const [mx, my] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  return ({ x, y }) => ({ x: room.w / 2 + (x - mx) * kx, y: room.h / 2 + (y - my) * ky });
}

function placesOf(
  { room, bodies }: Wall,
  view: MapView,
  { onto, laid }: Pick<WallPlaces, 'onto' | 'laid'>,
  out: ReadonlySet<number>,
): WallPlaces {
  const names = new Map<string, Label>();
  bodies.forEach((body, i) => {
    const label = body.labels[body.side];
    if (label !== undefined && !out.has(i)) names.set(body.id, label);
  });
  return {
    room,
    at: new Map(bodies.map((b) => [b.id, b.at])),
    sides: new Map(bodies.map((b) => [b.id, b.side])),
    names,
    from: view.at,
    onto,
    laid,
  };
}
