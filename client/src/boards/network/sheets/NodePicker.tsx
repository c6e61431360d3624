import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { begins } from './alike.ts';
import { SortMark } from './SortMark.tsx';
import styles from './Sheets.module.css';

interface NodePickerProps {
  title: string;
  hint?: string;
  /** Those to choose from, the likeliest first where nothing is typed. */
  nodes: readonly DrawnNode[];
  onChoose: (id: NodeId) => void;
  onCancel: () => void;
}

const MOST = 6;

/** Chooses another name on the map: type some letters, then one of the names below. */
export function NodePicker({ title, hint, nodes, onChoose, onCancel }: NodePickerProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const words = text.network.sheets;
  useEffect(() => field.current?.focus(), []);
  const found = useMemo(
    () => (query.trim() === '' ? nodes : nodes.filter((n) => n.names.some((name) => begins(name, query)))),
    [nodes, query],
  );
  return (
    <div className={styles['picker']}>
      <h3>{title}</h3>
      {hint ? <p className={styles['quiet']}>{hint}</p> : null}
      <TextField
        ref={field}
        label={words.find}
        value={query}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const [only] = found;
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onCancel();
          }
          if (event.key === 'Enter' && found.length === 1 && only) onChoose(only.id);
        }}
      />
      {found.length === 0 ? <p>{words.noneFound}</p> : null}
      <ul className={styles['rows']}>
        {found.slice(0, MOST).map((node) => (
          <li key={node.id}>
            <button type="button" className={styles['rowButton']} onClick={() => onChoose(node.id)}>
              <SortMark sort={node.sort} />
              <span className="theirs" dir="auto">
                {node.name}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST ? <p className={styles['quiet']}>{words.moreFound(found.length - MOST)}</p> : null}
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  );
}
