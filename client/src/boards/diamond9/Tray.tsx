import { trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import {
  startTransition,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { text } from '../../text.ts';
import { afterPaint } from '../../ui/afterPaint.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSteady } from '../../ui/steady.ts';
import { cardState, useBench } from './bench.ts';
import { cardKey } from './cardKeys.ts';
import { useDropPlace } from './drag.tsx';
import { shortName } from './names.ts';
import { matches } from './search.ts';
import styles from './Tray.module.css';
import { TrayCard } from './TrayCard.tsx';
import { TraySearch } from './TraySearch.tsx';

/** Lists longer than this get a search field and marks. */
export const LONG_LIST = 15;
const SPEAK_AFTER_MS = 500;

/** The cards that lie on no place, in the facilitator's order; the one the last move displaced stands on top. */
export function useTrayCards(): Item[] {
  const { deck, items, diamond, placing } = useBench();
  const displaced = placing.displaced?.card ?? null;
  return useMemo(() => {
    const ids = trayOf(
      diamond.slots,
      deck.map((i) => i.id),
    );
    const top = displaced !== null && ids.includes(displaced) ? [displaced] : [];
    return [...top, ...ids.filter((id) => id !== displaced || top.length === 0)].flatMap(
      (id) => items.get(id) ?? [],
    );
  }, [diamond.slots, deck, items, displaced]);
}

interface TrayProps {
  maybe: readonly [ReadonlySet<ItemId>, (card: ItemId) => void];
  /** `strip` is one line of cards that scrolls sideways, on phones. */
  shape?: 'list' | 'strip';
  /** Beside the heading. */
  actions?: ReactNode;
  /** Only the heading: the next step is elsewhere. */
  folded?: boolean;
  /** Instead of the usual heading; null where a sheet has one already. */
  title?: string | null;
}

/** What is still on the list. One stop of the Tab key; arrows go from card to card. */
export function Tray({ maybe, shape = 'list', actions, title, folded = false }: TrayProps) {
  const bench = useBench();
  const cards = useTrayCards();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<ItemId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const heading = useId();
  const long = bench.deck.length > LONG_LIST && shape === 'list';
  const shown = query.trim() === '' ? cards : cards.filter((item) => matches(item, query));
  const inOrder = shown.some((i) => i.id === at) ? at : (shown[0]?.id ?? null);
  const ref = useDropPlace('list', bench.canWrite);
  useSpokenCount(query, shown.length, cards.length);

  const { onKeyDown, onFocus } = useSteady({
    onFocus: (card: ItemId): void => afterPaint(() => startTransition(() => setAt(card))),
    onKeyDown: (event: KeyboardEvent, card: ItemId): void => {
      if (cardKey(event, card, bench)) return;
      const index = shown.findIndex((i) => i.id === card);
      const to = {
        ArrowDown: index + 1,
        ArrowRight: index + 1,
        ArrowUp: index - 1,
        ArrowLeft: index - 1,
        Home: 0,
        End: shown.length - 1,
      }[event.key];
      const next = to === undefined ? undefined : shown[to];
      if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      focusCard(list.current, next.id);
    },
  });

  return (
    <section ref={ref} className={`${styles['tray']} ${styles[shape]}`} aria-labelledby={heading}>
      <header className={styles['head']}>
        <h2 id={heading} className={title === null ? 'visually-hidden' : undefined}>
          {title ?? text.diamond.tray.title}
        </h2>
        <span className={styles['count']}>
          {title === null ? text.diamond.tray.cards(cards.length) : cards.length}
        </span>
        {actions}
      </header>
      {long ? <TraySearch query={query} onQuery={setQuery} found={shown.length} of={cards.length} /> : null}
      {cards.length === 0 ? <p className={styles['empty']}>{text.diamond.tray.empty}</p> : null}
      {shown.length === 0 && cards.length > 0 ? (
        <p className={styles['empty']}>{text.diamond.tray.none}</p>
      ) : null}
      <ul ref={list} className={styles['cards']} hidden={folded}>
        {shown.map((item) => (
          <li key={item.id}>
            <TrayCard
              item={item}
              {...cardState(bench, item.id)}
              inOrder={item.id === inOrder}
              query={query}
              canWrite={bench.canWrite}
              marked={long ? maybe[0].has(item.id) : null}
              onMark={maybe[1]}
              onKeyDown={onKeyDown}
              onFocus={onFocus}
            />
          </li>
        ))}
      </ul>
      {long ? (
        <MaybeLater
          cards={cards}
          marked={maybe[0]}
          onGo={(card) => {
            setQuery('');
            requestAnimationFrame(() => focusCard(list.current, card));
          }}
        />
      ) : null}
    </section>
  );
}

const focusCard = (list: HTMLElement | null, card: ItemId): void =>
  list?.querySelector<HTMLElement>(`button[data-card="${CSS.escape(card)}"]`)?.focus();

function MaybeLater({
  cards,
  marked,
  onGo,
}: {
  cards: readonly Item[];
  marked: ReadonlySet<ItemId>;
  onGo: (card: ItemId) => void;
}) {
  const kept = cards.filter((i) => marked.has(i.id));
  if (kept.length === 0) return null;
  return (
    <div className={styles['maybe']}>
      <p>{text.diamond.tray.maybeTitle}</p>
      <ul>
        {kept.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => onGo(item.id)}>
              <Icon name="bookmarkFill" size="1.1em" /> <span dir="auto">{shortName(item)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSpokenCount(query: string, found: number, of: number): void {
  useEffect(() => {
    if (query.trim() === '') return undefined;
    const timer = setTimeout(() => announce(text.diamond.tray.countSpoken(found, of)), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [query, found, of]);
}
