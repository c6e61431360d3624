import type { ReactNode } from 'react';
import { text } from '../text.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './Notice.module.css';

interface NoticeProps {
  icon: IconName;
  /** `act` asks for something, `warn` tells of something gone wrong, `calm` only tells. */
  tone?: 'calm' | 'act' | 'warn';
  title: ReactNode;
  more?: ReactNode;
  /** At most one button. */
  action?: ReactNode;
}

/** A line over the foot: what is happening just now. Whoever shows it also announces it. */
export function Notice({ icon, tone = 'calm', title, more, action }: NoticeProps) {
  return (
    <section aria-label={text.common.notice} className={`${styles['notice']} ${styles[tone]}`}>
      <Icon name={icon} size="24px" />
      <p className={styles['words']}>
        <strong>{title}</strong> {more ? <span>{more}</span> : null}
      </p>
      {action}
    </section>
  );
}
