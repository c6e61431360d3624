/** How many members of one group chose an item, of how many whose choice is known. */
export interface GroupChoice {
  chose: number;
  members: number;
}

/**
 * Group-aware consensus on one item: the geometric mean over groups of (a + 1) / (n + 2), so that one large group cannot
 * decide alone. Above 0 and below 1; null without a group. Source: Small et al., RECERCA 26 (2021), as used by Polis.
 */
export function groupAwareConsensus(groups: readonly GroupChoice[]): number | null {
  const counted = groups.filter((g) => g.members > 0);
  if (counted.length === 0) return null;
  const logs = counted.reduce((sum, g) => sum + Math.log((g.chose + 1) / (g.members + 2)), 0);
  return Math.exp(logs / counted.length);
}
