import { awaySquared, cross, moved, overlap, type Box } from '../../../../boards/network/layout/boxes.ts';
import { SIDES } from '../../../../boards/network/layout/labelSides.ts';
import type { Point } from '../../../../boards/network/view.ts';
import type { Body, Wall } from './wall.ts';

/** What a picture loses by each of these, against one another: nothing on anything comes first of all. */
const WORTH = {
  covered: 3000,
  outside: 1500,
  through: 260,
  crossing: 60,
  underName: 70,
  underOwnName: 60,
  sharp: 40,
  lines: 30,
  far: 5,
  near: 16,
} as const;
/** Pixels of 1,080 kept clear between two symbols, round a name, and between a symbol and a tie that passes. */
const CLEAR = { symbols: 26, name: 7, passing: 14 } as const;
/** Two ties that leave a node this nearly the same way (cosine) can hardly be told apart. */
const SHARP = 0.94;
/** Half an outline stands beyond a symbol. */
const RIM = 3;

const unitOf = ({ room }: Wall): number => Math.min(room.symbol / 1.3, room.font / 36);

/** What is lost by where a body is, apart from its name. */
export function symbolLoss(wall: Wall, i: number): number {
  const { bodies, ties, own, room } = wall;
  const body = bodies[i];
  if (body === undefined) return 0;
  const { at } = body;
  const px = unitOf(wall);
  const mine = moved(body.symbol, at);
  const spaced = grownBy(mine, CLEAR.symbols * px);
  const typical = Math.sqrt((room.w * room.h) / bodies.length);
  let lost = outside(mine, room);
  for (let j = 0; j < bodies.length; j += 1) {
    const other = bodies[j];
    if (j === i || other === undefined) continue;
    const [dx, dy] = [at.x - other.at.x, at.y - other.at.y];
    // Wide rather than high: names are.
    lost += (WORTH.near * typical * typical) / (dx * dx * 0.7 + dy * dy * 1.5 + 1);
    if (overlap(spaced, moved(other.symbol, other.at))) lost += WORTH.covered;
    const name = nameBox(other, CLEAR.name * px);
    if (name !== null && overlap(mine, name)) lost += WORTH.covered;
  }
  const reach = body.rim + CLEAR.passing * px;
  for (const { a, b } of ties) {
    if (a === i || b === i) continue;
    const [p, q] = [bodies[a]?.at, bodies[b]?.at];
    if (p !== undefined && q !== undefined && awaySquared(at, p, q) < reach * reach) lost += WORTH.through;
  }
  for (const k of own[i] ?? []) lost += tieLoss(wall, i, k, typical, px);
  return lost;
}

function tieLoss(wall: Wall, i: number, k: number, typical: number, px: number): number {
  const { bodies, ties, own } = wall;
  const tie = ties[k];
  const at = bodies[i]?.at;
  if (tie === undefined || at === undefined) return 0;
  const end = tie.a === i ? tie.b : tie.a;
  const to = bodies[end]?.at;
  if (to === undefined) return 0;
  const far = Math.hypot(to.x - at.x, (to.y - at.y) * 1.2) / typical;
  let lost = WORTH.far * far * far;
  for (let j = 0; j < bodies.length; j += 1) {
    const other = bodies[j];
    if (other === undefined || j === i) continue;
    const name = nameBox(other, 0);
    if (j === end) {
      if (name !== null) lost += WORTH.underOwnName * under(name, at, to);
      continue;
    }
    const reach = other.rim + CLEAR.passing * px;
    if (awaySquared(other.at, at, to) < reach * reach) lost += WORTH.through;
    if (name !== null) lost += WORTH.underName * under(name, at, to);
  }
  for (const other of ties) {
    if (other.a === i || other.b === i || other.a === end || other.b === end) continue;
    const [p, q] = [bodies[other.a]?.at, bodies[other.b]?.at];
    if (p !== undefined && q !== undefined && cross(at, to, p, q)) lost += WORTH.crossing;
  }
  for (const [hub, out] of [
    [i, end],
    [end, i],
  ] as const)
    for (const other of own[hub] ?? []) {
      const next = ties[other];
      if (other === k || next === undefined) continue;
      const r = bodies[next.a === hub ? next.b : next.a]?.at;
      const [p, q] = [bodies[hub]?.at, bodies[out]?.at];
      if (p !== undefined && q !== undefined && r !== undefined && isSharp(p, q, r)) lost += WORTH.sharp;
    }
  return lost;
}

function isSharp(p: Point, q: Point, r: Point): boolean {
  const [ux, uy, vx, vy] = [q.x - p.x, q.y - p.y, r.x - p.x, r.y - p.y];
  const dot = ux * vx + uy * vy;
  return dot > 0 && dot * dot > SHARP * SHARP * (ux * ux + uy * uy) * (vx * vx + vy * vy);
}

/** What is lost by a body's name on one of its sides. */
export function nameLoss(wall: Wall, i: number, side: number): number {
  const { bodies, ties, room } = wall;
  const body = bodies[i];
  const label = body?.labels[side];
  if (body === undefined || label === undefined) return 0;
  const px = unitOf(wall);
  const box = moved(label.box, body.at);
  const spaced = grownBy(box, CLEAR.name * px);
  let lost = side + (side >= SIDES.length ? WORTH.lines : 0) + outside(box, room);
  for (let j = 0; j < bodies.length; j += 1) {
    const other = bodies[j];
    if (j === i || other === undefined) continue;
    if (overlap(spaced, moved(other.symbol, other.at))) lost += WORTH.covered;
    const name = nameBox(other, 0);
    if (name !== null && overlap(spaced, name)) lost += WORTH.covered;
  }
  for (const { a, b } of ties) {
    const [p, q] = [bodies[a]?.at, bodies[b]?.at];
    if (p === undefined || q === undefined) continue;
    lost += (a === i || b === i ? WORTH.underOwnName : WORTH.underName) * under(box, p, q);
  }
  return lost;
}

/** How much of a tie lies under a name: 0 for none, 0.6 where it barely does, more the longer it runs along it. */
function under({ x0, y0, x1, y1 }: Box, p: Point, q: Point): number {
  if ((p.x < x0 && q.x < x0) || (p.x > x1 && q.x > x1) || (p.y < y0 && q.y < y0) || (p.y > y1 && q.y > y1))
    return 0;
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  let [enter, leave] = [0, 1];
  if (dx !== 0) {
    const [one, other] = [(x0 - p.x) / dx, (x1 - p.x) / dx];
    [enter, leave] = [Math.max(enter, Math.min(one, other)), Math.min(leave, Math.max(one, other))];
  }
  if (dy !== 0) {
    const [one, other] = [(y0 - p.y) / dy, (y1 - p.y) / dy];
    [enter, leave] = [Math.max(enter, Math.min(one, other)), Math.min(leave, Math.max(one, other))];
  }
  if (enter >= leave) return 0;
  return 0.6 + ((leave - enter) * Math.hypot(dx, dy)) / (y1 - y0) / 2.5;
}

/** The side on which a body's name loses least. */
export function bestSide(wall: Wall, i: number): { side: number; lost: number } {
  let best = { side: 0, lost: Infinity };
  const count = wall.bodies[i]?.labels.length ?? 0;
  if (count === 0) return { side: 0, lost: 0 };
  for (let side = 0; side < count; side += 1) {
    const lost = nameLoss(wall, i, side);
    if (lost < best.lost) best = { side, lost };
  }
  return best;
}

/** Where a body's name is; null for one that is shown without it. */
export function nameBox(body: Body, clear: number): Box | null {
  const label = body.labels[body.side];
  return label === undefined ? null : grownBy(moved(label.box, body.at), clear);
}

export const wallLoss = (wall: Wall): number =>
  wall.bodies.reduce((sum, { side }, i) => sum + symbolLoss(wall, i) + nameLoss(wall, i, side), 0);

function outside({ x0, y0, x1, y1 }: Box, { w, h }: { w: number; h: number }): number {
  const over =
    Math.max(0, RIM - x0) + Math.max(0, x1 + RIM - w) + Math.max(0, RIM - y0) + Math.max(0, y1 + RIM - h);
  return over === 0 ? 0 : WORTH.outside + over * 20;
}

const grownBy = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({
  x0: x0 - by,
  y0: y0 - by,
  x1: x1 + by,
  y1: y1 + by,
});
