import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { networkText } from '../../../networkText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SelectionSheet } from '../sheets/SelectionSheet.tsx';
import { NodeTable } from './NodeTable.tsx';
import { TieTable } from './TieTable.tsx';
import type { TableProps } from './tableProps.ts';
import styles from './Table.module.css';

const TABS = ['nodes', 'ties'] as const;
type Tab = (typeof TABS)[number];

/**
 * The map as two tables in which everything can be done that can be done on it. It opens the sheet of what is selected by
 * itself, as a dialog; whoever shows the table shows no other.
 */
export function NetworkTable(props: TableProps) {
  const { view, selected, onSelect } = props;
  const [tab, setTab] = useState<Tab>(selected?.what === 'tie' ? 'ties' : 'nodes');
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const words = networkText.table;
  const go = (to: Tab, focus: boolean): void => {
    setTab(to);
    if (focus) tabs.current?.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowRight: 1, ArrowLeft: 1, Home: 0, End: 0 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(
      event.key === 'Home' ? 'nodes' : event.key === 'End' ? 'ties' : tab === 'nodes' ? 'ties' : 'nodes',
      true,
    );
  };
  return (
    <div className={styles['page']} data-network-table>
      <h2 className="visually-hidden">{words.label}</h2>
      <div ref={tabs} role="tablist" aria-label={words.label} className={styles['tabs']}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            data-tab={one}
            aria-selected={one === tab}
            aria-controls={`${id}-panel`}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => go(one, false)}
            onKeyDown={onKeyDown}
          >
            <Icon name={one === 'nodes' ? 'users' : 'link'} />
            {one === 'nodes' ? words.nodesCount(view.nodes.length) : words.tiesCount(view.ties.length)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'nodes' ? (
          <NodeTable {...props} />
        ) : (
          <TieTable {...props} goToNames={() => go('nodes', true)} />
        )}
      </div>
      <SelectionSheet {...props} modal onClose={() => onSelect(null)} />
    </div>
  );
}
