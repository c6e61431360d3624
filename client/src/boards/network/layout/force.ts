import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Point } from '../view.ts';
import type { Box } from './boxes.ts';

/** Nodes that hang together, and what is between them by index. */
export interface Piece {
  ids: string[];
  at: Point[];
  takes: Box[];
  /** How far a node itself reaches. */
  rim: number[];
  fixed: boolean[];
  ties: { a: number; b: number }[];
}

/** Numbers from 0 to 1, the same on every screen and in every browser. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** How long a tie is where nothing is in the way. */
export const TIE_LENGTH = 150;
/** What a node takes of a map, with its label and the air round it. */
export const ROOM = 21_000;

/** The size of a frame of an aspect in which so many nodes have room. */
export function frameFor(count: number, aspect: number): { w: number; h: number } {
  const h = Math.sqrt((count * ROOM) / aspect);
  return { w: h * aspect, h };
}

const TICKS = 160;
const DECAY = 0.042;

/**
 * Runs the forces to rest; yields after each tick. Places are changed in place. Only sums, products and roots, which
 * every browser computes alike.
 */
export function* settleForces(piece: Piece, aspect: number, seed: number): Generator<void> {
  const random = randomFrom(seed);
  const frame = frameFor(piece.ids.length, aspect);
  const bodies = piece.ids.map((_, i) => {
    const at = piece.at[i] ?? { x: 0, y: 0 };
    return piece.fixed[i] ? { x: at.x, y: at.y, fx: at.x, fy: at.y } : { x: at.x, y: at.y };
  });
  if (!piece.fixed.includes(true))
    for (const body of bodies) {
      body.x = Math.round((random() - 0.5) * frame.w);
      body.y = Math.round((random() - 0.5) * frame.h);
    }
  const middle = middleOf(bodies.filter((b) => 'fx' in b));
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(randomFrom(seed + 1))
    .alphaDecay(DECAY)
    .force(
      'ties',
      forceLink(piece.ties.map(({ a, b }) => ({ source: a, target: b }))).distance(TIE_LENGTH * 0.8),
    )
    .force('apart', forceManyBody().strength(-1400).distanceMax(1200))
    .force('wide', forceX(middle.x).strength(0.05))
    .force('flat', forceY(middle.y).strength(0.05 * aspect * aspect))
    .force('clear', forceCollide<(typeof bodies)[number]>(58).strength(0.6));
  for (let tick = 0; tick < TICKS; tick += 1) {
    simulation.tick();
    yield;
  }
  piece.at = bodies.map((b) => ({ x: b.x, y: b.y }));
}

function middleOf(points: readonly Point[]): Point {
  let [x, y] = [0, 0];
  for (const p of points) [x, y] = [x + p.x, y + p.y];
  return points.length === 0 ? { x, y } : { x: x / points.length, y: y / points.length };
}
