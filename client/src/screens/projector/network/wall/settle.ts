import { around, moved, overlap, type Box } from '../../../../boards/network/layout/boxes.ts';
import { randomFrom } from '../../../../boards/network/layout/force.ts';
import { bestSide, nameBox, symbolLoss, wallLoss } from './loss.ts';
import type { Wall } from './wall.ts';

/** So much is tried in all, whatever the size of the map, so that time is bounded. */
const EFFORT = 32_000_000;
const BEGINNINGS = 4;

/**
 * Moves what nobody put anywhere, a little at a time, and turns names to their best side, until nothing lies on anything
 * and few ties cross; `warm`: it is nearly so already, and is to be known again. The same for the same wall on every screen. Yields after each step.
 */
export function* settleWall(wall: Wall, warm = false, seed = 1): Generator<void> {
  const { bodies, ties } = wall;
  const free = bodies.flatMap((b, i) => (b.fixed ? [] : [i]));
  yield* turnNames(wall, 3);
  if (free.length > 0) {
    const each = (bodies.length + ties.length) * (8 + (6 * ties.length) / Math.max(1, bodies.length));
    const beginnings = !warm && free.length === bodies.length && bodies.length <= 45 ? BEGINNINGS : 1;
    const passes = Math.max(2, Math.min(420, Math.round(EFFORT / (beginnings * free.length * each))));
    const begin = snapshotOf(wall);
    let best = begin;
    let least = Infinity;
    for (let k = 0; k < beginnings; k += 1) {
      restore(wall, begin);
      yield* cool(wall, free, passes, seed + k, warm);
      yield* turnNames(wall, 2);
      const lost = wallLoss(wall);
      if (lost < least) [best, least] = [snapshotOf(wall), lost];
    }
    restore(wall, best);
  }
  yield* turnNames(wall, 4);
  if (free.length === bodies.length) centre(wall);
}

function* cool(
  wall: Wall,
  free: readonly number[],
  passes: number,
  seed: number,
  warm: boolean,
): Generator<void> {
  const { bodies, room } = wall;
  const random = randomFrom(seed * 7919);
  const wide = Math.sqrt((room.w * room.h) / bodies.length);
  for (let pass = 0; pass < passes; pass += 1) {
    const cold = 1 - pass / passes;
    const heat = (warm ? 25 : 90) * cold * cold;
    const reach = wide * (0.08 + (warm ? 0.35 : 1.3) * cold * cold);
    for (const i of free) {
      yield;
      const body = bodies[i];
      if (body === undefined) continue;
      const [at, side] = [body.at, body.side];
      const before = symbolLoss(wall, i) + bestSideNow(wall, i);
      const j = random() < (warm ? 0.02 : 0.08) ? (free[Math.floor(random() * free.length)] ?? i) : i;
      if (j !== i) {
        swap(wall, i, j, heat * -Math.log(random() + 1e-9), before);
        continue;
      }
      body.at = {
        x: at.x + (random() + random() - 1) * reach * 1.4,
        y: at.y + (random() + random() - 1) * reach,
      };
      const found = bestSide(wall, i);
      body.side = found.side;
      const lost = symbolLoss(wall, i) + found.lost - before;
      if (lost > heat * -Math.log(random() + 1e-9)) [body.at, body.side] = [at, side];
    }
  }
}

const bestSideNow = (wall: Wall, i: number): number => {
  const body = wall.bodies[i];
  if (body === undefined) return 0;
  const { side, lost } = bestSide(wall, i);
  body.side = side;
  return lost;
};

function swap(wall: Wall, i: number, j: number, leeway: number, before: number): void {
  const [one, other] = [wall.bodies[i], wall.bodies[j]];
  if (one === undefined || other === undefined) return;
  const was = { one: one.at, other: other.at, sides: [one.side, other.side] as const };
  const lost = before + symbolLoss(wall, j) + bestSideNow(wall, j);
  [one.at, other.at] = [was.other, was.one];
  const now = bestSideNow(wall, i) + bestSideNow(wall, j) + symbolLoss(wall, i) + symbolLoss(wall, j);
  if (now - lost <= leeway) return;
  [one.at, other.at] = [was.one, was.other];
  [one.side, other.side] = was.sides;
}

function* turnNames(wall: Wall, times: number): Generator<void> {
  for (let n = 0; n < times; n += 1)
    for (const [i, body] of wall.bodies.entries()) {
      yield;
      body.side = bestSide(wall, i).side;
    }
}

const snapshotOf = ({ bodies }: Wall) => bodies.map(({ at, side }) => ({ at, side }));

function restore({ bodies }: Wall, to: ReturnType<typeof snapshotOf>): void {
  bodies.forEach((body, i) => {
    const was = to[i];
    if (was !== undefined) [body.at, body.side] = [was.at, was.side];
  });
}

/** The same air on all sides. */
function centre({ bodies, room }: Wall): void {
  const taken = around(takenBy(bodies));
  if (taken === null) return;
  const dx = Math.round((room.w - taken.x0 - taken.x1) / 2);
  const dy = Math.round((room.h - taken.y0 - taken.y1) / 2);
  for (const body of bodies) body.at = { x: Math.round(body.at.x + dx), y: Math.round(body.at.y + dy) };
}

function* takenBy(bodies: Wall['bodies']): Generator<Box> {
  for (const body of bodies) {
    yield moved(body.symbol, body.at);
    const name = nameBox(body, 0);
    if (name !== null) yield name;
  }
}

/** Names that lie on a symbol, on a better connected name, or beyond the edge: they are left out. By their bodies' places. */
export function unreadable(wall: Wall): Set<number> {
  const { bodies, own, room } = wall;
  const rank = bodies.map((_, i) => i);
  rank.sort((i, j) => (own[j]?.length ?? 0) - (own[i]?.length ?? 0) || i - j);
  const kept: Box[] = [];
  const left = new Set<number>();
  for (const i of rank) {
    const body = bodies[i];
    const box = body === undefined ? null : nameBox(body, 0);
    if (box === null) continue;
    const out = box.x0 < 0 || box.y0 < 0 || box.x1 > room.w || box.y1 > room.h;
    const on = bodies.some((b, j) => j !== i && overlap(moved(b.symbol, b.at), box));
    if (out || on || kept.some((k) => overlap(k, box))) left.add(i);
    else kept.push(box);
  }
  return left;
}
