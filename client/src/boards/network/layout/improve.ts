import type { Point } from '../view.ts';
import { awaySquared, cross, crosses, moved, type Box } from './boxes.ts';
import { frameFor, randomFrom, TIE_LENGTH, type Piece } from './force.ts';

/** What a picture loses by each of these, against one another. */
const WORTH = { crossing: 14, through: 45, underLabel: 3, covered: 60, outside: 0.06, sharp: 8 } as const;
/** How near a line may pass a node that it does not end at. */
const CLEAR = 12;
/** Two ties that leave a node this nearly the same way (cosine) can hardly be told apart. */
const SHARP = 0.966;
const NEAR = TIE_LENGTH * 0.9;

interface Around {
  piece: Piece;
  ties: number[][];
  frame: Box;
}

/** What is lost where a line passes a node and its label: most if through the node. Most pairs are far apart: no more is asked. */
function passing(piece: Piece, j: number, p: Point, q: Point): number {
  const at = piece.at[j];
  const takes = piece.takes[j];
  if (!at || !takes) return 0;
  const right = at.x + takes.x1 + CLEAR;
  const left = at.x + takes.x0 - CLEAR;
  if ((p.x > right && q.x > right) || (p.x < left && q.x < left)) return 0;
  const low = at.y + takes.y1 + CLEAR;
  const high = at.y + takes.y0 - CLEAR;
  if ((p.y > low && q.y > low) || (p.y < high && q.y < high)) return 0;
  const rim = piece.rim[j] ?? 0;
  if (awaySquared(at, p, q) < (rim + CLEAR) * (rim + CLEAR)) return WORTH.through;
  const label = moved(takes, at);
  label.y0 = at.y + rim;
  return crosses(label, p, q) ? WORTH.underLabel : 0;
}

/** What is lost by where one node is: with all its ties, and by what passes it. */
function loss({ piece, ties, frame }: Around, i: number): number {
  const at = piece.at[i];
  const mine = piece.takes[i];
  if (!at || !mine) return 0;
  let lost = 0;
  const box = moved(mine, at);
  for (let j = 0; j < piece.at.length; j += 1) {
    const other = piece.at[j];
    const takes = piece.takes[j];
    if (j === i || !other || !takes) continue;
    const x = at.x - other.x;
    const y = at.y - other.y;
    lost += (NEAR * NEAR) / (x * x + y * y + 1);
    if (
      other.x + takes.x0 - 8 < box.x1 &&
      box.x0 < other.x + takes.x1 + 8 &&
      other.y + takes.y0 - 8 < box.y1 &&
      box.y0 < other.y + takes.y1 + 8
    )
      lost += WORTH.covered;
  }
  const own = ties[i] ?? [];
  const ends: { end: number; to: Point }[] = [];
  const reach = { x0: at.x, y0: at.y, x1: at.x, y1: at.y };
  for (const k of own) {
    const tie = piece.ties[k];
    const end = tie ? (tie.a === i ? tie.b : tie.a) : i;
    const to = piece.at[end];
    if (!to) continue;
    ends.push({ end, to });
    reach.x0 = Math.min(reach.x0, to.x);
    reach.y0 = Math.min(reach.y0, to.y);
    reach.x1 = Math.max(reach.x1, to.x);
    reach.y1 = Math.max(reach.y1, to.y);
  }
  for (const tie of piece.ties) {
    if (tie.a === i || tie.b === i) continue;
    const p = piece.at[tie.a];
    const q = piece.at[tie.b];
    if (!p || !q) continue;
    lost += passing(piece, i, p, q);
    if ((p.x > reach.x1 && q.x > reach.x1) || (p.x < reach.x0 && q.x < reach.x0)) continue;
    if ((p.y > reach.y1 && q.y > reach.y1) || (p.y < reach.y0 && q.y < reach.y0)) continue;
    for (const { end, to } of ends)
      if (end !== tie.a && end !== tie.b && cross(at, to, p, q)) lost += WORTH.crossing;
  }
  for (const k of own) lost += tieLoss(piece, ties, i, k);
  lost +=
    WORTH.outside * (beyond(frame.x0, frame.x1, box.x0, box.x1) + beyond(frame.y0, frame.y1, box.y0, box.y1));
  return lost;
}

/** What is lost by one tie of a node: its length, what it passes through, and ties that leave the same way. */
function tieLoss(piece: Piece, ties: number[][], i: number, k: number): number {
  const tie = piece.ties[k];
  const at = piece.at[i];
  if (!tie || !at) return 0;
  const end = tie.a === i ? tie.b : tie.a;
  const to = piece.at[end];
  if (!to) return 0;
  let lost = 0;
  const far = Math.sqrt((to.x - at.x) * (to.x - at.x) + (to.y - at.y) * (to.y - at.y)) || 1;
  const over = far / TIE_LENGTH - 1;
  if (over > 0) lost += 2.5 * over * Math.min(over + 0.5, 3);
  for (let j = 0; j < piece.at.length; j += 1) if (j !== i && j !== end) lost += passing(piece, j, at, to);
  for (const [hub, out] of [
    [i, end],
    [end, i],
  ] as const)
    for (const other of ties[hub] ?? []) {
      const next = piece.ties[other];
      if (other === k || !next) continue;
      const p = piece.at[hub];
      const q = piece.at[out];
      const r = piece.at[next.a === hub ? next.b : next.a];
      if (!p || !q || !r) continue;
      const [ux, uy, vx, vy] = [q.x - p.x, q.y - p.y, r.x - p.x, r.y - p.y];
      const dot = ux * vx + uy * vy;
      if (dot > 0 && dot * dot > SHARP * SHARP * (ux * ux + uy * uy) * (vx * vx + vy * vy))
        lost += WORTH.sharp;
    }
  return lost;
}

const beyond = (from: number, to: number, low: number, high: number): number =>
  (low < from ? (from - low) * (1 + (from - low) / 100) : 0) +
  (high > to ? (high - to) * (1 + (high - to) / 100) : 0);

/** A frame of an aspect round the middle of the piece. */
function frameOf(piece: Piece, aspect: number): Box {
  const { w, h } = frameFor(piece.ids.length, aspect);
  let [x, y] = [0, 0];
  for (const p of piece.at) [x, y] = [x + p.x, y + p.y];
  [x, y] = [x / piece.at.length, y / piece.at.length];
  return { x0: x - w / 2, y0: y - h / 2, x1: x + w / 2, y1: y + h / 2 };
}

export function lossOf(piece: Piece, aspect: number): number {
  const around = { piece, ties: tiesOf(piece), frame: frameOf(piece, aspect) };
  return piece.ids.reduce((sum, _, i) => sum + loss(around, i), 0);
}

function tiesOf(piece: Piece): number[][] {
  const ties: number[][] = piece.ids.map(() => []);
  piece.ties.forEach(({ a, b }, k) => {
    ties[a]?.push(k);
    ties[b]?.push(k);
  });
  return ties;
}

/**
 * Moves nodes nobody placed, one at a time or two for one another, wherever less is lost: crossings, ties through
 * nodes, ties under labels. So many passes over all nodes and no more; yields after each node.
 */
export function* improve(piece: Piece, aspect: number, passes: number, seed: number): Generator<void> {
  const random = randomFrom(seed);
  const around = { piece, ties: tiesOf(piece), frame: frameOf(piece, aspect) };
  const free = piece.ids.map((_, i) => i).filter((i) => !piece.fixed[i]);
  const widest = Math.max(around.frame.x1 - around.frame.x0, around.frame.y1 - around.frame.y0) / 2;
  for (let pass = 0; pass < passes; pass += 1) {
    const cold = 1 - pass / passes;
    // Early on a little may be lost for more to be won later.
    const leeway = pass < passes * 0.6 ? 6 * cold : 0;
    const reach = 24 + widest * cold * cold;
    for (const i of free) {
      yield;
      const was = piece.at[i];
      if (!was) continue;
      const before = loss(around, i);
      if (pass % 4 === 3) {
        const j = free[Math.floor(random() * free.length)] ?? i;
        if (j !== i) swapIfBetter(around, i, j, before);
        continue;
      }
      piece.at[i] = whereTo(around, i, was, reach, random);
      if (loss(around, i) > before + leeway * random() - 0.01) piece.at[i] = was;
    }
  }
}

/** Somewhere near where it is, or near the middle of those it has ties with. */
function whereTo({ piece, ties }: Around, i: number, was: Point, reach: number, random: () => number): Point {
  let [x, y] = [was.x, was.y];
  const own = ties[i] ?? [];
  if (own.length > 0 && random() < 0.25) {
    [x, y] = [0, 0];
    for (const k of own) {
      const tie = piece.ties[k];
      const other = tie && piece.at[tie.a === i ? tie.b : tie.a];
      if (other) [x, y] = [x + other.x / own.length, y + other.y / own.length];
    }
    reach = Math.max(reach, TIE_LENGTH * 1.3);
  }
  return { x: x + (random() + random() - 1) * reach, y: y + (random() + random() - 1) * reach };
}

function swapIfBetter(around: Around, i: number, j: number, before: number): void {
  const { at } = around.piece;
  const [p, q] = [at[i], at[j]];
  if (!p || !q) return;
  const was = before + loss(around, j);
  [at[i], at[j]] = [q, p];
  if (loss(around, i) + loss(around, j) >= was) [at[i], at[j]] = [p, q];
}
