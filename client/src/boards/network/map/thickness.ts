import type { DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { tieKey } from '@facet/shared/boards/network/shape.ts';
import type { Backing } from '../view.ts';

/** How thick a tie is drawn: as strong as it is on one's own map, by how many drew it on a shared one. */
export type Thickness = 1 | 2 | 3;

/** Thickness of a tie that `by` of `of` drew: up to a quarter thin, up to two thirds middle, more thick. The legend says so. */
export function backedThickness(by: number, of: number): Thickness {
  if (of <= 0 || by <= 1) return 1;
  const share = by / of;
  return share > 2 / 3 ? 3 : share > 1 / 4 ? 2 : 1;
}

/** For a legend: the least number of drawers of each thickness; a thickness nobody can reach is left out. */
export function thicknessSteps(of: number): { thickness: Thickness; from: number; to: number }[] {
  const steps: { thickness: Thickness; from: number; to: number }[] = [];
  for (let by = 1; by <= of; by += 1) {
    const thickness = backedThickness(by, of);
    const last = steps.at(-1);
    if (last?.thickness === thickness) last.to = by;
    else steps.push({ thickness, from: by, to: by });
  }
  return steps;
}

export const thicknessOf = (tie: DrawnTie, backing: Backing | null): Thickness =>
  backing === null ? tie.strength : backedThickness(backing.ties.get(tieKey(tie.a, tie.b)) ?? 0, backing.of);

/** Line widths in pixels on a tablet, and on a projector that is 1,080 pixels high. */
export const LINE_WIDTHS = {
  tablet: { 1: 2, 2: 4, 3: 6.5 },
  projector: { 1: 3, 2: 6, 3: 10 },
} as const;
