import { placesToFill } from '@facet/shared/boards/diamond9/shape.ts';
import type { Progress } from '@facet/shared/protocol/sessionWire.ts';

export interface Placed {
  people: number;
  /** Who have filled every place that can be filled. */
  all: number;
  /** Who are at least half way. */
  half: number;
  few: number;
  /** How many places can be filled, and the least that counts as half way. */
  fill: number;
  halfFrom: number;
}

/** How far the people are, as three counts. Never who. */
export function placedCounts(progress: Progress | null, people: number, items: number): Placed {
  const fill = placesToFill(items);
  const halfFrom = Math.ceil(fill / 2);
  const placed = progress?.placed ?? [];
  const sum = (from: number, to: number): number => placed.slice(from, to).reduce((a, b) => a + b, 0);
  const all = sum(fill, placed.length);
  const half = sum(halfFrom, fill);
  const counted = progress?.people ?? people;
  return { people: counted, all, half, few: Math.max(0, counted - all - half), fill, halfFrom };
}
