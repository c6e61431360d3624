import type { ConsentView } from '@facet/shared/session/consent.ts';
import { CONSENT_VALUES, type ConsentWay, type Item } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { CSSProperties } from 'react';
import { Frame } from '../screens/projector/Frame.tsx';
import { useSession } from '../session/store.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { candidateOf } from './candidate.ts';
import styles from './ConsentWall.module.css';
import { capital, mostOf } from './Counts.tsx';
import { outcomeOf } from './outcome.ts';
import { signOf } from './sign.ts';
import { countedOf } from './values.ts';

const NO_DECK: Item[] = [];
/** A name of so many letters fits one line over its bars; if one is longer, all get smaller letters and more lines. */
const ONE_LINE = 15;

/** A round of consent at the front: what is asked, then how many gave each answer. */
export function ConsentWall({ activity, round }: { activity: ActivityView; round: ConsentView }) {
  const deck = useSession((s) => s.decks[activity.id]) ?? NO_DECK;
  const words = text.consent.wall;
  const { counts, candidates, way, answered, of } = round;
  const turnout = answered === null || of === null ? null : text.consent.answered(answered, of);
  const scale = way === 'fist' ? words.fistScale : words.thumbsScale;
  const dense = candidates.length > 3;
  if (counts === null)
    return (
      <Frame
        title={round.open ? words.open : words.closed}
        lead={round.open ? words.openMore : words.closedMore}
        end={turnout}
      >
        <ul className={`${styles['asked']} ${dense ? styles['dense'] : ''}`}>
          {candidates.map((id) => {
            const candidate = candidateOf(id, deck);
            return (
              <li key={id}>
                <strong dir="auto">{candidate.name}</strong>
                {candidate.text === null || dense ? null : <span dir="auto">{candidate.text}</span>}
              </li>
            );
          })}
        </ul>
        <p className={styles['scale']}>
          <strong>{text.consent.ways[way]}.</strong> {scale}
        </p>
      </Frame>
    );
  const most = mostOf(counts);
  const long = candidates.some((id) => candidateOf(id, deck).name.length > ONE_LINE);
  return (
    <Frame title={words.shown} lead={way === 'fist' ? scale : words.more} end={turnout}>
      <ul
        className={`${styles['shown']} ${styles[`of${candidates.length}`] ?? ''} ${long ? styles['long'] : ''}`}
      >
        {candidates.map((id, i) => (
          <Result
            key={id}
            name={candidateOf(id, deck).name}
            way={way}
            counts={counts[i] ?? []}
            most={most}
            words={candidates.length < 4}
          />
        ))}
      </ul>
    </Frame>
  );
}

interface ResultProps {
  name: string;
  way: ConsentWay;
  counts: readonly number[];
  most: number;
  /** There is room for words under the bars. */
  words: boolean;
}

/** Standing bars, one for each answer, and the sentence that says what they mean; as a table for who cannot see them. */
function Result({ name, way, counts, most, words }: ResultProps) {
  const { answered, cannot, words: outcome } = outcomeOf(way, counts);
  const values = CONSENT_VALUES[way].map((value, i) => ({ value, n: counts[i] ?? 0 }));
  return (
    <li className={styles['result']}>
      <h2 dir="auto">{name}</h2>
      <p className={styles['outcome']} data-cannot={cannot > 0 || undefined}>
        {answered === 0 ? null : <Icon name={cannot > 0 ? 'clash' : 'checks'} size="1em" />}
        <span>{capital(outcome)}</span>
      </p>
      <div className={styles['bars']} aria-hidden="true">
        {values.map(({ value, n }) => (
          <div key={value} className={styles['column']} data-none={n === 0 || undefined}>
            <span className={styles['room']}>
              <b>{n}</b>
              <span
                className={styles['bar']}
                data-cannot={outcomeOf(way, one(way, value)).cannot > 0 || undefined}
                style={{ '--part': most === 0 ? 0 : n / most } as CSSProperties}
              />
            </span>
            <span className={styles['value']}>
              {way === 'fist' ? value : <Icon name={signOf(value)} size="1.2em" />}
            </span>
            {way === 'thumbs' && words ? (
              <span className={styles['words']}>{countedOf(way, value)}</span>
            ) : null}
          </div>
        ))}
      </div>
      <table className="visually-hidden" aria-label={text.consent.tableOf(name)}>
        <thead>
          <tr>
            <th scope="col">{text.consent.answer}</th>
            <th scope="col">{text.consent.people}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ value, n }) => (
            <tr key={value}>
              <th scope="row">
                {way === 'fist' ? `${value}, ` : ''}
                {countedOf(way, value)}
              </th>
              <td>{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}

const one = (way: ConsentWay, value: number): number[] =>
  CONSENT_VALUES[way].map((v) => (v === value ? 1 : 0));
