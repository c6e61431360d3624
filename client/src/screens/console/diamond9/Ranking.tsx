import { leadText } from '../../../leadText.ts';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import { placedCounts } from './counts.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Stage.module.css';

/** Reading and ranking: how many, never who and never what. */
export function Ranking({ lead }: { lead: Lead }) {
  const { activity, people, progress } = lead;
  const {
    all,
    half,
    few,
    fill,
    halfFrom,
    people: counted,
  } = placedCounts(progress, people.length, activity.items);
  const words = leadText.console.ranking;
  return (
    <>
      {counted === 0 ? (
        <h1 tabIndex={-1}>{words.nobody}</h1>
      ) : (
        <h1 tabIndex={-1} className={styles['big']}>
          <strong>{all}</strong> <span>{words.of(counted, fill, activity.items < 9)}</span>
        </h1>
      )}
      {counted === 0 ? (
        <p className={styles['quiet']}>{words.nobodyMore}</p>
      ) : (
        <>
          <div className={styles['lozenges']} aria-hidden="true">
            {Array.from({ length: counted }, (_, i) => (
              <Lozenge key={i} size="36px" fill={i < all ? 'full' : i < all + half ? 'half' : 'empty'} />
            ))}
          </div>
          <ul className={styles['legend']}>
            <li>
              <Lozenge fill="full" size="22px" />
              <span>
                <strong>{all}</strong> {words.all(fill)}
              </span>
            </li>
            <li>
              <Lozenge fill="half" size="22px" />
              <span>
                <strong>{half}</strong> {words.half(halfFrom, fill - 1)}
              </span>
            </li>
            <li>
              <Lozenge fill="empty" size="22px" />
              <span>
                <strong>{few}</strong> {words.few(halfFrom)}
              </span>
            </li>
          </ul>
          <p>{words.readReady(progress?.read ?? 0, progress?.ready ?? 0, counted)}</p>
        </>
      )}
    </>
  );
}
