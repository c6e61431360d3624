import { rowOfItem } from '@facet/shared/boards/diamond9/analyse.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, Pair } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Present.module.css';
import { cardName } from './names.ts';

const words = text.present;

/** The two cards in question, with all their words. */
export function PresentPair({ pair, slots, deck }: { pair: Pair; slots: Placement; deck: readonly Item[] }) {
  return (
    <section className={styles['pair']}>
      <h2>{words.why}</h2>
      <Asked card={pair.above} slots={slots} deck={deck} end="above" />
      <Asked card={pair.below} slots={slots} deck={deck} end="below" />
    </section>
  );
}

function Asked({
  card,
  slots,
  deck,
  end,
}: {
  card: ItemId;
  slots: Placement;
  deck: readonly Item[];
  end: keyof Pair;
}) {
  const item = deck.find((i) => i.id === card);
  if (item === undefined) return null;
  const row = rowOfItem(slots, card);
  return (
    <div className={styles['asking']}>
      <p className={styles['which']}>
        <Icon name={end === 'above' ? 'arrowUp' : 'arrowDown'} size="22px" />{' '}
        {row === null ? words.offBoard(words[end === 'above' ? 'this' : 'that']) : words[end](row)}
      </p>
      <div className={styles['words']} dir="auto">
        <p>
          <strong>{cardName(item)}</strong>
        </p>
        {item.name === undefined ? null : <p>{item.text}</p>}
      </div>
    </div>
  );
}
