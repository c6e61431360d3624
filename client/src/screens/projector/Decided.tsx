import type { Item } from '@facet/shared/session/state.ts';
import type { CSSProperties } from 'react';
import { leadText } from '../../leadText.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Decided.module.css';
import { useWidthOf } from './fit.ts';

/** What fits into the lozenge in letters that can be read from the back; a longer name stands below it. */
const INSIDE = 12;

/** The one the room agrees on, set apart at the apex; before it is recorded, the empty place for it. */
export function Decided({ item, how }: { item: Item | null; how: string }) {
  const name = item?.name ?? null;
  const widthOf = useWidthOf();
  const inside = name !== null && name.length <= INSIDE;
  return (
    <section className={styles['panel']}>
      <h2>
        <Icon name="everyone" size="1.2em" />
        {leadText.projector.oneAgreed}
      </h2>
      <div className={styles['apex']}>
        <svg
          viewBox="0 0 100 100"
          aria-hidden="true"
          className={item === null ? styles['free'] : styles['full']}
        >
          <path d="M50 2L98 50L50 98L2 50z" />
        </svg>
        {inside ? (
          <p
            className={styles['inside']}
            style={{ '--width': Math.max(2, widthOf(name, 800)) } as CSSProperties}
            dir="auto"
          >
            {name}
          </p>
        ) : item === null ? null : (
          <Icon name="check" size="calc(14 * var(--u))" />
        )}
      </div>
      {item === null ? null : (
        <div className={styles['words']}>
          {name !== null && !inside ? (
            <p className={styles['name']} dir="auto">
              {name}
            </p>
          ) : null}
          <p className={styles['text']} dir="auto">
            {item.text}
          </p>
          {how === '' ? null : (
            <p className={styles['how']}>
              <strong>{leadText.projector.how}</strong> <bdi>{how}</bdi>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
