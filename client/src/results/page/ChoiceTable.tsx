import { amount } from '@facet/shared/boards/diamond9/analyse.ts';
import { cardName } from '../../boards/diamond9/names.ts';
import { resultsText } from '../../resultsText.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { DiamondFacts } from '../facts.ts';
import styles from './ChoiceTable.module.css';

const words = resultsText.chart;

/** How many groups chose each card: a chart to the eye and a table to everyone else, so neither can say something else. */
export function ChoiceTable({ facts }: { facts: DiamondFacts }) {
  const { chosen, finished, report } = facts;
  const alone = report.alone === null ? null : new Map(report.alone.items.map((i) => [i.item, i.chosenBy]));
  return (
    <div className={styles['chart']}>
      <p className={styles['legend']} aria-hidden="true">
        <span>
          <i className={styles['top']} /> {words.legendTop}
        </span>
        <span>
          <i className={styles['other']} /> {words.legendChosen}
        </span>
        <span>
          <i /> {words.legendOff}
        </span>
      </p>
      <table aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" className={styles['bars']}>
              <span className="visually-hidden">{words.top}</span>
            </th>
            <th scope="col">{words.chosen}</th>
            {alone === null ? null : <th scope="col">{words.alone}</th>}
          </tr>
        </thead>
        <tbody>
          {chosen.map(({ item, card, chosenBy, top, contested }) => (
            <tr key={item}>
              <th scope="row">
                <span className="theirs" dir="auto" title={card.text}>
                  {cardName(card)}
                </span>
                {contested ? (
                  <span className={styles['contested']}>
                    <Icon name="clash" size="16px" /> {words.contested}
                  </span>
                ) : null}
              </th>
              <td className={styles['bars']}>
                <span className={styles['bar']} aria-hidden="true">
                  {Array.from({ length: finished }, (_, i) => (
                    <i
                      key={`${i}`}
                      className={i < top ? styles['top'] : i < chosenBy ? styles['other'] : ''}
                    />
                  ))}
                </span>
                <span className="visually-hidden">{words.of(top, finished)}</span>
              </td>
              <td className={styles['count']}>
                {words.of(chosenBy, finished)} <small>{words.amounts[amount(chosenBy, finished)]}</small>
              </td>
              {alone === null ? null : (
                <td className={styles['count']}>
                  {words.of(alone.get(item) ?? 0, report.alone?.finished ?? 0)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>
        {words.points}
        {report.alone === null ? '' : ` ${words.aloneMore(report.alone.finished)}`}
      </p>
    </div>
  );
}
