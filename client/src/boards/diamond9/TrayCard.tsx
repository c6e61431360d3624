import type { Item, ItemId } from '@facet/shared/session/state.ts';
import type { KeyboardEvent } from 'react';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { byOf, useBench } from './bench.ts';
import { Card } from './Card.tsx';
import { CardNotes } from './CardNotes.tsx';
import { useDragCard } from './drag.tsx';
import { shortName } from './names.ts';
import { Tag } from './Tag.tsx';
import styles from './Tray.module.css';

interface TrayCardProps {
  item: Item;
  inOrder: boolean;
  query: string;
  maybe: readonly [ReadonlySet<ItemId>, (card: ItemId) => void] | null;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: () => void;
}

/** A card that is still on the list. */
export function TrayCard({ item, inOrder, query, maybe, onKeyDown, onFocus }: TrayCardProps) {
  const bench = useBench();
  const { ref, listeners, dragging } = useDragCard(item.id, bench.canWrite);
  const held = bench.placing.hand?.card === item.id;
  const holder = bench.others.holders.get(item.id) ?? null;
  const name = shortName(item);
  const marked = maybe?.[0].has(item.id) ?? false;
  const label = [
    text.diamond.cardOnList(
      name,
      name === item.text ? '' : item.text,
      bench.diamond.reasons[item.id] !== undefined,
    ),
    held ? `${text.diamond.heldByYou}.` : '',
    holder === null ? '' : `${text.diamond.heldBy(holder)}.`,
  ];
  return (
    <Card
      item={item}
      look={dragging ? 'ghost' : held ? 'held' : holder === null ? 'plain' : 'theirs'}
      label={label.filter(Boolean).join(' ')}
      inOrder={inOrder}
      query={query}
      dragRef={ref}
      tag={
        holder === null ? null : (
          <Tag icon="held" look="theirs">
            {text.diamond.heldBy(holder)}
          </Tag>
        )
      }
      notes={<CardNotes card={item.id} held={held} />}
      beside={
        maybe === null ? null : (
          <button
            type="button"
            className={styles['mark']}
            aria-pressed={marked}
            aria-label={text.diamond.tray.maybeMark(name)}
            tabIndex={inOrder ? 0 : -1}
            onClick={() => maybe[1](item.id)}
          >
            <Icon name={marked ? 'bookmarkFill' : 'bookmark'} /> <span>{text.diamond.tray.maybe}</span>
          </button>
        )
      }
      face={{
        ...listeners,
        'data-card': item.id,
        onKeyDown,
        onFocus,
        onClick: (event) => {
          if (bench.canWrite) bench.act({ do: 'card', card: item.id, at: 'list' }, byOf(event));
          else bench.readAll(item.id);
        },
      }}
    />
  );
}
