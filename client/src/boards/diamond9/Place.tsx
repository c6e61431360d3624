import type { Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import type { KeyboardEvent } from 'react';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { byOf, useBench } from './bench.ts';
import { Card, Named } from './Card.tsx';
import { CardNotes } from './CardNotes.tsx';
import { useDragCard, useDropPlace } from './drag.tsx';
import { shortName } from './names.ts';
import styles from './Place.module.css';
import { placeName } from './spoken.ts';
import { Tag } from './Tag.tsx';

interface PlaceProps {
  slot: Slot;
  /** The one place of the diamond that the Tab key stops at. */
  inOrder: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: () => void;
}

/** One of the nine places: free, or with its card. */
export function Place(props: PlaceProps) {
  const { slot, inOrder, onKeyDown, onFocus } = props;
  const bench = useBench();
  const { diamond, placing, items, canWrite } = bench;
  const { ref, over } = useDropPlace(slot, canWrite);
  const item = items.get(diamond.slots[slot] ?? '');
  const aimed = placing.aim === slot;
  const names = [styles['place'], placing.hand === null ? '' : styles['open'], over ? styles['over'] : ''];
  return (
    <div ref={ref} className={names.filter(Boolean).join(' ')}>
      {item === undefined ? (
        <button
          type="button"
          data-slot={slot}
          tabIndex={inOrder ? 0 : -1}
          className={`${styles['free']} ${aimed ? styles['aimed'] : ''}`}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          aria-disabled={canWrite ? undefined : true}
          aria-pressed={aimed ? true : undefined}
          onClick={(event) => {
            const outcome = canWrite ? bench.act({ do: 'place', slot }, byOf(event)) : null;
            if (outcome === null ? bench.phone : outcome.kind === 'aimed') bench.openList();
          }}
        >
          <Named label={text.diamond.freePlace(placeName(slot))}>
            <FreeWords aimed={aimed} />
          </Named>
        </button>
      ) : (
        <PlacedCard {...props} item={item} />
      )}
    </div>
  );
}

function FreeWords({ aimed }: { aimed: boolean }) {
  const { placing, phone, canWrite } = useBench();
  if (aimed) return <span>{text.diamond.pickNow}</span>;
  if (placing.hand !== null)
    return (
      <>
        <Icon name="plus" /> <span>{text.diamond.placeHere}</span>
      </>
    );
  if (phone) return <span>{text.diamond.emptyRow}</span>;
  return canWrite ? <Icon name="plus" /> : null;
}

function PlacedCard({ slot, item, inOrder, onKeyDown, onFocus }: PlaceProps & { item: Item }) {
  const bench = useBench();
  const { diamond, placing, others, canWrite, phone } = bench;
  const { ref, listeners, dragging } = useDragCard(item.id, canWrite);
  const held = placing.hand?.card === item.id;
  const holder = others.holders.get(item.id) ?? null;
  const mover = others.movers.get(item.id) ?? null;
  const reason = diamond.reasons[item.id] !== undefined;
  const name = shortName(item);
  const label = [
    text.diamond.cardAt(
      name,
      item.name === undefined && name === item.text ? '' : item.text,
      placeName(slot),
      reason,
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
      dragRef={ref}
      onReadAll={phone ? undefined : () => bench.readAll(item.id)}
      tag={
        held ? (
          <Tag icon="hand" look="mine">
            {text.diamond.heldByYou}
          </Tag>
        ) : holder !== null ? (
          <Tag icon="held" look="theirs">
            {text.diamond.heldBy(holder)}
          </Tag>
        ) : mover !== null ? (
          <Tag icon="hand" look="theirs">
            {mover}
          </Tag>
        ) : placing.hand !== null ? (
          <Tag icon="swap" look={item.name === undefined ? 'flag' : 'quiet'}>
            {text.diamond.swap}
          </Tag>
        ) : null
      }
      notes={<CardNotes card={item.id} held={false} />}
      face={{
        ...listeners,
        'data-slot': slot,
        'data-card': item.id,
        onKeyDown,
        onFocus,
        onClick: (event) => {
          if (canWrite) bench.act({ do: 'card', card: item.id, at: slot }, byOf(event));
          else bench.readAll(item.id);
        },
      }}
    />
  );
}
