import { useRef } from 'react';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Table.module.css';

interface TableSearchProps {
  query: string;
  onQuery: (query: string) => void;
  found: number;
  of: number;
}

/** Searches a long table; Escape clears it. */
export function TableSearch({ query, onQuery, found, of }: TableSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const words = text.network.table;
  const clear = (): void => {
    onQuery('');
    input.current?.focus();
  };
  return (
    <search className={styles['search']}>
      <TextField
        ref={input}
        label={words.search}
        value={query}
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          event.stopPropagation();
          clear();
        }}
      />
      {query.trim() === '' ? null : (
        <p className={styles['found']}>
          {words.found(found, of)}
          <Button look="plain" onClick={clear}>
            {words.showAll(of)}
          </Button>
        </p>
      )}
    </search>
  );
}
