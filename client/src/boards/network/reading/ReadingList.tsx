import { useId, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { MapView } from '../view.ts';
import { Figures } from './Figures.tsx';
import { plainSentence } from './pieces.ts';
import styles from './Reading.module.css';
import { firstRead, type Reading } from './reading.ts';
import { SaidWords } from './SaidWords.tsx';
import { useReadings } from './useReading.ts';

const words = networkText.reading;
const FIRST = 6;

interface ReadingListProps {
  /** The map as it is shown: what a filter hides is not read. */
  view: Pick<MapView, 'nodes' | 'ties'>;
  spot: string | null;
  /** Touched a sentence: its spot, or null when it was lit already. */
  onPoint: (spot: string | null) => void;
  /** Whether this person may point; else the sentences can only be read. */
  canPoint?: boolean;
  /** Others are shown the sentence too, so one about the whole map is worth touching as well. */
  forAll?: boolean;
}

/** What a map says: sentences to point with, the most worth saying first, and figures for those who want them. */
export function ReadingList({ view, spot, onPoint, canPoint = true, forAll = false }: ReadingListProps) {
  const heading = useId();
  const { all, fresh } = useReadings(view);
  const [open, setOpen] = useState(false);
  if (view.nodes.length === 0) return <p className={styles['quiet']}>{words.empty}</p>;
  const point = (reading: Reading): void => {
    const lit = reading.spot === spot;
    onPoint(lit ? null : reading.spot);
    announce(lit ? words.unlit : words.lit(plainSentence(reading.said)));
  };
  const note = all?.find((r) => r.kind === 'tooFewToSay');
  const said = (all ?? []).filter((r) => r !== note);
  const shown = open ? said : firstRead(said, FIRST);
  return (
    <section className={styles['reading']} aria-labelledby={heading} aria-busy={!fresh}>
      <h2 id={heading}>{words.heading}</h2>
      {note === undefined ? null : (
        <p className={styles['note']}>
          <Icon name="chats" /> <SaidWords said={note.said} />
        </p>
      )}
      {all === null ? <p className={styles['quiet']}>{words.busy}</p> : null}
      <ul className={styles['list']}>
        {shown.map((reading) => (
          <li key={reading.spot}>
            <Sentence
              reading={reading}
              lit={reading.spot === spot}
              onTouch={canPoint && (forAll || reading.lit !== null) ? () => point(reading) : null}
            />
          </li>
        ))}
      </ul>
      {said.length > shown.length || (open && said.length > FIRST + 1) ? (
        <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.showFew : words.showAll(said.length)}
        </Button>
      ) : null}
      <p className={styles['quiet']}>{words.onlyDrawn}</p>
      <Figures view={view} />
    </section>
  );
}

interface SentenceProps {
  reading: Reading;
  lit: boolean;
  onTouch: (() => void) | null;
}

/** A sentence to touch, or only to read where there is nothing to light. */
function Sentence({ reading, lit, onTouch }: SentenceProps) {
  if (onTouch === null)
    return (
      <p className={styles['plain']} data-lit={lit || undefined}>
        <SaidWords said={reading.said} />
      </p>
    );
  return (
    <button type="button" className={styles['sentence']} aria-pressed={lit} onClick={onTouch}>
      <Icon name={lit ? 'eye' : 'lightbulb'} />
      <span>
        <SaidWords said={reading.said} />
      </span>
    </button>
  );
}
