import { ROWS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { memo, useMemo } from 'react';
import { cardName, itemsById } from '../../../boards/diamond9/names.ts';
import { text } from '../../../text.ts';
import styles from './TextDiamond.module.css';

/** A diamond as words on its paper, small enough for eight of them side by side. */
export function TextDiamond({
  slots,
  deck,
  label,
}: {
  slots: Placement;
  deck: readonly Item[];
  label: string;
}) {
  const items = useMemo(() => itemsById(deck), [deck]);
  return (
    <ol className={styles['diamond']} aria-label={label}>
      {ROWS.map(({ row, slots: places }) => (
        <Row key={row} row={row} cards={places.map((slot) => items.get(slots[slot] ?? ''))} />
      ))}
    </ol>
  );
}

interface RowProps {
  row: number;
  cards: readonly (Item | undefined)[];
}

/** Twenty groups are five rows each, and a card that moves changes two of them. */
const Row = memo(
  function Row({ row, cards }: RowProps) {
    return (
      <li>
        <span className={styles['said']}>{text.diamond.row(row)}: </span>
        {cards.map((item, i) =>
          item === undefined ? (
            <i key={i}>
              <span className={styles['said']}>{text.diamond.freeShort}</span>
            </i>
          ) : (
            <span key={i} dir="auto" title={item.text}>
              {cardName(item)}
            </span>
          ),
        )}
      </li>
    );
  },
  (a, b) => a.row === b.row && a.cards.length === b.cards.length && a.cards.every((c, i) => c === b.cards[i]),
);
