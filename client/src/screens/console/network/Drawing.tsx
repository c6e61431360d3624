import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Stage.module.css';
import { haveDrawn, MOST_TIES, tieCounts } from './counts.ts';
import bars from './Drawing.module.css';

/** Drawing alone: how many ties people have drawn, as counts; never who and never what. */
export function Drawing({ lead: { people, progress } }: { lead: Lead }) {
  const { drawn, of } = haveDrawn(progress, people.length);
  const counts = tieCounts(progress, people.length);
  const most = Math.max(1, ...counts);
  const words = leadText.networkLead.drawing;
  if (of === 0)
    return (
      <>
        <h1 tabIndex={-1}>{words.nobody}</h1>
        <p className={styles['quiet']}>{words.nobodyMore}</p>
      </>
    );
  return (
    <>
      <h1 tabIndex={-1} className={styles['big']}>
        <strong>{drawn}</strong> <span>{words.of(of, drawn)}</span>
      </h1>
      <figure className={bars['bars']}>
        <figcaption>{words.bars}</figcaption>
        <ol>
          {counts.map((n, ties) => (
            <li key={ties}>
              <span className="visually-hidden">{words.bar(n, ties, ties === MOST_TIES)}</span>
              <span className={bars['column']} aria-hidden="true">
                <b>{n === 0 ? '' : n}</b>
                <i style={{ blockSize: `${(n / most) * 100}%` }} />
              </span>
              <span aria-hidden="true">{words.axis(ties, ties === MOST_TIES)}</span>
            </li>
          ))}
        </ol>
      </figure>
      <p>{words.ready(progress?.ready ?? 0, of)}</p>
    </>
  );
}
