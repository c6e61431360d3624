import { parseList } from '@facet/shared/decks/parse.ts';
import { useMemo, useState } from 'react';
import { leadText } from '../leadText.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import styles from './ListSource.module.css';

interface PasteListProps {
  value: string;
  onChange: (value: string) => void;
  /** Reads the text as the list; gives how many items were found. */
  onUse: (words: string) => number;
}

/** A list typed or pasted, one item a line. */
export function PasteList({ value, onChange, onUse }: PasteListProps) {
  const [error, setError] = useState<string | null>(null);
  const found = useMemo(() => parseList(value).items.length, [value]);
  return (
    <div className={styles['paste']}>
      <TextArea
        label={leadText.create.paste}
        hint={leadText.create.pasteHint}
        value={value}
        rows={6}
        error={error}
        onChange={(event) => {
          setError(null);
          onChange(event.target.value);
        }}
      />
      <div>
        <Button
          look="strong"
          icon="check"
          onClick={() => setError(onUse(value) === 0 ? leadText.create.nothingFound : null)}
        >
          {leadText.create.useThese(found)}
        </Button>
      </div>
    </div>
  );
}
