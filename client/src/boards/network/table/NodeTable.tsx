import { useMemo, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SortMark } from '../sheets/SortMark.tsx';
import { AddName } from './AddName.tsx';
import { DataTable } from './DataTable.tsx';
import { found, NODE_COLUMNS, nodeRows, sorted, type NodeColumn, type Sorting } from './rows.ts';
import type { TableProps } from './tableProps.ts';
import { TableSearch } from './TableSearch.tsx';
import { SEARCH_ABOVE, usedColumns } from './tableProps.ts';
import styles from './Table.module.css';

const { kinds, sizes } = networkText.words;
const USUAL = { kind: kinds.organisation, size: sizes[2], part: '', note: '', drawnBy: '' };

/** Everybody and everything on the map, one a row. */
export function NodeTable({ view, plan, moves, canWrite, backing, me, selected, onSelect }: TableProps) {
  const [sorting, setSorting] = useState<Sorting<NodeColumn>>({ by: 'name', down: false });
  const [query, setQuery] = useState('');
  const words = networkText.table;
  const rows = useMemo(() => nodeRows(view.nodes, view.ties, backing), [view, backing]);
  const shown = useMemo(() => sorted(found(rows, query), sorting), [rows, query, sorting]);
  const columns = usedColumns(NODE_COLUMNS, rows, USUAL);
  const open = (id: string): void => onSelect({ what: 'node', id });
  return (
    <section className={styles['part']} aria-label={words.nodesCount(rows.length)}>
      {canWrite ? (
        <AddName view={view} plan={plan} moves={moves} next={rows.length === 0} onShow={open} />
      ) : null}
      {rows.length > SEARCH_ABOVE ? (
        <TableSearch query={query} onQuery={setQuery} found={shown.length} of={rows.length} />
      ) : null}
      {rows.length === 0 ? (
        <div className={styles['empty']}>
          <Icon name="table" size="40px" />
          <h3>{canWrite ? words.noNodes : words.noNodesRead}</h3>
          {canWrite ? <p>{words.noNodesMore}</p> : null}
        </div>
      ) : shown.length === 0 ? (
        <p className={styles['empty']}>{words.noneFound}</p>
      ) : (
        <DataTable
          caption={words.nodesCount(rows.length)}
          columns={columns}
          names={['name']}
          rows={shown}
          sorting={sorting}
          onSorting={setSorting}
          chosen={selected?.what === 'node' ? selected.id : null}
          canWrite={canWrite}
          editWords={(node) => (canWrite ? words.editIt : words.lookAt)(node.name)}
          removeWords={(node) => networkText.sheets.removeIt(node.name)}
          onEdit={(node) => open(node.id)}
          onRemove={(node) => moves.removeNode(node.id)}
          cell={(column, cell, node) =>
            column === 'name' ? (
              <span className={styles['named']}>
                <SortMark sort={node.sort} me={node.id === me} />
                <span>
                  <bdi>{cell.words}</bdi>
                  {node.id === me ? <small> ({words.you})</small> : null}
                </span>
              </span>
            ) : null
          }
        />
      )}
    </section>
  );
}
