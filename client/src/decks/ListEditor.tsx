import { listAdvice } from '@facet/shared/decks/advice.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { useRef, useState, type ReactNode } from 'react';
import { leadText } from '../leadText.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { callIt, moved, newItem, type EditItem } from './editable.ts';
import styles from './ListEditor.module.css';
import { ListRow } from './ListRow.tsx';
import { ListRowFields } from './ListRowFields.tsx';
import { ListSize } from './ListSize.tsx';
import { useReorder } from './useReorder.ts';

interface ListEditorProps {
  items: readonly EditItem[];
  onChange: (items: EditItem[]) => void;
  title: ReactNode;
  /** Where the list comes from. */
  source?: ReactNode;
  /** Items to offer where a list is short. */
  suggestions?: readonly { name: string; text: string }[] | undefined;
  /** Only words may change: cards may already lie on people's boards. */
  wordsOnly?: boolean;
  /** What was changed when the list was read. */
  notes?: ReactNode;
  /** One more button beside the title. */
  action?: ReactNode;
}

const SHOWN_AT_FIRST = 7;

/** The list people will rank: edit, reorder, add, remove with a way back, and what happens with so many items. */
export function ListEditor({
  items,
  onChange,
  title,
  source,
  suggestions,
  wordsOnly,
  notes,
  action,
}: ListEditorProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const [all, setAll] = useState(items.length <= SHOWN_AT_FIRST + 2);
  const [removed, setRemoved] = useState<{ item: EditItem; at: number } | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const advice = listAdvice(items);
  const firstProblem = Math.max(
    -1,
    ...advice.tooLong,
    ...advice.longNames,
    ...advice.duplicates.map((d) => d.item),
  );
  const showAll = all || firstProblem >= SHOWN_AT_FIRST || items.length <= SHOWN_AT_FIRST + 2;
  const shown = showAll ? items : items.slice(0, SHOWN_AT_FIRST);

  const move = (from: number, to: number): void => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || from === to) return;
    onChange(moved(items, from, to));
    announce(leadText.list.movedTo(callIt(item), to + 1, items.length));
  };
  const { list, dragging, handle, wasDrag } = useReorder(move);
  const change = (next: EditItem): void => onChange(items.map((i) => (i.id === next.id ? next : i)));
  const add = (): void => {
    const item = newItem();
    onChange([...items, item]);
    setAll(true);
    setEditing(item.id);
  };
  const remove = (at: number): void => {
    const item = items[at];
    if (item === undefined) return;
    onChange(items.filter((i) => i.id !== item.id));
    setEditing(null);
    // An item that never had words needs no way back.
    if (item.text.trim() !== '') setRemoved({ item, at });
    announce(leadText.list.removed(callIt(item)));
    addButton.current?.focus();
  };
  const undo = (): void => {
    if (removed === null) return;
    onChange([...items.slice(0, removed.at), removed.item, ...items.slice(removed.at)]);
    announce(leadText.list.isBack(callIt(removed.item)));
    setRemoved(null);
  };

  return (
    <section className={styles['editor']}>
      <header className={styles['head']}>
        <div>
          <h2 className="theirs">{title}</h2>
          {source ? <p className={styles['source']}>{source}</p> : null}
        </div>
        <div className={styles['heads']}>
          {action}
          {wordsOnly ? null : (
            <Button
              ref={addButton}
              look="plain"
              icon="plus"
              onClick={add}
              disabled={items.length >= LIMITS.maxItems}
            >
              {leadText.list.add}
            </Button>
          )}
        </div>
      </header>
      {items.length === 0 ? <p className={styles['empty']}>{leadText.list.empty}</p> : null}
      <ul ref={list} className={styles['rows']}>
        {shown.map((item, at) => {
          const one = {
            item,
            at,
            count: items.length,
            wordsOnly: wordsOnly === true,
            onChange: change,
            onMove: (to: number) => move(at, to),
            onRemove: () => remove(at),
          };
          const sameAs = advice.duplicates.find((d) => d.item === at);
          return (
            <li
              key={item.id}
              data-row={at}
              className={styles['row']}
              data-dragged={dragging?.from === at || undefined}
              data-drop={
                dragging?.to === at && dragging.from !== at
                  ? dragging.to > dragging.from
                    ? 'after'
                    : 'before'
                  : undefined
              }
            >
              {editing === item.id ? (
                <ListRowFields {...one} onDone={() => setEditing(null)} />
              ) : (
                <ListRow
                  {...one}
                  tooLong={advice.tooLong.includes(at)}
                  longName={advice.longNames.includes(at)}
                  sameAs={sameAs === undefined ? null : sameAs.of + 1}
                  onEdit={() => setEditing(item.id)}
                  handle={handle(at)}
                  wasDrag={wasDrag}
                />
              )}
            </li>
          );
        })}
      </ul>
      {showAll ? null : (
        <Button look="plain" onClick={() => setAll(true)}>
          {leadText.list.andMore(items.length - shown.length)}
        </Button>
      )}
      {removed === null ? null : (
        <p className={styles['undo']} role="status">
          <span>{leadText.list.removed(callIt(removed.item))}</span>
          <Button look="plain" icon="undo" onClick={undo}>
            {leadText.list.undo}
          </Button>
        </p>
      )}
      <ListSize
        advice={advice}
        items={items}
        suggestions={suggestions}
        onAdd={(more) => onChange([...items, ...more.map((m) => newItem(m.name, m.text))])}
        wordsOnly={wordsOnly === true}
      />
      {notes}
    </section>
  );
}
