import type { Item } from '@facet/shared/session/state.ts';
import type { CSSProperties } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import styles from './Panel.module.css';

interface PanelProps {
  head: string;
  icon: IconName;
  item: Item;
  /** The card is in question. */
  lit?: boolean;
  /** How many lines of its text there is room for. */
  lines: number;
}

/** One card in full. */
export function Panel({ head, icon, item, lit, lines }: PanelProps) {
  return (
    <div className={`${styles['panel']} ${lit ? styles['lit'] : ''}`}>
      <p className={styles['head']}>
        <Icon name={icon} size="1.1em" />
        {head}
      </p>
      <div className={styles['card']} dir="auto">
        {item.name === undefined ? null : <h3>{item.name}</h3>}
        <p className={styles['text']} style={{ '--lines': lines + (item.name ? 0 : 1) } as CSSProperties}>
          {item.text}
        </p>
      </div>
    </div>
  );
}
