import type { ReactNode } from 'react';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import styles from './Frame.module.css';
import { StillJoin } from './StillJoin.tsx';
import { Timer } from './Timer.tsx';

interface FrameProps {
  title: ReactNode;
  /** The title is only for those who do not see the picture. */
  titleHidden?: boolean;
  /** Long titles get smaller letters, never smaller than a card's name. */
  titleLong?: boolean;
  /** The one sentence that says what the picture means. */
  lead: ReactNode;
  /** How to come in late stands in the corner. */
  joinable?: boolean;
  /** A fact at the other end of the foot. */
  end?: ReactNode;
  children?: ReactNode;
}

/** What every picture has: a title, the clock where one runs, and at the foot the sentence that explains it. */
export function Frame({ title, titleHidden, titleLong, lead, end, joinable, children }: FrameProps) {
  const hasTimer = useSession((s) => s.view !== null && s.view.timer !== null);
  const offline = useSession((s) => s.link !== 'online');
  const bare = titleHidden === true && !hasTimer && !offline;
  return (
    <div className={styles['frame']}>
      <header className={bare ? 'visually-hidden' : styles['head']}>
        <h1 className={titleHidden ? 'visually-hidden' : titleLong ? styles['long'] : undefined}>{title}</h1>
        <div className={styles['signs']}>
          <Timer />
          {joinable ? <StillJoin /> : null}
          {offline ? (
            <span className={styles['cloud']}>
              <Icon name="notSaved" size="1em" />
              <span className="visually-hidden">{leadText.projector.offline}</span>
            </span>
          ) : null}
        </div>
      </header>
      <main className={styles['body']} id="main">
        {children}
      </main>
      <footer className={styles['foot']}>
        <Wordmark width="calc(16 * var(--u))" />
        <p className={styles['lead']}>{lead}</p>
        {end ? <p className={styles['end']}>{end}</p> : null}
      </footer>
    </div>
  );
}
