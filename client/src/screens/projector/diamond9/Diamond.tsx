import { ROWS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import type { CSSProperties } from 'react';
import { text } from '../../../text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { useWidthOf } from '../fit.ts';
import styles from './Diamond.module.css';

interface DiamondProps {
  slots: Placement;
  deck: readonly Item[];
  paper: 'group' | 'whole';
  label: string;
  /** Cards in question, each with its sign. */
  lit: ReadonlyMap<ItemId, IconName>;
}

/** Nine cards as large as the paper allows; what has no short name shows its first words. */
export function Diamond({ slots, deck, paper, label, lit }: DiamondProps) {
  return (
    <div className={`${styles['paper']} ${styles[paper]}`}>
      <svg className={styles['court']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M50 -9L109 50L50 109L-9 50z" />
      </svg>
      <ol className={styles['diamond']} aria-label={label}>
        {ROWS.map(({ row, slots: places }) => (
          <li key={row} className={styles['row']}>
            <span className="visually-hidden">{text.diamond.row(row)}</span>
            {places.map((slot) => {
              const item = deck.find((i) => i.id === slots[slot]);
              return item === undefined ? (
                <span key={slot} className={styles['free']} />
              ) : (
                <Card key={slot} item={item} sign={lit.get(item.id) ?? null} />
              );
            })}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Of first words in two lines, in their letter size. */
const TEXT_WIDTH = 6;

function Card({ item, sign }: { item: Item; sign: IconName | null }) {
  const widthOf = useWidthOf();
  const width = item.name === undefined ? TEXT_WIDTH : Math.max(1, widthOf(item.name, 750));
  const two = item.name === undefined || /\s/.test(item.name);
  return (
    <span
      className={`${styles['card']} ${sign ? styles['lit'] : ''} ${two ? styles['two'] : ''}`}
      style={{ '--width': width } as CSSProperties}
    >
      {sign ? <Icon name={sign} size="0.84em" /> : null}
      <span className={item.name === undefined ? styles['words'] : styles['name']} dir="auto">
        {item.name ?? item.text}
      </span>
    </span>
  );
}
