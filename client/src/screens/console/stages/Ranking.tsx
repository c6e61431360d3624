import { text } from '../../../text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import { placedCounts } from '../counts.ts';
import { unsavedDevices, type Lead } from '../lead.ts';
import { UnsavedList } from '../UnsavedList.tsx';
import { GroupsCard } from './GroupsCard.tsx';
import styles from './Stage.module.css';

/** Reading and ranking: how many, never who and never what. */
export function Ranking({ lead, onPlan }: { lead: Lead; onPlan: () => void }) {
  const { activity, people, progress } = lead;
  const {
    all,
    half,
    few,
    fill,
    halfFrom,
    people: counted,
  } = placedCounts(progress, people.length, activity.items);
  const unsaved = unsavedDevices(lead);
  const words = text.console.ranking;
  return (
    <div className={styles['stack']}>
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
      <p className={styles['private']}>
        <Icon name="lock" /> {words.private}
      </p>
      <div className={styles['cards']}>
        {unsaved.length === 0 ? (
          <section className={styles['card']}>
            <h2>
              <Icon name="saved" /> {words.allSaved}
            </h2>
            <p className={styles['quiet']}>{words.allSavedMore}</p>
          </section>
        ) : (
          <section className={styles['card']}>
            <h2>
              <span className={styles['warn']}>
                <Icon name="notSaved" />
              </span>
              {text.console.close.unsaved(unsaved.length)}
            </h2>
            <UnsavedList unsaved={unsaved} />
            <p className={styles['quiet']}>{words.backOnline}</p>
          </section>
        )}
        <GroupsCard lead={lead} onPlan={onPlan} />
      </div>
    </div>
  );
}
