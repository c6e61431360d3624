import { ROW_POINTS, isComplete, rowOfItem } from '../boards/diamond9/analyse.ts';
import { midRanks } from '../boards/diamond9/measures/standings.ts';
import { toCsv } from '../files/csv.ts';
import type { DiamondBoard, DiamondReport, SessionReport } from './shape.ts';

export const TIDY_COLUMNS = [
  'session',
  'stage',
  'board',
  'group',
  'participant',
  'item',
  'label',
  'row',
  'points',
  'mid_rank',
  'reason',
] as const;

export type TidyRow = Record<(typeof TIDY_COLUMNS)[number], string | number>;

const STAGE_OF: Record<DiamondBoard['scope'], string> = {
  individual: 'individual',
  group: 'groups',
  whole: 'whole',
};

/**
 * Every item of every diamond of a session, one row each: chosen or not, in the list's order. `board` is another for each
 * board of the session, its exercise included; `label` is the item's short name, or its text where it has none. An item
 * that was not chosen has no `row`; on a finished diamond it has 0 points and mid-rank (N + 10) / 2, on one that is not
 * finished nothing is known of it, and of no item a mid-rank.
 */
export const tidyRows = (report: SessionReport): TidyRow[] =>
  report.activities.flatMap((activity) => (activity.kind === 'diamond9' ? rowsOf(report, activity) : []));

function rowsOf(report: SessionReport, activity: DiamondReport): TidyRow[] {
  const ids = activity.deck.map((item) => item.id);
  const groups = new Map(activity.groups.map((g) => [g.id, g.name]));
  let person = 0;
  return activity.boards.flatMap((board) => {
    if (board.scope === 'individual') person += 1;
    const own = { group: `/${board.group ?? ''}`, individual: `/${person}`, whole: '' }[board.scope];
    const complete = isComplete(board.slots, ids);
    const ranks = complete ? midRanks(board.slots, ids) : [];
    return activity.deck.map((item, at): TidyRow => {
      const row = rowOfItem(board.slots, item.id);
      return {
        session: report.session.id,
        stage: STAGE_OF[board.scope],
        board: `${activity.id}/${board.scope}${own}`,
        group: groups.get(board.group ?? '') ?? '',
        participant: board.participant ?? '',
        item: item.id,
        label: item.name ?? item.text,
        row: row ?? '',
        points: row === null ? (complete ? 0 : '') : ROW_POINTS[row],
        mid_rank: ranks[at] ?? '',
        // Own property, since an id may be any word.
        reason: Object.hasOwn(board.reasons, item.id) ? (board.reasons[item.id] ?? '') : '',
      };
    });
  });
}

/** The same as lines of cells, the names of the columns first. */
export const tidyTable = (report: SessionReport): (string | number)[][] => [
  [...TIDY_COLUMNS],
  ...tidyRows(report).map((row) => TIDY_COLUMNS.map((column) => row[column])),
];

/** The same as a CSV file; cells that a spreadsheet would run as a formula are made harmless. */
export const tidyCsv = (report: SessionReport): string => toCsv(tidyTable(report));
