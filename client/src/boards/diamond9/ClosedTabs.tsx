import { text } from '../../text.ts';
import styles from './Closed.module.css';

interface ClosedTabsProps {
  tabs: readonly { key: string; label: string }[];
  at: string;
  onTab: (key: string) => void;
}

/** What there is to look at, one of them shown. */
export function ClosedTabs({ tabs, at, onTab }: ClosedTabsProps) {
  return (
    <nav aria-label={text.made.views}>
      <ul className={styles['tabs']}>
        {tabs.map(({ key, label }) => (
          <li key={key}>
            <button type="button" aria-current={key === at} onClick={() => onTab(key)}>
              <bdi>{label}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
