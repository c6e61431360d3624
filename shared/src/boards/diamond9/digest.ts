import type { BoardDigest } from '../kindsDoc.ts';
import type { Placement } from './shape.ts';

/** What lies where on a diamond in short; undefined where there is none. */
export const slotsIn = (board: BoardDigest | undefined): Placement | undefined =>
  board?.kind === 'diamond9' ? board.slots : undefined;

/** How many cards lie on it. */
export const placedIn = (board: BoardDigest | undefined): number =>
  board?.kind === 'diamond9' ? board.placed : 0;
