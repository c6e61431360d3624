import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';

export type Tally = WholeDigest['items'][number];
export type Share = 'all' | 'most' | 'half' | 'few' | 'none';

export interface Section {
  share: Share;
  tallies: Tally[];
  /** How many more there are of this sort; of few and none only so many are listed as a person can take in. */
  more: number;
}

const FEW_LISTED = 8;

const SHARES: readonly Share[] = ['all', 'most', 'half', 'few', 'none'];

export function shareOf(chosenBy: number, groups: number): Share {
  if (chosenBy === 0) return 'none';
  if (chosenBy === groups) return 'all';
  if (chosenBy * 2 === groups) return 'half';
  return chosenBy * 2 > groups ? 'most' : 'few';
}

/** What the groups chose and left off, the most chosen first; sections without an item are left out. */
export function sections(items: readonly Tally[], groups: number): Section[] {
  if (groups === 0) return [];
  const sorted = [...items].sort((a, b) => b.chosenBy - a.chosenBy || b.points - a.points);
  return SHARES.map((share) => {
    const of = sorted.filter((t) => shareOf(t.chosenBy, groups) === share);
    const tallies = listed(share, of);
    return { share, tallies, more: of.length - tallies.length };
  }).filter(({ tallies, more }) => tallies.length + more > 0);
}

function listed(share: Share, tallies: readonly Tally[]): Tally[] {
  if ((share !== 'few' && share !== 'none') || tallies.length <= FEW_LISTED) return [...tallies];
  // A long list of what nobody chose says nothing; what the groups differ about always stays.
  return share === 'none' ? [] : tallies.filter((t, i) => i < FEW_LISTED || t.contested);
}

/** What is worth saying in one sentence: what all (or else most) groups chose, and the most contested item. */
export function findings(
  items: readonly Tally[],
  groups: number,
): { share: 'all' | 'most' | 'mixed'; common: Tally[]; contested: Tally | null } {
  const found = sections(items, groups);
  const tallies = (share: Share): Tally[] => found.find((s) => s.share === share)?.tallies ?? [];
  const all = tallies('all');
  const most = tallies('most');
  const contested = items
    .filter((t) => t.contested)
    .sort((a, b) => Math.min(b.top, groups - b.chosenBy) - Math.min(a.top, groups - a.chosenBy));
  const share = all.length > 0 ? 'all' : most.length > 0 ? 'most' : 'mixed';
  return { share, common: share === 'all' ? all : most, contested: contested[0] ?? null };
}
