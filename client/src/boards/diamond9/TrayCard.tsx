import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { memo, type KeyboardEvent } from 'react';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { byOf, useDeeds, type CardState } from './bench.ts';
import { Card } from './Card.tsx';
import { CardNotes } from './CardNotes.tsx';
import { useDragCard } from './drag.tsx';
import { heard } from './heard.ts';
import { shortName } from './names.ts';
import { Tag } from './Tag.tsx';
import styles from './Tray.module.css';

interface TrayCardProps extends CardState {
  item: Item;
  inOrder: boolean;
  query: string;
  canWrite: boolean;
  /** Marked for later, where cards can be. */
  marked: boolean | null;
  onMark: (card: ItemId) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, card: ItemId) => void;
  onFocus: (card: ItemId) => void;
}

/** A card that is still on the list. Drawn again only when something of what it is given changes. */
export const TrayCard = memo(function TrayCard(props: TrayCardProps) {
  const { item, inOrder, query, canWrite, marked, held, holder } = props;
  const deeds = useDeeds();
  const { ref, listeners } = useDragCard(item.id, canWrite);
  const name = shortName(item);
  const label = [
    text.diamond.cardOnList(name, name === item.text ? '' : item.text, props.reason),
    held ? `${text.diamond.heldByYou}.` : '',
    holder === null ? '' : `${text.diamond.heldBy(holder)}.`,
  ];
  return (
    <Card
      item={item}
      look={held ? 'held' : holder === null ? 'plain' : 'theirs'}
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
      notes={<CardNotes {...props} />}
      beside={
        marked === null ? null : (
          <button
            type="button"
            className={styles['mark']}
            aria-pressed={marked}
            aria-label={text.diamond.tray.maybeMark(name)}
            tabIndex={inOrder ? 0 : -1}
            onClick={() => props.onMark(item.id)}
          >
            <Icon name={marked ? 'bookmarkFill' : 'bookmark'} /> <span>{text.diamond.tray.maybe}</span>
          </button>
        )
      }
      face={{
        ...listeners,
        'data-card': item.id,
        onKeyDown: (event) => props.onKeyDown(event, item.id),
        onFocus: () => props.onFocus(item.id),
        onClick: (event) => {
          const by = byOf(event);
          heard(event, () => {
            if (canWrite) deeds.act({ do: 'card', card: item.id, at: 'list' }, by);
            else deeds.readAll(item.id);
          });
        },
      }}
    />
  );
});
