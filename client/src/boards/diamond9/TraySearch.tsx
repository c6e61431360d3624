import { useRef } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './TraySearch.module.css';

interface TraySearchProps {
  query: string;
  onQuery: (query: string) => void;
  found: number;
  of: number;
}

/** Searches names and texts of a long list; Escape clears it. */
export function TraySearch({ query, onQuery, found, of }: TraySearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onQuery('');
    input.current?.focus();
  };
  return (
    <div className={styles['search']} role="search">
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          dir="auto"
          aria-label={text.diamond.tray.search}
          placeholder={text.diamond.tray.search}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            event.stopPropagation();
            clear();
          }}
        />
        {query === '' ? null : (
          <Button look="plain" icon="close" label={text.diamond.tray.clear} onClick={clear} />
        )}
      </div>
      {query.trim() === '' ? null : (
        <p className={styles['found']}>
          <span>{text.diamond.tray.count(found, of)}</span>
          <Button look="plain" onClick={clear}>
            {text.diamond.tray.showAll(of)}
          </Button>
        </p>
      )}
    </div>
  );
}
