import type { ItemId } from '../../../session/state.ts';
import { isComplete } from '../analyse.ts';
import type { Placement } from '../shape.ts';
import { orderTau, selectionKappa } from './pairwise.ts';
import { completeOnes } from './standings.ts';

/** How near a group's diamond is to what its members first thought, as a mean over them; never one person's. */
export interface Movement {
  members: number;
  /** Mean kappa on which cards; null where the choice is forced. */
  selection: number | null;
  /** Mean tau-b on their order; null where it cannot be told. */
  order: number | null;
}

/** Fewer members than these, and a mean would tell what one person thought. */
export const FEWEST_MEMBERS = 3;

/** Null where the group's diamond is not finished, or fewer than three members finished theirs. */
export function movement(
  members: readonly Placement[],
  group: Placement,
  deck: readonly ItemId[],
): Movement | null {
  const first = completeOnes(members, deck);
  if (first.length < FEWEST_MEMBERS || !isComplete(group, deck)) return null;
  return {
    members: first.length,
    selection: mean(first.map((p) => selectionKappa(p, group, deck))),
    order: mean(first.map((p) => orderTau(p, group, deck))),
  };
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((v) => v !== null);
  return known.length === 0 || known.length < values.length
    ? null
    : known.reduce((a, b) => a + b, 0) / known.length;
}
