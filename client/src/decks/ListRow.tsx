import { shorten } from '@facet/shared/decks/parse.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import type { KeyboardEvent, PointerEvent } from 'react';
import { leadText } from '../leadText.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { callIt, type EditItem } from './editable.ts';
import styles from './ListEditor.module.css';

export interface RowProps {
  item: EditItem;
  at: number;
  count: number;
  wordsOnly: boolean;
  onChange: (item: EditItem) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

interface ListRowProps extends RowProps {
  tooLong: boolean;
  longName: boolean;
  /** The number of the item that says the same. */
  sameAs: number | null;
  onEdit: () => void;
  handle: Record<string, (event: PointerEvent<HTMLElement>) => void>;
  wasDrag: () => boolean;
}

/** One item of the list: its handle (drag, arrow keys, or a menu), its words, edit and remove. */
export function ListRow({
  item,
  at,
  count,
  wordsOnly,
  onChange,
  onMove,
  onRemove,
  tooLong,
  longName,
  sameAs,
  onEdit,
  handle,
  wasDrag,
}: ListRowProps) {
  const name = callIt(item);
  const arrows = (event: KeyboardEvent): void => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <>
      <div className={styles['line']}>
        {wordsOnly ? null : (
          <Menu label={leadText.list.moveIt(name)} items={moves(at, count, onMove)}>
            {(trigger) => (
              <button
                {...trigger}
                {...handle}
                type="button"
                className={styles['grip']}
                aria-label={leadText.list.moveIt(name)}
                onKeyDown={trigger['aria-expanded'] ? undefined : arrows}
                onClick={(event) => (wasDrag() ? undefined : trigger.onClick(event))}
              >
                <Icon name="grip" />
              </button>
            )}
          </Menu>
        )}
        <p className={styles['words']}>
          {item.name.trim() === '' ? null : (
            <strong className="theirs" dir="auto">
              {item.name}
            </strong>
          )}
          <span className="theirs" dir="auto">
            {item.text.trim() === '' ? <em>{leadText.list.noWords}</em> : item.text}
          </span>
        </p>
        <div className={styles['tools']}>
          <Button look="plain" icon="pencil" label={leadText.list.editIt(name)} onClick={onEdit} />
          {wordsOnly ? null : (
            <Button look="plain" icon="close" label={leadText.list.removeIt(name)} onClick={onRemove} />
          )}
        </div>
      </div>
      {tooLong ? (
        <Problem
          words={leadText.list.tooLong(item.text.length, LIMITS.itemChars)}
          fix={leadText.list.shorten}
          onFix={() => onChange({ ...item, text: shorten(item.text) })}
        />
      ) : null}
      {longName ? (
        <Problem
          words={leadText.list.longName(LIMITS.itemNameChars)}
          fix={leadText.list.shorten}
          onFix={() => onChange({ ...item, name: shorten(item.name, LIMITS.itemNameChars) })}
        />
      ) : null}
      {sameAs === null ? null : (
        <Problem words={leadText.list.sameAs(sameAs)} fix={leadText.list.remove} onFix={onRemove} />
      )}
    </>
  );
}

function Problem({ words, fix, onFix }: { words: string; fix: string; onFix: () => void }) {
  return (
    <div className={styles['problem']}>
      <Icon name="warning" />
      <span>{words}</span>
      <Button onClick={onFix}>{fix}</Button>
    </div>
  );
}

const moves = (at: number, count: number, onMove: (to: number) => void): MenuItem[] =>
  [
    { key: 'up', label: leadText.list.moveUp, icon: 'arrowUp' as const, to: at - 1 },
    { key: 'down', label: leadText.list.moveDown, icon: 'arrowDown' as const, to: at + 1 },
    { key: 'top', label: leadText.list.moveTop, to: 0 },
    { key: 'end', label: leadText.list.moveEnd, to: count - 1 },
  ]
    .filter(({ to }) => to >= 0 && to < count && to !== at)
    .map(({ to, ...item }) => ({ ...item, onSelect: () => onMove(to) }));
