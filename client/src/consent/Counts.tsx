import { CONSENT_VALUES, type ConsentWay } from '@facet/shared/session/state.ts';
import type { CSSProperties } from 'react';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Candidate } from './candidate.ts';
import styles from './Counts.module.css';
import { outcomeOf } from './outcome.ts';
import { signOf } from './sign.ts';
import { countedOf } from './values.ts';

interface CountsProps {
  candidate: Candidate;
  way: ConsentWay;
  counts: readonly number[];
  /** The longest bar of all candidates stands for so many. */
  most: number;
}

/** What came of one candidate: a sentence, and how many gave each answer, as bars and as a table in one. */
export function Counts({ candidate, way, counts, most }: CountsProps) {
  const { answered, cannot, words } = outcomeOf(way, counts);
  const rows = CONSENT_VALUES[way].map((value, i) => ({ value, n: counts[i] ?? 0 })).toReversed();
  return (
    <section className={styles['counts']}>
      <h2 dir="auto">{candidate.name}</h2>
      <p className={styles['outcome']} data-cannot={cannot > 0 || undefined}>
        {answered === 0 ? null : <Icon name={cannot > 0 ? 'clash' : 'checks'} size="1.15em" />}
        <span>{capital(words)}.</span>
      </p>
      <table aria-label={text.consent.tableOf(candidate.name)}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.consent.answer}</th>
            <th scope="col">{text.consent.people}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, n }) => (
            <tr key={value} data-none={n === 0 || undefined}>
              <th scope="row">
                <span className={styles['answer']}>
                  {way === 'fist' ? <b>{value}</b> : <Icon name={signOf(value)} size="1.25em" />}
                  <span>{countedOf(way, value)}</span>
                </span>
              </th>
              <td>
                <span
                  className={styles['bar']}
                  style={{ '--part': most === 0 ? 0 : n / most } as CSSProperties}
                  data-part={cannotBe(way, value) ? 'cannot' : undefined}
                  aria-hidden="true"
                />
                <strong>{n}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cannotBe = (way: ConsentWay, value: number): boolean => outcomeOf(way, oneAt(way, value)).cannot > 0;
const oneAt = (way: ConsentWay, value: number): number[] =>
  CONSENT_VALUES[way].map((v) => (v === value ? 1 : 0));

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What the longest bar stands for. */
export const mostOf = (counts: readonly (readonly number[])[]): number => Math.max(0, ...counts.flat());
