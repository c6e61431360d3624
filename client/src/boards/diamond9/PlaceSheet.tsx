import { ROWS, SLOTS, slotOfCard, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { useRef, type KeyboardEvent } from 'react';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { byOf, cardState, useBench } from './bench.ts';
import { CardInside, Named } from './Card.tsx';
import cardStyles from './Card.module.css';
import { CardNotes } from './CardNotes.tsx';
import { shortName } from './names.ts';
import { nextSlot } from './navigate.ts';
import styles from './PlaceSheet.module.css';
import { moveSentence, nameIn, placeName } from './spoken.ts';

interface PlaceSheetProps {
  /** The card that looks for a place; null: only to look, a tap picks a card up. */
  card: Item | null;
  onClose: () => void;
}

/** The diamond as a sheet: nine places with short names. Phones place with it; elsewhere it is "Move to…". */
export function PlaceSheet({ card, onClose }: PlaceSheetProps) {
  const bench = useBench();
  const { diamond, items, placing } = bench;
  const words = text.diamond.sheet;
  const places = useRef<HTMLDivElement>(null);
  const at = card === null ? null : slotOfCard(diamond.slots, card.id);
  const begin = at ?? SLOTS.find((s) => diamond.slots[s] === undefined) ?? '1';
  const name = card === null ? '' : shortName(card);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, slot: Slot): void => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = nextSlot(slot, event.key, rtl);
    if (to === null) return;
    event.preventDefault();
    places.current?.querySelector<HTMLElement>(`[data-place="${to}"]`)?.focus();
    if (placing.hand !== null) announce(moveSentence(to, diamond.slots, placing.hand, nameIn(items)));
  };

  const choose = (slot: Slot, event: { detail: number }): void => {
    const there = diamond.slots[slot];
    if (card !== null) bench.act({ do: 'place', slot }, byOf(event));
    else if (!bench.canWrite) return;
    else if (there !== undefined) bench.act({ do: 'card', card: there, at: slot }, byOf(event));
    else if (bench.act({ do: 'place', slot }, byOf(event)).kind === 'aimed') bench.openList();
  };

  return (
    <Sheet
      title={card === null ? words.lookTitle : words.where(name)}
      onClose={onClose}
      actions={
        card === null ? null : (
          <>
            <Button icon="note" onClick={() => bench.noteReason(card.id)}>
              {text.diamond.reasonShort}
            </Button>
            {at === null ? null : (
              <Button
                icon="list"
                onClick={(event) => bench.act({ do: 'toList', card: card.id }, byOf(event))}
              >
                {words.toList}
              </Button>
            )}
            <Button icon="undo" onClick={onClose}>
              {text.diamond.putBack}
            </Button>
          </>
        )
      }
    >
      {card === null ? null : (
        <div className={`${cardStyles['card']} ${cardStyles['held']} ${styles['held']}`}>
          <div className={cardStyles['face']}>
            <CardInside item={card} notes={<CardNotes {...cardState(bench, card.id)} held={false} />} />
          </div>
        </div>
      )}
      <div ref={places} className={styles['diamond']} role="group" aria-label={text.diamond.label}>
        <p className={styles['most']} aria-hidden="true">
          <Icon name="arrowUp" /> {text.diamond.mostShort}
        </p>
        {ROWS.map(({ row, slots }) => (
          <div key={row} className={styles['row']}>
            {slots.map((slot) => (
              <Cell
                key={slot}
                slot={slot}
                there={items.get(diamond.slots[slot] ?? '') ?? null}
                own={at === slot}
                holding={card !== null}
                begin={slot === begin}
                onChoose={(event) => choose(slot, event)}
                onKeyDown={(event) => onKeyDown(event, slot)}
              />
            ))}
          </div>
        ))}
        <p className={styles['least']} aria-hidden="true">
          <Icon name="arrowDown" /> {text.diamond.leastShort}
        </p>
      </div>
      {card === null ? null : <p>{at === null ? words.placeHint : words.placeHintMove}</p>}
    </Sheet>
  );
}

interface CellProps {
  slot: Slot;
  there: Item | null;
  own: boolean;
  holding: boolean;
  /** Where the focus begins. */
  begin: boolean;
  onChoose: (event: { detail: number }) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function Cell({ slot, there, own, holding, begin, onChoose, onKeyDown }: CellProps) {
  const words = text.diamond.sheet;
  const place = placeName(slot);
  const label =
    there === null
      ? text.diamond.freePlace(place)
      : `${place}. ${words.isHere(shortName(there))}.${own && holding ? ` ${words.now}.` : ''}`;
  return (
    <button
      type="button"
      data-place={slot}
      data-begin-here={begin ? '' : undefined}
      className={`${styles['cell']} ${there === null ? styles['free'] : ''} ${own && holding ? styles['own'] : ''} ${holding ? styles['open'] : ''}`}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <Named label={label}>
        {there === null ? (
          holding ? (
            <Icon name="plus" />
          ) : null
        ) : (
          <>
            <span className={styles['name']} dir="auto">
              {shortName(there)}
            </span>
            {holding && !own ? (
              <span className={styles['swap']}>
                <Icon name="swap" size="1.1em" /> {text.diamond.swapSmall}
              </span>
            ) : null}
          </>
        )}
      </Named>
    </button>
  );
}
