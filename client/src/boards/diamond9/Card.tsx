import type { Item } from '@facet/shared/session/state.ts';
import { useEffect, useRef, useState, type HTMLAttributes, type ReactNode, type Ref } from 'react';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Card.module.css';
import { shortName } from './names.ts';
import { hits } from './search.ts';

export type CardLook = 'plain' | 'held' | 'theirs' | 'lifted';

interface CardProps {
  item: Item;
  look?: CardLook;
  /** Its whole name for screen readers. */
  label: string;
  /** At the end of the first line: "Swap", "Tom has it". */
  tag?: ReactNode;
  /** Below the text: "Reason noted". */
  notes?: ReactNode;
  /** Beside the card's own button: a mark one can set. */
  beside?: ReactNode;
  query?: string;
  /** Where long text opens: in place, or by asking for a sheet. */
  onReadAll?: (() => void) | undefined;
  /** In the order of the Tab key. */
  inOrder: boolean;
  face: HTMLAttributes<HTMLButtonElement> & Record<`data-${string}`, string | undefined>;
  dragRef?: Ref<HTMLDivElement>;
}

/** An index card that is a button. Long text is cut after four lines, with a control beside the button to read it all. */
export function Card({
  item,
  look = 'plain',
  label,
  tag,
  notes,
  beside,
  query = '',
  onReadAll,
  inOrder,
  face,
  dragRef,
}: CardProps) {
  const [open, setOpen] = useState(false);
  const [cut, textRef] = useCut(open);
  return (
    <div ref={dragRef} className={`${styles['card']} ${styles[look]}`}>
      <button type="button" tabIndex={inOrder ? 0 : -1} {...face} className={styles['face']}>
        <Named label={label}>
          <CardInside item={item} tag={tag} notes={notes} query={query} open={open} textRef={textRef} />
        </Named>
      </button>
      {cut || open || beside ? (
        <div className={styles['under']}>
          {cut || open ? (
            <button
              type="button"
              className={styles['more']}
              tabIndex={inOrder ? 0 : -1}
              aria-label={open ? undefined : text.diamond.readAllOf(shortName(item))}
              aria-expanded={onReadAll ? undefined : open}
              onClick={() => (onReadAll ? onReadAll() : setOpen((now) => !now))}
            >
              <Icon name={open ? 'caretUp' : 'caretDown'} />
              {open ? text.diamond.showLess : text.diamond.readAll}
            </button>
          ) : null}
          {beside}
        </div>
      ) : null}
    </div>
  );
}

/** One sentence for screen readers in place of what stands there in pieces. */
export function Named({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true" className={styles['seen']}>
        {children}
      </span>
    </>
  );
}

/** What stands on a card. */
export function CardInside({
  item,
  tag,
  notes,
  query = '',
  open = false,
  textRef,
}: Pick<CardProps, 'item' | 'tag' | 'notes' | 'query'> & { open?: boolean; textRef?: Ref<HTMLSpanElement> }) {
  const lines = `${styles['text']} ${open ? '' : styles['clamp']}`;
  return (
    <>
      {item.name === undefined ? (
        tag
      ) : (
        <span className={styles['head']}>
          <span className={styles['name']} dir="auto">
            <Marked words={item.name} query={query} />
          </span>
          {tag}
        </span>
      )}
      <span ref={textRef} className={`${lines} ${item.name === undefined ? styles['only'] : ''}`} dir="auto">
        <Marked words={item.text} query={query} />
      </span>
      {notes ? <span className={styles['notes']}>{notes}</span> : null}
    </>
  );
}

function Marked({ words, query }: { words: string; query: string }) {
  if (query.trim() === '') return words;
  // The parts of one text never change places, so their position is their key.
  return hits(words, query).map((part, i) =>
    part.hit ? <mark key={`${i}${part.text}`}>{part.text}</mark> : part.text,
  );
}

/** Whether a text is longer than its lines show. */
function useCut(open: boolean): [boolean, Ref<HTMLSpanElement>] {
  const ref = useRef<HTMLSpanElement>(null);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || open) return undefined;
    // Looks once by itself, after the page is laid out anyway; looking here would lay it out once more for each card.
    const observer = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 2));
    observer.observe(element);
    return () => observer.disconnect();
  }, [open]);
  return [cut, ref];
}
