import type { ReadyList } from '@facet/shared/decks/readyList.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { leadText } from '../../../leadText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import styles from './ReadyLists.module.css';

interface ReadyListsProps {
  chosen: string | null;
  onChoose: (list: ReadyList) => void;
  onClose: () => void;
}

/** The ready lists, each with its size, its first names and its source. */
export function ReadyLists({ chosen, onChoose, onClose }: ReadyListsProps) {
  return (
    <Sheet title={leadText.create.chooseList} onClose={onClose}>
      <ul className={styles['lists']}>
        {READY_LISTS.map((list) => (
          <li key={list.id}>
            <button
              type="button"
              className={styles['one']}
              aria-pressed={list.id === chosen}
              onClick={() => onChoose(list)}
            >
              <strong>
                {list.id === chosen ? <Icon name="check" /> : null}
                {list.title}
              </strong>
              <span>
                {leadText.list.count(list.items.length)}{' '}
                {list.items
                  .slice(0, 4)
                  .map((i) => i.name)
                  .join(', ')}
                …
              </span>
              <small>{list.source}</small>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
