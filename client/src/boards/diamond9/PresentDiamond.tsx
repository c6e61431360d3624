import { ROWS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, Pair } from '@facet/shared/session/state.ts';
import { useMemo } from 'react';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { cardName, itemsById } from './names.ts';
import styles from './PresentDiamond.module.css';

const words = text.present;

interface PresentDiamondProps {
  slots: Placement;
  deck: readonly Item[];
  label: string;
  pair: Pair | null;
  /** The card whose words are read at the foot. */
  open: ItemId | null;
  onCard: (item: ItemId) => void;
}

/** A group's diamond on its green paper, to look at: names large, and a tap reads a card. */
export function PresentDiamond({ slots, deck, label, pair, open, onCard }: PresentDiamondProps) {
  const items = useMemo(() => itemsById(deck), [deck]);
  return (
    <div className={styles['paper']}>
      <svg className={styles['court']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M50 -10L110 50L50 110L-10 50z" vectorEffect="non-scaling-stroke" />
      </svg>
      <ol className={styles['rows']} aria-label={label}>
        {ROWS.map(({ row, slots: places }) => (
          <li key={row} className={styles['row']}>
            <span className="visually-hidden">{text.diamond.row(row)}</span>
            {places.map((slot) => {
              const item = items.get(slots[slot] ?? '');
              if (item === undefined) {
                return (
                  <span key={slot} className={styles['free']}>
                    <span className="visually-hidden">{text.diamond.freeShort}</span>
                  </span>
                );
              }
              const end = item.id === pair?.above ? 'above' : item.id === pair?.below ? 'below' : null;
              const look = `${styles['card']} ${end === null ? '' : styles['asked']}`;
              return (
                <button
                  key={slot}
                  type="button"
                  className={look}
                  aria-pressed={item.id === open}
                  onClick={() => onCard(item.id)}
                >
                  {end === null ? null : <Icon name={end === 'above' ? 'arrowUp' : 'arrowDown'} />}
                  <span>
                    {end === null ? null : (
                      <span className="visually-hidden">{end === 'above' ? words.this : words.that}: </span>
                    )}
                    <span className={item.name === undefined ? styles['long'] : styles['name']} dir="auto">
                      {cardName(item)}
                    </span>
                  </span>
                </button>
              );
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}
