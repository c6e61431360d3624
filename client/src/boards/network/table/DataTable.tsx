import { useEffect, useRef, useState, type ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Cell, Row, Sorting } from './rows.ts';
import { SelectField } from './SelectField.tsx';
import styles from './Table.module.css';

interface DataTableProps<Column extends string, Of> {
  caption: string;
  columns: readonly Column[];
  /** Those that name a row, read with each of its cells. */
  names: readonly Column[];
  rows: readonly Row<Column, Of>[];
  sorting: Sorting<Column>;
  onSorting: (sorting: Sorting<Column>) => void;
  /** The key of the row that is chosen on the map. */
  chosen: string | null;
  cell?: (column: Column, cell: Cell, of: Of) => ReactNode;
  /** The row as it is named on its buttons. */
  editWords: (of: Of) => string;
  removeWords: (of: Of) => string;
  canWrite: boolean;
  onEdit: (of: Of) => void;
  onRemove: (of: Of) => void;
}

/** So many rows are shown at first: a table of two thousand would hold up a tablet. */
const STEP = 150;
/** Said once more, since some browsers forget what a table is once its rows are laid out as cards. */
const AS = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
const columnWords: Record<string, string> = networkText.table.columns;

/**
 * A real table with its caption, row headers and sortable columns; below 860 pixels each row is a card. Focus stays where
 * the work is: when a row goes, on the one that takes its place.
 */
export function DataTable<Column extends string, Of>(props: DataTableProps<Column, Of>) {
  const { caption, columns, names, rows, sorting, onSorting, canWrite } = props;
  const [shown, setShown] = useState(STEP);
  const table = useRef<HTMLTableElement>(null);
  const words = networkText.table;
  const touched = useRef<{ key: string; at: number } | null>(null);
  const touch = (key: string): void => {
    touched.current = { key, at: rows.findIndex((r) => r.key === key) };
  };
  useEffect(() => {
    const last = touched.current;
    if (last === null || rows.some((r) => r.key === last.key)) return;
    touched.current = null;
    // Only focus that was lost with the row: nobody's is taken from elsewhere.
    if (document.activeElement !== document.body) return;
    const next = rows[Math.min(last.at, rows.length - 1)];
    const button = next && table.current?.querySelector<HTMLElement>(`[data-edit="${next.key}"]`);
    (button ?? table.current?.closest('section')?.querySelector<HTMLElement>('input, button'))?.focus();
  }, [rows]);

  const sortBy = (by: Column): void => {
    const next = { by, down: sorting.by === by && !sorting.down };
    onSorting(next);
    announce(words.sortedBy(columnWords[by] ?? '', next.down));
  };
  return (
    <>
      {rows.length < 2 ? null : (
        <div className={styles['sortBy']}>
          <SelectField
            label={words.sortBy}
            value={sorting.by}
            options={columns.map((c) => ({ value: c, label: columnWords[c] ?? '' }))}
            onChange={(by) => onSorting({ by: by as Column, down: false })}
          />
        </div>
      )}
      <table ref={table} {...AS.table} className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...AS.rowgroup}>
          <tr {...AS.row}>
            {columns.map((column) => (
              <th
                key={column}
                {...AS.columnheader}
                scope="col"
                aria-sort={sorting.by === column ? (sorting.down ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" className={styles['sort']} onClick={() => sortBy(column)}>
                  {columnWords[column]}
                  {sorting.by === column ? (
                    <Icon name={sorting.down ? 'arrowDown' : 'arrowUp'} size="1em" />
                  ) : null}
                </button>
              </th>
            ))}
            <th {...AS.columnheader} scope="col">
              <span className="visually-hidden">{words.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody {...AS.rowgroup}>
          {rows.slice(0, shown).map((row) => (
            <BodyRow key={row.key} row={row} {...props} names={names} touch={touch} canWrite={canWrite} />
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <Button onClick={() => setShown(shown + STEP)}>
          {words.more(Math.min(STEP, rows.length - shown))}
        </Button>
      ) : null}
    </>
  );
}

interface BodyRowProps<Column extends string, Of> extends DataTableProps<Column, Of> {
  row: Row<Column, Of>;
  touch: (key: string) => void;
}

function BodyRow<Column extends string, Of>(props: BodyRowProps<Column, Of>) {
  const { row, columns, names, chosen, cell, canWrite, editWords, removeWords, onEdit, onRemove, touch } =
    props;
  const words = networkText.table;
  return (
    <tr {...AS.row} data-chosen={row.key === chosen || undefined}>
      {columns.map((column) => {
        const value = row.cells[column];
        const inside = cell?.(column, value, row.of) ?? (
          <span className="theirs" dir="auto">
            {value.words}
          </span>
        );
        const about = {
          'data-column': column,
          'data-label': columnWords[column],
          'data-empty': value.words === '' || undefined,
        };
        return names.includes(column) ? (
          <th key={column} {...AS.rowheader} scope="row" {...about}>
            {inside}
          </th>
        ) : (
          <td key={column} {...AS.cell} {...about}>
            {inside}
          </td>
        );
      })}
      <td {...AS.cell} className={styles['actions']}>
        <div>
          <Button
            data-edit={row.key}
            icon={canWrite ? 'pencil' : 'eye'}
            aria-label={editWords(row.of)}
            onClick={() => {
              touch(row.key);
              onEdit(row.of);
            }}
          >
            {canWrite ? words.edit : words.look}
          </Button>
          {canWrite ? (
            <Button
              look="quiet"
              icon="trash"
              label={removeWords(row.of)}
              onClick={() => {
                touch(row.key);
                onRemove(row.of);
              }}
            />
          ) : null}
        </div>
      </td>
    </tr>
  );
}
