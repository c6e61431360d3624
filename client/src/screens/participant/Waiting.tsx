import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Papers } from '../../ui/Papers.tsx';
import { Foot, Shell } from '../../ui/Shell.tsx';
import styles from './Participant.module.css';

const words = text.waiting;

interface WaitingProps {
  activity: ActivityView;
  name: string;
  top: ReactNode;
  notice: ReactNode;
}

/** In, and nothing to do yet: who is here as a count, the question, and what will happen. */
export function Waiting({ activity, name, top, notice }: WaitingProps) {
  const here = useSession((s) => s.here);
  const title = useSession((s) => s.view?.title ?? '');
  return (
    <Shell paper="none" top={top} notice={notice} foot={<Foot done={words.soon} next={words.soonMore} />}>
      <div className={styles['waiting']}>
        <div className={styles['welcome']}>
          <p className={styles['quiet']} dir="auto">
            {title}
          </p>
          <h1 dir="auto">{words.title(name)}</h1>
          <p className={styles['here']}>
            <Icon name="users" /> {words.here(here)}
          </p>
        </div>
        <section className={styles['question']}>
          <h2>{words.question}</h2>
          <p dir="auto">{activity.question}</p>
          <p className={styles['quiet']}>{text.seat.kinds[activity.kind].waiting(activity.items)}</p>
        </section>
        <Papers label={words.next} />
      </div>
    </Shell>
  );
}
