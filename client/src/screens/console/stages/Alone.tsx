import { leadText } from '../../../leadText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { CONSOLE_VIEWS } from '../kinds.ts';
import { unsavedDevices, type Lead } from '../lead.ts';
import { UnsavedList } from '../UnsavedList.tsx';
import { GroupsCard } from './GroupsCard.tsx';
import styles from './Stage.module.css';

/** The private step: how far people are as counts, whose work is not saved, and the groups to come. */
export function Alone({ lead, onPlan }: { lead: Lead; onPlan: () => void }) {
  const unsaved = unsavedDevices(lead);
  const { kind } = lead.activity;
  const { Individual } = CONSOLE_VIEWS[kind];
  const words = leadText.console.alone;
  return (
    <div className={styles['stack']}>
      <Individual lead={lead} />
      <p className={styles['private']}>
        <Icon name="lock" /> {leadText.console.kinds[kind].private}
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
              {leadText.console.close.unsaved(unsaved.length)}
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
