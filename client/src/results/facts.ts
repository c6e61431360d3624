import { isComplete } from '@facet/shared/boards/diamond9/analyse.ts';
import type { RoomItem } from '@facet/shared/boards/diamond9/room.ts';
import type { DiamondBoard, DiamondReport } from '@facet/shared/results/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { shareOf } from '../boards/diamond9/choiceRows.ts';
import { itemsById } from '../boards/diamond9/names.ts';
import { resultsText } from '../resultsText.ts';

/** A reason somebody noted on a card, and whose board it stands on. */
export interface Reason {
  who: string;
  words: string;
}

export interface Chosen extends RoomItem {
  card: Item;
  /** How many finished diamonds left it off. */
  off: number;
}

/** What an exercise with diamonds came to, ready to be told or drawn. */
export interface DiamondFacts {
  report: DiamondReport;
  items: ReadonlyMap<ItemId, Item>;
  /** Finished diamonds of groups: only these are counted. */
  finished: number;
  /** The most chosen first. */
  chosen: readonly Chosen[];
  everyone: readonly Chosen[];
  most: readonly Chosen[];
  few: readonly Chosen[];
  none: readonly Chosen[];
  contested: readonly Chosen[];
  decided: Item | null;
  /** What groups and the room noted on a card; what people noted alone is not among it. */
  reasonsFor: (item: ItemId) => readonly Reason[];
  groupName: (id: string | null) => string;
}

export function diamondFacts(report: DiamondReport): DiamondFacts {
  const items = itemsById(report.deck);
  const { room } = report;
  const chosen = room.items
    .flatMap((item): Chosen[] => {
      const card = items.get(item.item);
      return card === undefined ? [] : [{ ...item, card, off: room.groups - item.chosenBy }];
    })
    .toSorted((a, b) => b.chosenBy - a.chosenBy || b.points - a.points);
  // One group has nothing in common with itself, and a short list leaves nobody a choice.
  const told = room.groups < 2 || room.forced ? [] : chosen;
  const share = (which: ReturnType<typeof shareOf>): Chosen[] =>
    told.filter((c) => shareOf(c.chosenBy, room.groups) === which);
  const names = new Map(report.groups.map((g) => [g.id, g.name]));
  const groupName = (id: string | null): string =>
    id === null ? resultsText.wholeRoom : resultsText.group(names.get(id) ?? '');
  const boards = report.boards.filter((b) => b.scope !== 'individual');
  return {
    report,
    items,
    finished: room.groups,
    chosen,
    everyone: share('all'),
    most: share('most'),
    few: share('few'),
    none: share('none'),
    contested: chosen.filter((c) => c.contested),
    decided: items.get(report.decision?.item ?? '') ?? null,
    reasonsFor: (item) => boards.flatMap((b) => reasonOn(b, item, groupName)),
    groupName,
  };
}

function reasonOn(board: DiamondBoard, item: ItemId, groupName: (id: string | null) => string): Reason[] {
  const words = Object.hasOwn(board.reasons, item) ? board.reasons[item]?.trim() : undefined;
  return words === undefined || words === '' ? [] : [{ who: groupName(board.group), words }];
}

/** Whether every place of a board that can be filled is. */
export const isFinished = ({ deck }: DiamondReport, { slots }: Pick<DiamondBoard, 'slots'>): boolean =>
  isComplete(
    slots,
    deck.map((item) => item.id),
  );

/** Groups' boards in the order of the groups. */
export const groupBoards = ({ boards, groups }: DiamondReport): DiamondBoard[] => {
  const order = new Map(groups.map((g, i) => [g.id, i]));
  return boards
    .filter((b) => b.scope === 'group')
    .toSorted((a, b) => (order.get(a.group ?? '') ?? 0) - (order.get(b.group ?? '') ?? 0));
};
