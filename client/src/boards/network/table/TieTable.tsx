import type { DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { tieKey } from '@facet/shared/boards/network/shape.ts';
import { useMemo, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { nameIn } from '../sheets/names.ts';
import { Line } from '../sheets/Segments.tsx';
import { AddTie } from './AddTie.tsx';
import { DataTable } from './DataTable.tsx';
import { found, sorted, TIE_COLUMNS, tieRows, type Sorting, type TieColumn } from './rows.ts';
import { TableSearch } from './TableSearch.tsx';
import { SEARCH_ABOVE, usedColumns, type TableProps } from './tableProps.ts';
import styles from './Table.module.css';

interface TieTableProps extends TableProps {
  goToNames: () => void;
}

/** Every tie of the map, one a row, with its direction in words. */
export function TieTable({
  view,
  plan,
  moves,
  canWrite,
  backing,
  selected,
  onSelect,
  goToNames,
}: TieTableProps) {
  const [sorting, setSorting] = useState<Sorting<TieColumn>>({ by: 'from', down: false });
  const [query, setQuery] = useState('');
  const words = networkText.table;
  const rows = useMemo(() => tieRows(view.nodes, view.ties, backing), [view, backing]);
  const shown = useMemo(() => sorted(found(rows, query), sorting), [rows, query, sorting]);
  const columns = usedColumns(TIE_COLUMNS, rows, { sentence: '', drawnBy: '' });
  const name = nameIn(view.nodes);
  const called =
    (say: (one: string, other: string) => string) =>
    ({ a, b }: DrawnTie): string =>
      say(name(a), name(b));
  const canTie = view.nodes.length > 1;
  return (
    <section className={styles['part']} aria-label={words.tiesCount(rows.length)}>
      {canWrite && canTie ? <AddTie view={view} plan={plan} moves={moves} next={rows.length === 0} /> : null}
      {rows.length > SEARCH_ABOVE ? (
        <TableSearch query={query} onQuery={setQuery} found={shown.length} of={rows.length} />
      ) : null}
      {rows.length === 0 ? (
        <div className={styles['empty']}>
          <Icon name="link" size="40px" />
          <h3>{canWrite ? words.noTies : words.noTiesRead}</h3>
          {canWrite ? <p>{canTie ? words.noTiesMore : words.noTiesFew}</p> : null}
          {canWrite && !canTie ? (
            <Button look="next" onClick={goToNames}>
              {words.goToNames}
            </Button>
          ) : null}
        </div>
      ) : shown.length === 0 ? (
        <p className={styles['empty']}>{words.noneFound}</p>
      ) : (
        <DataTable
          caption={words.tiesCount(rows.length)}
          columns={columns}
          names={['from', 'to']}
          rows={shown}
          sorting={sorting}
          onSorting={setSorting}
          chosen={selected?.what === 'tie' ? tieKey(selected.a, selected.b) : null}
          canWrite={canWrite}
          editWords={called(canWrite ? words.editTie : words.lookAtTie)}
          removeWords={called(networkText.sheets.removeTieOf)}
          onEdit={({ a, b }) => onSelect({ what: 'tie', a, b })}
          onRemove={({ a, b }) => moves.removeTie(a, b)}
          cell={(column, cell, tie) =>
            column === 'strength' ? (
              <span className={styles['named']}>
                <Line strength={tie.strength} wanted={tie.when === 'wanted'} />
                {cell.words}
              </span>
            ) : null
          }
        />
      )}
    </section>
  );
}
