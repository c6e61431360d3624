import { ROWS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { useMemo, type ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { text } from '../../text.ts';
import styles from './DiamondPicture.module.css';
import { cardName, itemsById } from './names.ts';

export interface CardMark {
  icon: IconName;
  /** What the icon says. */
  label: string;
  look: 'shared' | 'lit' | 'plain';
}

interface DiamondPictureProps {
  slots: Placement;
  deck: readonly Item[];
  /** Whose diamond this is. */
  label: string;
  /** A sign on a card, e.g. that everyone chose it. */
  mark?: (item: ItemId) => CardMark | null;
  /** Makes the cards buttons. */
  onCard?: (item: ItemId) => void;
  /** Whole sentences instead of short names. */
  full?: boolean;
}

/** A diamond to look at: nine small cards with their short names. */
export function DiamondPicture({ slots, deck, label, mark, onCard, full }: DiamondPictureProps) {
  const items = useMemo(() => itemsById(deck), [deck]);
  return (
    <ol className={`${styles['picture']} ${full ? styles['full'] : ''}`} aria-label={label}>
      {ROWS.map(({ row, slots: places }) => (
        <li key={row} className={styles['row']}>
          <span className="visually-hidden">{text.diamond.row(row)}</span>
          {places.map((slot) => {
            const item = items.get(slots[slot] ?? '');
            if (item === undefined)
              return (
                <span key={slot} className={styles['free']}>
                  <span className="visually-hidden">{text.diamond.freeShort}</span>
                </span>
              );
            const sign = mark?.(item.id) ?? null;
            return (
              <Cell key={slot} look={sign?.look ?? 'plain'} onClick={onCard ? () => onCard(item.id) : null}>
                <span className={styles['name']} dir="auto" title={item.text}>
                  {cardName(item)}
                </span>
                {full && item.name !== undefined ? (
                  <span className={styles['text']} dir="auto">
                    {item.text}
                  </span>
                ) : null}
                {sign ? (
                  <>
                    <Icon name={sign.icon} size="1em" />
                    <span className="visually-hidden">{sign.label}</span>
                  </>
                ) : null}
              </Cell>
            );
          })}
        </li>
      ))}
    </ol>
  );
}

function Cell({
  look,
  onClick,
  children,
}: {
  look: CardMark['look'];
  onClick: (() => void) | null;
  children: ReactNode;
}) {
  const name = `${styles['cell']} ${styles[look]}`;
  return onClick ? (
    <button type="button" className={name} onClick={onClick}>
      {children}
    </button>
  ) : (
    <span className={name}>{children}</span>
  );
}
