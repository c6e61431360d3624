import { useState } from 'react';
import { leadText } from '../../../leadText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Plan.module.css';

const words = leadText.networkLead.plan;

interface OwnWordProps {
  label: string;
  maxLength: number;
  /** As many as there can be. */
  full: boolean;
  /** What is there already, as people read it. */
  there: readonly string[];
  onAdd: (word: string) => void;
}

/** A word of one's own for a list of ready ones. */
export function OwnWord({ label, maxLength, full, there, onAdd }: OwnWordProps) {
  const [word, setWord] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (): void => {
    const clean = word.trim().replaceAll(/\s+/g, ' ');
    if (clean === '') return setError(words.ownEmpty);
    if (full) return setError(words.ownFull);
    if (there.some((t) => t.toLowerCase() === clean.toLowerCase())) return setError(words.ownThere(clean));
    onAdd(clean);
    announce(words.ownAdded(clean));
    setWord('');
  };
  return (
    <div className={styles['own']}>
      <TextField
        label={label}
        value={word}
        maxLength={maxLength}
        error={error}
        onChange={(event) => {
          setError(null);
          setWord(event.target.value);
        }}
        onKeyDown={(event) => {
          // Enter in a form would open the doors.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button icon="plus" onClick={add}>
        {words.ownAdd}
      </Button>
    </div>
  );
}
