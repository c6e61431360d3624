import type { Item } from '@facet/shared/session/state.ts';
import type { CSSProperties } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import styles from './Panel.module.css';

interface PanelProps {
  /** What is said of the card: where it lies. */
  head: string;
  icon: IconName;
  item: Item;
  /** The card is in question. */
  lit?: boolean;
  /** How many lines of its text there is room for. */
  lines: number;
}

/** One card in full: its name, or where it lies, on the strip; its text below. */
export function Panel({ head, icon, item, lit, lines }: PanelProps) {
  return (
    <div className={`${styles['panel']} ${lit ? styles['lit'] : ''}`}>
      <p className={styles['head']}>
        <Icon name={icon} size="1.1em" />
        {item.name === undefined ? null : (
          <strong className={styles['name']} dir="auto">
            {item.name}
          </strong>
        )}
        <span className={styles['where']}>{head}</span>
      </p>
      <p className={styles['text']} style={{ '--lines': lines } as CSSProperties} dir="auto">
        {item.text}
      </p>
    </div>
  );
}
