import type { ConsentResult } from '@facet/shared/session/consent.ts';
import { CONSENT_VALUES } from '@facet/shared/session/state.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import styles from './Results.module.css';

const words = resultsText;

/** A round of consent as counts; who answered what is nowhere. */
export function ConsentTable({
  round,
  nameOf,
}: {
  round: ConsentResult;
  nameOf: (candidate: string) => string;
}) {
  const values = CONSENT_VALUES[round.way];
  const said: Record<string, string> = text.consent.counted[round.way];
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>
          {text.consent.ways[round.way]}. {words.consentOf(round.answered, round.of)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.consentAnswer}</th>
            {values.toReversed().map((value) => (
              <th key={value} scope="col">
                {round.way === 'fist' ? `${value}: ` : ''}
                {said[String(value)] ?? value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.candidates.map((candidate, at) => (
            <tr key={candidate}>
              <th scope="row" className="theirs" dir="auto">
                {nameOf(candidate)}
              </th>
              {values
                .map((value, i) => ({ value, n: round.counts[at]?.[i] ?? 0 }))
                .toReversed()
                .map(({ value, n }) => (
                  <td key={value}>{n}</td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
