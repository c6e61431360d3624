import { amount, type Amount } from '@facet/shared/boards/diamond9/analyse.ts';
import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { ItemId } from '@facet/shared/session/state.ts';

export interface ChoiceRow {
  item: ItemId;
  count: number;
  amount: Amount;
  contested: boolean;
}

/** What more than half of the groups chose, and what more than half of them left off; the clearest first. */
export function choiceRows({ items, groups }: WholeDigest): { chosen: ChoiceRow[]; leftOff: ChoiceRow[] } {
  const rows = (count: (i: WholeDigest['items'][number]) => number): ChoiceRow[] =>
    items
      .filter((i) => count(i) * 2 > groups)
      .sort((a, b) => count(b) - count(a) || b.points - a.points)
      .map((i) => ({
        item: i.item,
        count: count(i),
        amount: amount(count(i), groups),
        contested: i.contested,
      }));
  return {
    chosen: rows((i) => i.chosenBy),
    leftOff: rows((i) => groups - i.chosenBy)
      .reverse()
      .sort((a, b) => b.count - a.count),
  };
}
