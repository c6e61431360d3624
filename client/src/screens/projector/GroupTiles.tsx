import type { GroupView } from '@facet/shared/session/views.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './GroupTiles.module.css';

interface GroupTilesProps {
  groups: readonly GroupView[];
  done: (group: GroupView) => boolean;
  /** What a lozenge says to those who do not see it. */
  say: (group: GroupView, done: boolean) => string;
}

/** A lozenge for each group with its number; filled and ticked when it is done. */
export function GroupTiles({ groups, done, say }: GroupTilesProps) {
  return (
    <ul className={`${styles['tiles']} ${groups.length <= 8 ? styles['few'] : ''}`}>
      {groups.map((group) => (
        <li key={group.id} className={done(group) ? styles['done'] : undefined}>
          <svg className={styles['lozenge']} viewBox="0 0 100 100" aria-hidden="true">
            <path d="M50 2L98 50L50 98L2 50z" />
          </svg>
          <span className={styles['number']} aria-hidden="true">
            <bdi>{group.name}</bdi>
            {done(group) ? <Icon name="check" size="0.72em" /> : null}
          </span>
          <span className="visually-hidden">{say(group, done(group))}</span>
        </li>
      ))}
    </ul>
  );
}
