import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './Page.module.css';
import { useTitle } from './useTitle.ts';
import { Wordmark } from './Wordmark.tsx';

/** A page that is no board: one narrow column under the mark, its next step at the foot. */
export function Page({ title, children, foot }: { title: string; children: ReactNode; foot?: ReactNode }) {
  useTitle(title);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <Wordmark />
      </header>
      <main id="main" className={styles['main']}>
        {children}
      </main>
      {foot ? <footer className={styles['foot']}>{foot}</footer> : null}
    </div>
  );
}

interface StatePageProps {
  icon: IconName;
  /** `stop` where something has gone wrong. */
  tone?: 'calm' | 'stop';
  title: string;
  children?: ReactNode;
  /** The one next step, and at most one more. */
  actions: ReactNode;
}

/** Something other than work: removed, full, no connection. Says what is, why, and one next step. */
export function StatePage({ icon, tone = 'calm', title, children, actions }: StatePageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <Page title={title} foot={actions}>
      <div className={`${styles['state']} ${tone === 'stop' ? styles['stop'] : ''}`}>
        <Icon name={icon} size="56px" />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </Page>
  );
}
