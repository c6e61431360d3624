import type { OnMap } from '../sheets/panelProps.ts';
import type { Selection } from '../view.ts';
import type { Row } from './rows.ts';

export interface TableProps extends OnMap {
  /** What is chosen: its row stands out, and its sheet is open. */
  selected: Selection | null;
}

/** More rows than these can be searched. */
export const SEARCH_ABOVE = 15;

/** The columns in which something stands: those that may be left out are, where they are empty in every row. */
export const usedColumns = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column, unknown>[],
  optional: readonly Column[],
): Column[] => columns.filter((c) => !optional.includes(c) || rows.some((row) => row.cells[c].words !== ''));
