import type { ReactNode } from 'react';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Timer } from '../Timer.tsx';
import styles from './MapFrame.module.css';

interface MapFrameProps {
  title: ReactNode;
  /** Beside the title: who presents. */
  who?: ReactNode;
  /** At the other end of the head: what the symbols mean. */
  sorts?: ReactNode;
  /** The one sentence that says what the picture means; its room is kept while there is none. */
  said: ReactNode;
  /** What the lines mean, and at the other end how much there is. */
  lines?: ReactNode;
  /** There are more of these than one line takes. */
  tall?: boolean;
  counts: ReactNode;
  /** Beside the map. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The picture of a map: as little as can be round it, and every part of it in a room of its own, so that none moves another. */
export function MapFrame({ title, who, sorts, said, lines, tall, counts, aside, children }: MapFrameProps) {
  const offline = useSession((s) => s.link !== 'online');
  return (
    <div className={`${styles['frame']} ${tall ? styles['tall'] : ''}`}>
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h1>{title}</h1>
          {who ? <p>{who}</p> : null}
        </div>
        <div className={styles['signs']}>
          {sorts}
          <Timer />
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
        {aside}
      </main>
      <footer className={styles['foot']}>
        <div className={styles['said']} aria-live="polite">
          {said}
        </div>
        <div className={styles['facts']}>
          <div className={styles['lines']}>{lines}</div>
          <p className={styles['counts']}>{counts}</p>
        </div>
      </footer>
    </div>
  );
}
