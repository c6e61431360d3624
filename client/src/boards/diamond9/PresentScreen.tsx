import { placedCount, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId, Pair } from '@facet/shared/session/state.ts';
import { useState, type ReactNode } from 'react';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Band, Foot, Shell } from '../../ui/Shell.tsx';
import type { StageProps } from '../stageProps.ts';
import { cardName, shortName } from './names.ts';
import styles from './Present.module.css';
import { PresentDiamond } from './PresentDiamond.tsx';
import { PresentPair } from './PresentPair.tsx';

const words = text.present;

interface PresentScreenProps extends Pick<StageProps<'diamond9'>, 'top' | 'notice' | 'deck'> {
  /** Who can see the diamond: the group, or everyone. */
  seen: 'group' | 'whole';
  who: ReactNode;
  more: ReactNode;
  title: string;
  by: string;
  done: string;
  /** Null while they are on their way. */
  slots: Placement | null;
  pair: Pair | null;
  label: string;
}

/** A group's green paper on the wood of the hall, and beside it the question; the foot reads the card that was tapped. */
export function PresentScreen(props: PresentScreenProps) {
  const { top, notice, deck, seen, who, more, title, by, done, slots, pair, label } = props;
  const [open, setOpen] = useState<ItemId | null>(null);
  const card = deck.find((i) => i.id === open);
  const read = (item: ItemId): void => {
    setOpen(item === open ? null : item);
    const found = deck.find((i) => i.id === item);
    if (item !== open && found) announce(found.text);
  };
  return (
    <Shell
      paper={seen}
      top={top('present')}
      notice={notice}
      band={
        <Band
          paper={seen}
          who={who}
          more={more}
          saved={
            <span className={styles['watch']}>
              <Icon name="eye" /> {words.watching}
            </span>
          }
        />
      }
      foot={
        card === undefined ? (
          <Foot done={done} next={words.next} />
        ) : (
          <Foot
            done={<span dir="auto">{card.name === undefined ? cardName(card) : shortName(card)}</span>}
            next={card.name === undefined ? null : <span dir="auto">{card.text}</span>}
          />
        )
      }
    >
      <div className={`${styles['present']} ${pair === null ? '' : styles['asked']}`}>
        <div className={styles['title']}>
          <h1>{title}</h1>
          <p dir="auto">{by}</p>
        </div>
        <div className={styles['board']}>
          {slots !== null && placedCount(slots) > 0 ? (
            <PresentDiamond slots={slots} deck={deck} label={label} pair={pair} open={open} onCard={read} />
          ) : (
            <p className={styles['none']}>{slots === null ? text.common.loading : words.empty}</p>
          )}
        </div>
        {pair === null ? null : <PresentPair pair={pair} slots={slots ?? {}} deck={deck} />}
      </div>
    </Shell>
  );
}
