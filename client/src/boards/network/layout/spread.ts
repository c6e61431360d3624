import type { Point } from '../view.ts';
import { around, BoxGrid, grown, moved, overlap, type Box } from './boxes.ts';

/** Something with a place and what it takes up round it. */
export interface Body {
  id: string;
  at: Point;
  takes: Box;
  /** Never moved. */
  fixed: boolean;
}

/** How far what two nodes take up stays apart. */
const GAP = 12;
const ROUNDS = 60;

/** Moves bodies that are not fixed until none takes up another's room, each as little as may be. In place. */
export function spread(bodies: readonly Body[]): void {
  const steps = spreading(bodies);
  while (steps.next().done !== true);
}

/** The same a little at a time. */
export function* spreading(bodies: readonly Body[]): Generator<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    yield;
    if (!push(bodies)) break;
  }
  yield* settle(bodies);
}

function push(bodies: readonly Body[]): boolean {
  const grid = new BoxGrid<number>();
  const boxes = bodies.map((b) => grown(moved(b.takes, b.at), GAP / 2));
  boxes.forEach((box, i) => grid.add(box, i));
  let any = false;
  bodies.forEach((one, i) => {
    const mine = boxes[i];
    if (!mine) return;
    for (const j of [...grid.near(mine)].sort((x, y) => x - y)) {
      const other = bodies[j];
      if (j <= i || !other || (one.fixed && other.fixed)) continue;
      const p = grown(moved(one.takes, one.at), GAP / 2);
      const q = grown(moved(other.takes, other.at), GAP / 2);
      if (!overlap(p, q)) continue;
      any = true;
      const right = p.x1 + p.x0 <= q.x1 + q.x0;
      const down = p.y1 + p.y0 <= q.y1 + q.y0;
      const dx = (right ? p.x1 - q.x0 : q.x1 - p.x0) + 1;
      const dy = (down ? p.y1 - q.y0 : q.y1 - p.y0) + 1;
      const by = dx < dy ? { x: right ? dx : -dx, y: 0 } : { x: 0, y: down ? dy : -dy };
      const share = one.fixed ? 0 : other.fixed ? 1 : 0.5;
      one.at = { x: one.at.x - by.x * share, y: one.at.y - by.y * share };
      other.at = { x: other.at.x + by.x * (1 - share), y: other.at.y + by.y * (1 - share) };
    }
  });
  return any;
}

/** Rounds all places, and gives whatever still covers another the nearest free room: after this nothing does. */
function* settle(bodies: readonly Body[]): Generator<void> {
  const taken = new BoxGrid<Box>();
  const keep = (body: Body): void => {
    const box = grown(moved(body.takes, body.at), GAP / 2 - 1);
    taken.add(box, box);
  };
  for (const body of bodies) if (body.fixed) keep(body);
  for (const body of bodies) {
    if (body.fixed) continue;
    yield;
    body.at = freeRoom(taken, grown(body.takes, GAP / 2 - 1), body.at);
    keep(body);
  }
}

const STEP = 14;

/** The place nearest to `near`, in whole units, where a box covers none of the taken ones. */
export function freeRoom(taken: BoxGrid<Box>, takes: Box, near: Point): Point {
  const middle = { x: Math.round(near.x), y: Math.round(near.y) };
  const free = (at: Point): boolean => {
    const box = moved(takes, at);
    for (const other of taken.near(box)) if (overlap(other, box)) return false;
    return true;
  };
  if (free(middle)) return middle;
  for (let ring = 1; ; ring += 1) {
    let best: Point | null = null;
    let least = Infinity;
    for (let k = -ring; k <= ring; k += 1)
      for (const [x, y] of [
        [k, ring],
        [ring, k],
        [-ring, k],
        [k, -ring],
      ] as const) {
        const far = x * x + y * y;
        const at = { x: middle.x + x * STEP, y: middle.y + y * STEP };
        if (far < least && free(at)) [best, least] = [at, far];
      }
    // Ends: the taken boxes are finite, and the rings are not.
    if (best !== null) return best;
  }
}

export const takenBy = (boxes: Iterable<Box>): BoxGrid<Box> => {
  const grid = new BoxGrid<Box>();
  for (const box of boxes) grid.add(box, box);
  return grid;
};

/** The box around bodies with what they take up. */
export const extentOfAll = (bodies: readonly Body[]): Box | null =>
  around(bodies.map((b) => moved(b.takes, b.at)));
