import type { TrailEntry } from '@facet/shared/session/trail.ts';
import { useEffect, useState } from 'react';
import { readTrail } from '../../session/api.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { Refused } from './Refused.tsx';
import { dayOf, deedWords, timeOf } from './trail.ts';
import styles from './TrailSheet.module.css';
import { useCommand } from './useCommand.ts';

const words = leadText.trail;

/** Who let in, moved on, removed and took away, and when; by day, newest first. */
export function TrailSheet({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [trail, setTrail] = useState<TrailEntry[] | null>(null);
  const { ask, refusal } = useCommand();
  const { secret } = lead;
  useEffect(() => {
    // Asked once: a second time, while the first is under way, is answered with nothing.
    void ask(() => readTrail(secret)).then((read) => {
      if (read !== null && read !== true) setTrail(read);
    });
  }, [ask, secret]);
  const exercises = lead.view.activities.length;
  const days = [...new Set(trail?.map(({ at }) => dayOf(at)))];
  return (
    <Sheet title={words.title} onClose={onClose} place="side">
      <p className={styles['quiet']}>{words.about}</p>
      {trail === null && refusal === null ? <p>{text.common.loading}</p> : null}
      {days.map((day) => (
        <section key={day} aria-label={day}>
          <h3 className={styles['day']}>{day}</h3>
          <ol className={styles['trail']}>
            {trail?.map((entry, i) =>
              dayOf(entry.at) === day ? (
                <li key={`${entry.at} ${trail.length - i}`}>
                  <time dateTime={new Date(entry.at).toISOString()}>{timeOf(entry.at)}</time>
                  <span dir="auto">{deedWords(entry, exercises)}</span>
                </li>
              ) : null,
            )}
          </ol>
        </section>
      ))}
      <Refused refusal={refusal} />
    </Sheet>
  );
}
