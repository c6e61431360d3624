import type { ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { Legend } from '../reading/Legend.tsx';
import { AddSheet } from '../sheets/AddSheet.tsx';
import type { OnMap } from '../sheets/panelProps.ts';
import { SelectionSheet } from '../sheets/SelectionSheet.tsx';
import { SidePanel } from '../sheets/SidePanel.tsx';
import type { Selection } from '../view.ts';
import type { Bench, StagePanel } from './bench.ts';
import styles from './MapBench.module.css';
import type { BenchState } from './useBenchState.ts';

interface BenchSideProps {
  on: OnMap;
  state: Pick<BenchState, 'adding' | 'stopAdding' | 'selected' | 'select' | 'table' | 'byKeys'>;
  panel: StagePanel;
  wide: boolean;
  /** The stage's panel was asked for, where it is not there all the time. */
  open: boolean;
  onClose: () => void;
  bench: Bench;
  about: ((bench: Bench, what: Selection) => ReactNode) | undefined;
}

/** What stands beside the map: what is being added, what is chosen, or the stage's own panel. */
export function BenchSide({ on, state, panel, wide, open, onClose, bench, about }: BenchSideProps) {
  const { adding, selected, table } = state;
  if (adding !== null)
    return (
      <AddSheet
        {...on}
        selected={selected?.what === 'node' ? selected.id : null}
        at={adding.at}
        modal={!wide}
        onClose={state.stopAdding}
      />
    );
  // The table opens the sheet of what is chosen by itself.
  if (selected !== null && !table)
    return (
      <SelectionSheet
        {...on}
        selected={selected}
        takesFocus={state.byKeys}
        more={about?.(bench, selected)}
        onClose={() => state.select(null)}
      />
    );
  const content = (
    <div className={styles['panel']}>
      {panel.content(bench)}
      {on.view.nodes.length === 0 ? null : (
        <details className={styles['key']}>
          <summary>{networkText.bench.key}</summary>
          <Legend view={on.view} backing={on.backing} />
        </details>
      )}
    </div>
  );
  if (wide) return content;
  if (!open) return null;
  return (
    <SidePanel title={panel.title} onClose={onClose} modal>
      {content}
    </SidePanel>
  );
}
