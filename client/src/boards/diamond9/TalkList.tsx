import type { TalkPoint } from '@facet/shared/boards/diamond9/analyse.ts';
import { SLOTS, slotOfCard } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { memo, useId, useState } from 'react';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { MiniDiamond } from '../../ui/Lozenges.tsx';
import { shortName } from './names.ts';
import type { Sharer, talkOf } from './sharePoints.ts';
import styles from './TalkList.module.css';
import { talkSentence } from './talkWords.ts';

const ICON: Record<TalkPoint['kind'], IconName> = { clash: 'clash', nearly: 'nearly', shared: 'checks' };

interface TalkListProps {
  talk: ReturnType<typeof talkOf>;
  sharers: readonly Sharer[];
  items: ReadonlyMap<ItemId, Item>;
  /** Opens the members' diamonds at this card. */
  onSee: (card: ItemId) => void;
}

/** What the members' diamonds agree and differ on; the one that is open shows where each member put the card. */
export const TalkList = memo(function TalkList({
  talk: { points, byAll },
  sharers,
  items,
  onSee,
}: TalkListProps) {
  const [chosen, setChosen] = useState<ItemId | null>(null);
  const open = chosen ?? points[0]?.item ?? null;
  const heading = useId();
  return (
    <section className={styles['talk']} aria-labelledby={heading}>
      <h2 id={heading}>{text.agree.talkTitle}</h2>
      {points.length === 0 ? <p>{sharers.length < 2 ? text.agree.talkNone : text.agree.talkSame}</p> : null}
      {sharers.length < 2 || points.length === 0 || items.size <= SLOTS.length ? null : (
        <p className={styles['all']}>
          {byAll.size === 0
            ? text.agree.allChoseNone
            : text.agree.allChose(sharers.length, namesIn(byAll, items))}
        </p>
      )}
      <ul>
        {points.map((point) => {
          const item = items.get(point.item);
          if (item === undefined) return null;
          const here = point.item === open;
          return (
            <li key={point.item} className={here ? styles['open'] : undefined}>
              <button
                type="button"
                aria-expanded={here}
                onClick={() => setChosen(here ? '' : point.item)}
                className={styles['point']}
              >
                <span className={`${styles['kind']} ${styles[point.kind]}`}>
                  <Icon name={ICON[point.kind]} size="1.15em" /> {text.agree.kinds[point.kind]}
                </span>
                <strong dir="auto">{shortName(item)}</strong>
              </button>
              <p>{talkSentence(point, sharers)}</p>
              {here ? (
                <>
                  <Where point={point} sharers={sharers} />
                  <Button icon="eye" onClick={() => onSee(point.item)}>
                    {text.agree.seeInDiamonds}
                  </Button>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
});

function namesIn(cards: ReadonlySet<ItemId>, items: ReadonlyMap<ItemId, Item>): string {
  return listNames(
    [...cards].flatMap((card) => {
      const item = items.get(card);
      return item === undefined ? [] : [shortName(item)];
    }),
  );
}

/** One mini-map for each member. */
function Where({ point, sharers }: { point: TalkPoint; sharers: readonly Sharer[] }) {
  return (
    <ul className={styles['where']}>
      {sharers.map((sharer, i) => {
        const slot = slotOfCard(sharer.slots, point.item);
        const standing = point.standings[i] ?? 'unknown';
        return (
          <li key={sharer.seat}>
            <MiniDiamond filled={new Set()} marked={new Set(slot === null ? [] : [slot])} size="54px" />
            <strong dir="auto">{sharer.name}</strong>
            <span>
              {standing === 'off' ? (
                <>
                  <Icon name="close" size="0.85em" /> {text.agree.leftOff}
                </>
              ) : standing === 'unknown' ? (
                text.agree.notPlaced
              ) : (
                text.agree.rowShort(standing)
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
