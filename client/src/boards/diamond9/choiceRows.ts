import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import { text } from '../../text.ts';

export type Tally = WholeDigest['items'][number];
/** How many of the groups chose something, in the words that stand over the counts. */
export type Share = 'all' | 'most' | 'half' | 'few' | 'none';

const SHARES: readonly Share[] = ['all', 'most', 'half', 'few', 'none'];

export function shareOf(chosenBy: number, groups: number): Share {
  if (chosenBy === 0) return 'none';
  if (chosenBy === groups) return 'all';
  if (chosenBy * 2 === groups) return 'half';
  return chosenBy * 2 > groups ? 'most' : 'few';
}

/**
 * What the groups chose and left off, the same on tablets, the console and the projector: the most chosen first, each
 * figure the number of groups that chose it. Headings without an item are left out.
 */
export function choiceRows({ items, groups }: Pick<WholeDigest, 'items' | 'groups'>): {
  share: Share;
  tallies: Tally[];
}[] {
  if (groups === 0) return [];
  const sorted = [...items].sort((a, b) => b.chosenBy - a.chosenBy || b.points - a.points);
  return SHARES.map((share) => ({
    share,
    tallies: sorted.filter((t) => shareOf(t.chosenBy, groups) === share),
  })).filter(({ tallies }) => tallies.length > 0);
}

/** `forced`: the list leaves nothing off, so what is counted is what stands high. */
export function headOf(share: Share, groups: number, forced = false): string {
  const { all, most, half, few, none } = forced ? text.choices.forced : text.choices;
  switch (share) {
    case 'all':
      return all(groups);
    case 'most':
      return most;
    case 'half':
      return half(groups);
    case 'few':
      return few;
    case 'none':
      return none(groups);
    default:
      return share satisfies never;
  }
}
