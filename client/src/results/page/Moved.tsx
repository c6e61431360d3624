import type { DiamondReport } from '@facet/shared/results/shape.ts';
import { resultsText } from '../../resultsText.ts';
import { movementSaid, nearness } from '../prose/diamondProse.ts';
import styles from './Results.module.css';
import { SaidPara } from './SaidText.tsx';
import { Section } from './Section.tsx';

const words = resultsText.move;
const word = (value: number | null): string =>
  value === null ? words.unknown : words.words[nearness(value)];

/** What changed between first thoughts and the group's diamond, for each group as a whole. */
export function Moved({ report }: { report: DiamondReport }) {
  const { movement } = report.room;
  if (movement === null) return null;
  const names = new Map(report.groups.map((g) => [g.id, g.name]));
  return (
    <Section title={resultsText.moved}>
      <SaidPara said={movementSaid(report.room)} />
      <table className={styles['table']} aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            {report.room.forced ? null : <th scope="col">{words.which}</th>}
            <th scope="col">{words.order1}</th>
          </tr>
        </thead>
        <tbody>
          {movement.groups.map(({ group, selection, order }) => (
            <tr key={group}>
              <th scope="row" dir="auto">
                {resultsText.group(names.get(group) ?? '')}
              </th>
              {report.room.forced ? null : <td>{word(selection)}</td>}
              <td>{word(order)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
