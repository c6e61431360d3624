import type { SnapshotInfo } from '@facet/shared/session/state.ts';
import { useId, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from './dates.ts';
import styles from './Time.module.css';

const words = networkText.time;

interface CompareChooserProps {
  /** The latest first. */
  copies: readonly SnapshotInfo[];
  busy: boolean;
  onCompare: (before: string, after: string) => void;
}

/** Two copies to hold against each other, or one and the map as it is now. */
export function CompareChooser({ copies, busy, onCompare }: CompareChooserProps) {
  const id = useId();
  const [first, setFirst] = useState(copies.at(-1)?.id ?? '');
  const [second, setSecond] = useState(copies[0]?.id ?? 'now');
  const [tried, setTried] = useState(false);
  const options = copies.map((c) => (
    <option key={c.id} value={c.id}>
      {`${c.name} (${dayOf(c.at)})`}
    </option>
  ));
  const alike = first === second;
  return (
    <details className={styles['chooser']}>
      <summary>{words.compare}</summary>
      <p className={styles['quiet']}>{words.compareHint}</p>
      <div className={styles['two']}>
        <label htmlFor={`${id}-first`}>{words.first}</label>
        <select id={`${id}-first`} value={first} onChange={(event) => setFirst(event.currentTarget.value)}>
          {options}
        </select>
        <label htmlFor={`${id}-second`}>{words.second}</label>
        <select id={`${id}-second`} value={second} onChange={(event) => setSecond(event.currentTarget.value)}>
          <option value="now">{words.now}</option>
          {options}
        </select>
      </div>
      {tried && alike ? (
        <p className={styles['refused']} role="alert">
          {words.alike}
        </p>
      ) : null}
      <Button
        aria-disabled={busy}
        onClick={() => {
          setTried(true);
          if (busy || alike) return;
          // Whichever way round they were chosen, the earlier is held against the later.
          const when = (copy: string): number => copies.find((c) => c.id === copy)?.at ?? Infinity;
          onCompare(
            ...(when(first) <= when(second) ? ([first, second] as const) : ([second, first] as const)),
          );
        }}
      >
        {words.see}
      </Button>
    </details>
  );
}
