import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import styles from './Tag.module.css';

/** A word with its icon on a card. `theirs`, `mine` and `ask` stand on the card's upper edge, so that nothing moves when they come; `ask` is only seen while a card is held. */
export function Tag({
  icon,
  look,
  children,
}: {
  icon: IconName;
  look: 'quiet' | 'strong' | 'theirs' | 'mine' | 'ask';
  children: ReactNode;
}) {
  return (
    <span className={`${styles['tag']} ${styles[look]}`}>
      <Icon name={icon} size="1.15em" />
      <span>{children}</span>
    </span>
  );
}
