import type { Item } from '@facet/shared/session/state.ts';
import type { CSSProperties } from 'react';
import { text } from '../../../text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import { Pages } from '../Pages.tsx';
import { sections, type Share, type Tally } from './tallies.ts';
import styles from './Tallies.module.css';

/** Beside more groups than these a row has no room for a lozenge each. */
const MOST_LOZENGES = 10;

interface TalliesProps {
  items: readonly Tally[];
  groups: number;
  deck: readonly Item[];
  of: string;
  /** Only names and counts. */
  brief: boolean;
}

/** How many groups chose each item, as counts and words. */
export function Tallies({ items, groups, deck, of, brief }: TalliesProps) {
  const lozenges = !brief && groups <= MOST_LOZENGES;
  const found = sections(items, groups);
  const contested = items.some((t) => t.contested);
  const columns = [
    'minmax(0, 1fr)',
    ...(lozenges ? [`var(--lozenges, calc(${groups} * 3.5 * var(--u)))`] : []),
    `calc(${groups > 9 ? 18 : 12} * var(--u))`,
    ...(contested ? [`calc(${brief ? 4 : 23} * var(--u))`] : []),
  ].join(' ');
  return (
    <Pages columns={1} of={`${of} ${brief}`}>
      <div
        className={`${styles['tallies']} ${brief ? styles['brief'] : ''}`}
        style={{ '--columns': columns } as CSSProperties}
      >
        {found.flatMap(({ share, tallies, more }) => [
          <h2 key={share}>
            {headOf(share, groups)}
            {tallies.length === 0 ? ` ${text.projector.cards(more)}` : null}
          </h2>,
          ...tallies.map((tally) => (
            <div key={tally.item} className={styles['row']}>
              <Name item={deck.find((i) => i.id === tally.item)} />
              {lozenges ? (
                <span className={styles['lozenges']} aria-hidden="true">
                  {Array.from({ length: groups }, (_, i) => (
                    <Lozenge key={i} fill={i < tally.chosenBy ? 'full' : 'empty'} size="1em" />
                  ))}
                </span>
              ) : null}
              <span className={styles['count']}>
                <strong>{tally.chosenBy}</strong> {text.projector.of(groups)}
              </span>
              {tally.contested ? (
                <span className={styles['contested']}>
                  <Icon name="clash" size="1.1em" />
                  <span>{text.projector.contested}</span>
                </span>
              ) : null}
            </div>
          )),
          ...(more > 0 && tallies.length > 0
            ? [
                <p key={`${share} more`} className={styles['more']}>
                  {text.projector.andMore(more)}
                </p>,
              ]
            : []),
        ])}
      </div>
    </Pages>
  );
}

function Name({ item }: { item: Item | undefined }) {
  return (
    <span className={item?.name === undefined ? styles['words'] : styles['name']} dir="auto">
      {item?.name ?? item?.text ?? ''}
    </span>
  );
}

function headOf(share: Share, groups: number): string {
  const { allChose, mostChose, halfChose, mostLeft, noneChose } = text.projector;
  switch (share) {
    case 'all':
      return allChose(groups);
    case 'most':
      return mostChose;
    case 'half':
      return halfChose;
    case 'few':
      return mostLeft;
    case 'none':
      return noneChose(groups);
    default:
      return share satisfies never;
  }
}
