import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Sheets.module.css';

interface OwnWordsProps {
  /** The button that opens the field, and the field's own words. */
  open: string;
  label: string;
  add: string;
  maxLength: number;
  onAdd: (words: string) => void;
}

/** Something in one's own words where none of those there fit. No form: it stands in forms. */
export function OwnWords({ open, label, add, maxLength, onAdd }: OwnWordsProps) {
  const [writing, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setWriting(false);
    // Once the button stands there again.
    setTimeout(() => button.current?.focus());
  };
  if (!writing)
    return (
      <Button ref={button} icon="plus" onClick={() => setWriting(true)}>
        {open}
      </Button>
    );
  return (
    <Writing
      label={label}
      add={add}
      maxLength={maxLength}
      onCancel={close}
      onAdd={(words) => {
        onAdd(words);
        close();
      }}
    />
  );
}

function Writing({
  label,
  add,
  maxLength,
  onAdd,
  onCancel,
}: Omit<OwnWordsProps, 'open'> & { onCancel: () => void }) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const take = (): void => {
    if (words.trim() === '') field.current?.focus();
    else onAdd(words.trim());
  };
  return (
    <div className={styles['lineForm']}>
      <TextField
        ref={field}
        label={label}
        value={words}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') take();
          else onCancel();
        }}
      />
      <Button onClick={take}>{add}</Button>
    </div>
  );
}
