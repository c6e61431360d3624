import type { Item } from '@facet/shared/session/state.ts';
import styles from './Paper.module.css';

/** Cards to a sheet of A4: two beside each other, and so many rows as have room for the longest text. */
const ROWS = { short: 5, long: 4 } as const;
const LONG_TEXT = 200;

const perPage = (deck: readonly Item[]): number =>
  2 * (deck.some((i) => i.text.length > LONG_TEXT) ? ROWS.long : ROWS.short);

export const cardPages = (deck: readonly Item[]): number => Math.ceil(deck.length / perPage(deck));

/** The cards of a list, eight or ten to a sheet, to cut along the dashed lines. */
export function CardSheets({ deck }: { deck: readonly Item[] }) {
  const each = perPage(deck);
  return Array.from({ length: cardPages(deck) }, (_, page) => (
    <section key={page} className={`${styles['sheet']} ${styles['a4']}`}>
      <ul className={styles['cards']} data-rows={each / 2}>
        {deck.slice(page * each, (page + 1) * each).map((item) => (
          <li key={item.id} data-long={item.text.length > LONG_TEXT || undefined}>
            {item.name === undefined ? null : (
              <strong className="theirs" dir="auto">
                {item.name}
              </strong>
            )}
            <span className="theirs" dir="auto">
              {item.text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
