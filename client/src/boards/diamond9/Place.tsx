import type { Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { memo, type KeyboardEvent } from 'react';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { byOf, useDeeds, type CardState } from './bench.ts';
import { Card, Named } from './Card.tsx';
import { CardNotes } from './CardNotes.tsx';
import { useDragCard, useDropPlace } from './drag.tsx';
import { heard } from './heard.ts';
import { shortName } from './names.ts';
import styles from './Place.module.css';
import { placeName } from './spoken.ts';
import { Tag } from './Tag.tsx';

interface PlaceProps {
  slot: Slot;
  /** The one place of the diamond that the Tab key stops at. */
  inOrder: boolean;
  /** The next card goes here. */
  aimed: boolean;
  canWrite: boolean;
  phone: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, slot: Slot) => void;
  onFocus: (slot: Slot) => void;
}

interface PlacedProps extends PlaceProps, CardState {
  item: Item;
}

/** A place that nothing lies on. Drawn again only when something of what it is given changes. */
export const FreePlace = memo(function FreePlace(props: PlaceProps) {
  const { slot, inOrder, aimed, canWrite, phone, onKeyDown, onFocus } = props;
  const deeds = useDeeds();
  const ref = useDropPlace(slot, canWrite);
  return (
    <div ref={ref} className={styles['place']}>
      <button
        type="button"
        data-slot={slot}
        tabIndex={inOrder ? 0 : -1}
        className={`${styles['free']} ${aimed ? styles['aimed'] : ''}`}
        onKeyDown={(event) => onKeyDown(event, slot)}
        onFocus={() => onFocus(slot)}
        aria-disabled={canWrite ? undefined : true}
        aria-pressed={aimed ? true : undefined}
        onClick={(event) => {
          const by = byOf(event);
          heard(event, () => {
            const outcome = canWrite ? deeds.act({ do: 'place', slot }, by) : null;
            if (outcome === null ? phone : outcome.kind === 'aimed') deeds.openList();
          });
        }}
      >
        <Named label={text.diamond.freePlace(placeName(slot))}>
          <FreeWords aimed={aimed} phone={phone} canWrite={canWrite} />
        </Named>
      </button>
    </div>
  );
});

/** A place with its card, likewise. */
export const TakenPlace = memo(function TakenPlace(props: PlacedProps) {
  const ref = useDropPlace(props.slot, props.canWrite);
  return (
    <div ref={ref} className={styles['place']}>
      <PlacedCard {...props} />
    </div>
  );
});

/** What a free place says, and what it says while a card is held: both are there, and the board shows one of them. */
function FreeWords({ aimed, phone, canWrite }: Pick<PlaceProps, 'aimed' | 'phone' | 'canWrite'>) {
  if (aimed) return <span>{text.diamond.pickNow}</span>;
  return (
    <>
      <span className={styles['rest']}>
        {phone ? text.diamond.emptyRow : canWrite ? <Icon name="plus" /> : null}
      </span>
      {canWrite ? (
        <span className={styles['ask']}>
          <Icon name="plus" /> <span>{text.diamond.placeHere}</span>
        </span>
      ) : null}
    </>
  );
}

function PlacedCard(props: PlacedProps) {
  const { slot, item, inOrder, canWrite, phone, held, holder, mover, reason } = props;
  const deeds = useDeeds();
  const { ref, listeners } = useDragCard(item.id, canWrite);
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
      look={held ? 'held' : holder === null ? 'plain' : 'theirs'}
      label={label.filter(Boolean).join(' ')}
      inOrder={inOrder}
      dragRef={ref}
      onReadAll={phone ? undefined : () => deeds.readAll(item.id)}
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
        ) : canWrite ? (
          <Tag icon="swap" look="ask">
            {text.diamond.swap}
          </Tag>
        ) : null
      }
      notes={<CardNotes {...props} held={false} />}
      face={{
        ...listeners,
        'data-slot': slot,
        'data-card': item.id,
        onKeyDown: (event) => props.onKeyDown(event, slot),
        onFocus: () => props.onFocus(slot),
        onClick: (event) => {
          const by = byOf(event);
          heard(event, () => {
            if (canWrite) deeds.act({ do: 'card', card: item.id, at: slot }, by);
            else deeds.readAll(item.id);
          });
        },
      }}
    />
  );
}
