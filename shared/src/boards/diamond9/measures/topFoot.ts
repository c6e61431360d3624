import type { ItemId } from '../../../session/state.ts';
import type { Placement } from '../shape.ts';
import { levelsOf } from './standings.ts';

/** `top`: which come first. `foot`: which come last or are left off. `spread`: about both alike. */
export type About = 'top' | 'foot' | 'spread';

/** How far two kappas must be apart to say that one is the larger, and how near for the same. Conventions of ours. */
const APART = 0.25;
const ALIKE = 0.1;

/**
 * What several finished diamonds agree about. Two picks are compared in the same measure, the mean over all pairs of
 * diamonds of Cohen's kappa (0 is what chance gives, 1 the same pick): the three of the top two rows, and those at the
 * foot, which is what was left off where that is three or more, else the two lowest rows with what was left off. One
 * stands out if its kappa is larger by a quarter, and still larger whichever diamond is left out; they are alike within
 * a tenth. Null otherwise, for fewer than three diamonds, and for lists so short that there is nothing between the two.
 */
export function whatAbout(diamonds: readonly Placement[], deck: readonly ItemId[]): About | null {
  if (diamonds.length < 3 || deck.length < 7) return null;
  const lowest = deck.length >= 12 ? 6 : 4;
  const picks = diamonds.map((p): Picks => {
    const levels = levelsOf(p, deck);
    return { top: levels.map((l) => l <= 2), foot: levels.map((l) => l >= lowest) };
  });
  const all = lead(picks);
  const others = picks.map((_, out) => lead(picks.filter((__, at) => at !== out)));
  if (all >= APART && others.every((by) => by > 0)) return 'top';
  if (all <= -APART && others.every((by) => by < 0)) return 'foot';
  return Math.abs(all) <= ALIKE ? 'spread' : null;
}

interface Picks {
  top: boolean[];
  foot: boolean[];
}

/** By how much these agree more about the top than about the foot. */
const lead = (picks: readonly Picks[]): number =>
  meanKappa(picks.map((p) => p.top)) - meanKappa(picks.map((p) => p.foot));

/** The mean over all pairs of Cohen's kappa of picks of k of n: (overlap - k^2/n) / (k - k^2/n). */
function meanKappa(picks: readonly (readonly boolean[])[]): number {
  const [first] = picks;
  if (first === undefined || picks.length < 2) return 0;
  const n = first.length;
  const k = first.filter(Boolean).length;
  const pairs = picks.flatMap((one, i) => picks.slice(i + 1).map((other) => [one, other] as const));
  const overlap =
    pairs.reduce((sum, [one, other]) => sum + one.filter((has, i) => has && other[i]).length, 0) /
    pairs.length;
  return (overlap - (k * k) / n) / (k - (k * k) / n);
}
