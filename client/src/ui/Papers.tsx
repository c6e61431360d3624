import { text } from '../text.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './Papers.module.css';

const PAPERS: { paper: string; icon: IconName; title: string; more: string }[] = [
  { paper: 'own', icon: 'lock', title: text.home.alone, more: text.home.aloneMore },
  { paper: 'group', icon: 'group', title: text.home.group, more: text.home.groupMore },
  { paper: 'whole', icon: 'everyone', title: text.home.all, more: text.home.allMore },
];

/** The three papers with who can see what lies on them: what will happen, learned before it does. */
export function Papers({ label }: { label: string }) {
  return (
    <section aria-label={label} className={styles['papers']}>
      <ol>
        {PAPERS.map(({ paper, icon, title, more }) => (
          <li key={paper} className={styles[paper]}>
            <h2>
              <Icon name={icon} /> {title}
            </h2>
            <p>{more}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
