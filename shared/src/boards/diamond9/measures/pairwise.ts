import type { ItemId } from '../../../session/state.ts';
import { rowOfItem } from '../analyse.ts';
import type { Placement } from '../shape.ts';

/**
 * Agreement of two complete diamonds on which nine of N to choose, corrected for chance: (overlap - 81/N) / (9 - 81/N).
 * 1 is the same nine, 0 what chance gives. Null for a list of nine or fewer, where the choice is forced. Source: equals
 * Cohen's kappa (Educ. Psychol. Meas. 20 (1960) 37-46) for two picks of nine.
 */
export function selectionKappa(one: Placement, other: Placement, deck: readonly ItemId[]): number | null {
  const n = deck.length;
  if (n <= 9) return null;
  const overlap = deck.filter(
    (item) => rowOfItem(one, item) !== null && rowOfItem(other, item) !== null,
  ).length;
  return (overlap - 81 / n) / (9 - 81 / n);
}

/**
 * Kendall's tau-b of two lists of ranks or scores: (P - Q) / sqrt((n0 - n1)(n0 - n2)), ties in each taken out. -1 to 1; null
 * where either ties everything or there are fewer than two. Source: Kendall, Biometrika 33 (1945) 239-251.
 */
export function tauB(x: readonly number[], y: readonly number[]): number | null {
  const n = Math.min(x.length, y.length);
  let balance = 0;
  let apartX = 0;
  let apartY = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const dx = Math.sign((x[i] ?? 0) - (x[j] ?? 0));
      const dy = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      balance += dx * dy;
      apartX += dx * dx;
      apartY += dy * dy;
    }
  }
  return apartX === 0 || apartY === 0 ? null : balance / Math.sqrt(apartX * apartY);
}

/** Agreement on order over the items that lie in both diamonds; two on the same nine give (P - Q) / 31. */
export function orderTau(one: Placement, other: Placement, deck: readonly ItemId[]): number | null {
  const both = deck.flatMap((item) => {
    const rows = [rowOfItem(one, item), rowOfItem(other, item)] as const;
    return rows[0] === null || rows[1] === null ? [] : [[rows[0], rows[1]] as const];
  });
  return tauB(
    both.map(([row]) => row),
    both.map(([, row]) => row),
  );
}
