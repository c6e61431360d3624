import type { ListAdvice, ListSize as Size } from '@facet/shared/decks/advice.ts';
import { sameness } from '@facet/shared/decks/parse.ts';
import { leadText } from '../leadText.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { EditItem } from './editable.ts';
import styles from './ListEditor.module.css';

type Suggestion = { name: string; text: string };

interface ListSizeProps {
  advice: ListAdvice;
  items: readonly EditItem[];
  suggestions?: readonly Suggestion[] | undefined;
  onAdd: (more: readonly Suggestion[]) => void;
  wordsOnly: boolean;
}

/** How many items there are and what that means for the people who rank them. */
export function ListSize({ advice, items, suggestions, onAdd, wordsOnly }: ListSizeProps) {
  const { size, usable } = advice;
  const there = new Set(items.map((i) => sameness(i.text)));
  const missing = size.kind === 'underNine' ? size.empty : 0;
  const more = (suggestions ?? []).filter((s) => !there.has(sameness(s.text))).slice(0, missing);
  const mend = advice.tooLong.length + advice.longNames.length;
  return (
    <div className={styles['size']}>
      <p className={usable ? styles['fine'] : styles['bad']} role="status">
        <Icon name={usable ? 'saved' : 'warning'} />
        <span>
          <strong>{leadText.list.count(size.count)}</strong> {words(size)}{' '}
          {mend > 0 ? leadText.list.mend(mend) : null}
        </span>
      </p>
      {more.length === 0 || wordsOnly ? null : (
        <div className={styles['suggest']}>
          <p>{leadText.list.suggest}</p>
          <ul>
            {more.map((s) => (
              <li key={s.name}>
                <Button icon="plus" onClick={() => onAdd([s])}>
                  {s.name}
                </Button>
                <span>{s.text}</span>
              </li>
            ))}
          </ul>
          {more.length > 1 ? (
            <Button icon="plus" onClick={() => onAdd(more)}>
              {leadText.list.addAll(more.length)}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

function words(size: Size): string {
  switch (size.kind) {
    case 'tooFew':
      return leadText.list.tooFew(size.missing);
    case 'underNine':
      return leadText.list.underNine(size.empty);
    case 'exactlyNine':
      return leadText.list.exactlyNine;
    case 'choose':
      return leadText.list.choose(size.leftOff);
    case 'tooMany':
      return leadText.list.tooMany(size.over);
    default:
      return size satisfies never;
  }
}
