import { ROWS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { useMemo } from 'react';
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
        <li key={row}>
          <span className="visually-hidden">{text.diamond.row(row)}: </span>
          {places.map((slot) => {
            const item = items.get(slots[slot] ?? '');
            return item === undefined ? (
              <i key={slot}>
                <span className="visually-hidden">{text.diamond.freeShort}</span>
              </i>
            ) : (
              <span key={slot} dir="auto" title={item.text}>
                {cardName(item)}
              </span>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
