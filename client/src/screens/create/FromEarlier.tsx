import type { SessionReport } from '@facet/shared/results/shape.ts';
import { useId, useRef, useState } from 'react';
import { dayOf } from '../../results/day.ts';
import { resultsText } from '../../resultsText.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { readEarlierFile, type EarlierRead } from './earlier.ts';
import styles from './FromEarlier.module.css';

const words = resultsText.again;

interface FromEarlierProps {
  earlier: SessionReport | null;
  onTake: (report: SessionReport) => void;
  onDrop: () => void;
}

/** Begins from the file of an earlier session: the same question and list, and something to compare with. */
export function FromEarlier({ earlier, onTake, onDrop }: FromEarlierProps) {
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [reading, setReading] = useState(false);
  const [wrong, setWrong] = useState<Extract<EarlierRead, { ok: false }>['why'] | null>(null);
  const read = async (file: File): Promise<void> => {
    setReading(true);
    setWrong(null);
    // The reader is fetched only now, and there may be no connection.
    const found = await readEarlierFile(file).catch((): EarlierRead => ({ ok: false, why: 'notOurs' }));
    setReading(false);
    if (!found.ok) {
      setWrong(found.why);
      announce(words[found.why], 'alert');
      return;
    }
    onTake(found.report);
    announce(saidOf(found.report));
  };
  if (earlier !== null)
    return (
      <div className={styles['taken']}>
        <Icon name="arrowsClockwise" size="24px" />
        <p>{saidOf(earlier)}</p>
        <Button
          icon="close"
          onClick={() => {
            onDrop();
            announce(words.dropped);
          }}
        >
          {words.drop}
        </Button>
      </div>
    );
  return (
    <details className={styles['offer']} open={wrong !== null || undefined}>
      <summary>{words.title}</summary>
      <p id={hint}>{words.more}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      <Button
        icon="upload"
        aria-describedby={hint}
        aria-disabled={reading}
        onClick={() => input.current?.click()}
      >
        {reading ? words.reading : words.choose}
      </Button>
      {wrong === null ? null : (
        <p className={styles['wrong']}>
          <Icon name="warningCircle" /> {words[wrong]}
        </p>
      )}
    </details>
  );
}

function saidOf({ session, activities }: SessionReport): string {
  const [activity] = activities;
  const taken = words.taken(session.title, dayOf(session.createdAt));
  return `${taken} ${activity?.kind === 'diamond9' ? words.compared(activity.deck.length) : words.comparedMap}`;
}
