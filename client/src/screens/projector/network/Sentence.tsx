import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import styles from './Sentence.module.css';

/** The sentence under the map, cut rather than shrunk where it is too long for its room. */
export function Sentence({
  icon,
  agreed,
  children,
}: {
  icon: IconName;
  agreed?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`${styles['sentence']} ${agreed ? styles['agreed'] : ''}`}>
      <Icon name={icon} size="1.25em" />
      <p dir="auto">{children}</p>
    </div>
  );
}
