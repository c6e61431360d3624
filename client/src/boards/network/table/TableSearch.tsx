import { useEffect, useRef } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Table.module.css';

interface TableSearchProps {
  query: string;
  onQuery: (query: string) => void;
  found: number;
  of: number;
}

const SAY_AFTER_MS = 500;

/** Searches a long table; Escape clears it. */
export function TableSearch({ query, onQuery, found, of }: TableSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const words = networkText.table;
  const told = useRef(query);
  useEffect(() => {
    if (told.current === query) return undefined;
    // Once one has stopped typing.
    const timer = setTimeout(() => {
      told.current = query;
      announce(found === 0 ? words.noneFound : words.foundSpoken(found, of));
    }, SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query, found, of, words]);
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
