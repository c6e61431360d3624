import type { OnMap } from '../sheets/panelProps.ts';
import type { Selection } from '../view.ts';
import type { Row } from './rows.ts';

export interface TableProps extends OnMap {
  /** What is chosen: its row stands out, and its sheet is open. */
  selected: Selection | null;
}

/** More rows than these can be searched. */
export const SEARCH_ABOVE = 15;

/** The columns that say something: one that may be left out is, where every row has no more than its usual word. */
export const usedColumns = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Pick<Row<NoInfer<Column>, unknown>, 'cells'>[],
  usual: Partial<Record<NoInfer<Column>, string>>,
): Column[] =>
  columns.filter((c) => usual[c] === undefined || rows.some((row) => row.cells[c].words !== usual[c]));
