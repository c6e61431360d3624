import type { Progress } from '@facet/shared/protocol/sessionWire.ts';

/** The most ties that are told apart: the last bar stands for as many or more. */
export const MOST_TIES = 9;

/** How many people have drawn 0, 1, ... 9 or more ties; with nothing known yet, everybody has drawn none. Never who. */
export function tieCounts(progress: Progress | null, people: number): number[] {
  const known = Array.from({ length: MOST_TIES + 1 }, (_, i) => progress?.placed[i] ?? 0);
  return progress === null ? known.with(0, people) : known;
}

/** How many have drawn at least one tie, of how many. */
export function haveDrawn(progress: Progress | null, people: number): { drawn: number; of: number } {
  const of = progress?.people ?? people;
  return { drawn: Math.max(0, of - (tieCounts(progress, people)[0] ?? 0)), of };
}
