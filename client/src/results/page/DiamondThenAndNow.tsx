import type { DiamondReport, SessionReport } from '@facet/shared/results/shape.ts';
import { resultsText } from '../../resultsText.ts';
import { dayOf } from '../day.ts';
import { say } from '../prose/said.ts';
import { diamondThenAndNow } from '../thenAndNow.ts';
import styles from './Results.module.css';
import { SaidPara } from './SaidText.tsx';
import { Section } from './Section.tsx';

const words = resultsText.earlier;

/** An exercise beside that of an earlier session: in how many groups' diamonds each card lay, then and now. */
export function DiamondThenAndNow({ report, activity }: { report: SessionReport; activity: DiamondReport }) {
  const both = diamondThenAndNow(report, activity);
  if (both === null) return null;
  const [then, now] = both.groups;
  return (
    <Section title={resultsText.fromEarlier}>
      <SaidPara
        said={[
          say((their) => words.told(their(both.title), dayOf(both.at))),
          say(() => (both.rows.length === 0 ? words.none : words.same(both.rows.length))),
          ...(both.decidedThen === null
            ? []
            : [say((their) => words.agreedThen(their(both.decidedThen ?? '')))]),
        ]}
      />
      {both.rows.length === 0 || then === 0 || now === 0 ? null : (
        <table className={styles['table']} aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.now}</th>
            </tr>
          </thead>
          <tbody>
            {both.rows.map((row, i) => (
              <tr key={`${i}`}>
                <th scope="row" className="theirs" dir="auto">
                  {row.name}
                </th>
                <td>{resultsText.chart.ofGroups(row.before, then)}</td>
                <td>{resultsText.chart.ofGroups(row.now, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
