import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { useEffect, useRef, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { begins } from './alike.ts';
import { SortMark } from './SortMark.tsx';
import styles from './Sheets.module.css';

interface NodePickerProps {
  /** The button that opens it; focus comes back to it. */
  open: string;
  icon: IconName;
  title: string;
  hint?: string;
  /** Those to choose from, the likeliest first where nothing is typed. */
  choices: () => readonly DrawnNode[];
  onChoose: (id: NodeId) => void;
}

const MOST = 6;

/** Chooses another name on the map: type some letters, then one of the names below. */
export function NodePicker({ open, icon, onChoose, ...picking }: NodePickerProps) {
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setChoosing(false);
    // Once the button stands there again.
    setTimeout(() => button.current?.focus());
  };
  if (!choosing)
    return (
      <Button ref={button} icon={icon} onClick={() => setChoosing(true)}>
        {open}
      </Button>
    );
  return (
    <Picking
      {...picking}
      onCancel={close}
      onChoose={(id) => {
        close();
        onChoose(id);
      }}
    />
  );
}

interface PickingProps extends Omit<NodePickerProps, 'open' | 'icon'> {
  onCancel: () => void;
}

function Picking({ title, hint, choices, onChoose, onCancel }: PickingProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const words = networkText.sheets;
  useEffect(() => field.current?.focus(), []);
  const found = choices().filter((n) => query.trim() === '' || n.names.some((name) => begins(name, query)));
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
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // Or the key would also press whatever has the focus next.
          event.preventDefault();
          event.stopPropagation();
          const [only] = found;
          if (event.key === 'Escape') onCancel();
          else if (found.length === 1 && only) onChoose(only.id);
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
