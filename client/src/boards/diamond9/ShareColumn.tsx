import { isComplete } from '@facet/shared/boards/diamond9/analyse.ts';
import { placedCount, placesToFill, type Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, SeatId } from '@facet/shared/session/state.ts';
import { useId, useMemo, useState } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { DiamondPicture, type CardMark } from './DiamondPicture.tsx';
import { itemsById, shortName } from './names.ts';
import styles from './Share.module.css';
import { ShareShow } from './ShareShow.tsx';
import type { talkOf } from './sharePoints.ts';
import type { MemberDiamond } from './useSharedDiamonds.ts';

const words = text.share;

interface ShareColumnProps {
  member: MemberDiamond;
  own: Diamond | null;
  deck: readonly Item[];
  talk: Diamond['talk'];
  found: ReturnType<typeof talkOf>;
  next: boolean;
  shown: boolean;
  activity: string;
  turnTo: (seat: SeatId) => void;
  light: (card: ItemId) => void;
}

/** One member's diamond, what they left off, and where they are in the talk. */
export function ShareColumn({
  member,
  own,
  deck,
  talk,
  found,
  next,
  shown,
  activity,
  turnTo,
  light,
}: ShareColumnProps) {
  const heading = useId();
  const [showing, setShowing] = useState(false);
  const items = useMemo(() => itemsById(deck), [deck]);
  const diamond = member.you && own !== null ? own : member.diamond;
  const hasTurn = talk.turn === member.seat;
  const menu: MenuItem[] = [
    ...(hasTurn || member.left
      ? []
      : [
          {
            key: 'turn',
            icon: 'speaker' as const,
            label: member.you ? words.takeTurn : words.giveTurn(member.name),
            onSelect: () => turnTo(member.seat),
          },
        ]),
    ...(member.you && !shown
      ? [
          {
            key: 'show',
            icon: 'eye' as const,
            label: words.show,
            more: words.showMore,
            onSelect: () => setShowing(true),
          },
        ]
      : []),
  ];
  const look = [
    styles['column'],
    hasTurn ? styles['turn'] : '',
    member.you && !member.shared ? styles['mine'] : '',
    !member.shared && !member.you ? styles['absent'] : '',
  ];
  return (
    <section className={look.filter(Boolean).join(' ')} aria-labelledby={heading}>
      <header className={styles['columnHead']}>
        <h2 id={heading} title={member.name}>
          {member.you ? words.you : <bdi>{member.name}</bdi>}
        </h2>
        <Standing member={member} talk={talk} next={next} />
        {menu.length > 0 ? (
          <Menu label={words.more(member.name)} items={menu}>
            {(trigger) => <Button look="plain" icon="more" label={words.more(member.name)} {...trigger} />}
          </Menu>
        ) : null}
      </header>
      <Body
        member={member}
        diamond={diamond}
        deck={deck}
        talk={talk}
        found={found}
        items={items}
        light={light}
      />
      {member.you && !member.shared ? (
        <p className={styles['private']}>
          <Icon name="lock" /> {words.onlyYou}
        </p>
      ) : null}
      {member.you && shown ? (
        <p className={styles['private']}>
          <Icon name="eye" /> {words.shown}
        </p>
      ) : null}
      {showing ? <ShareShow activity={activity} onClose={() => setShowing(false)} /> : null}
    </section>
  );
}

function Standing({ member, talk, next }: Pick<ShareColumnProps, 'member' | 'talk' | 'next'>) {
  if (talk.turn === member.seat) {
    return (
      <span className={styles['hasTurn']}>
        <Icon name="speaker" size="18px" /> {member.you ? words.explain : words.explainsNow}
      </span>
    );
  }
  if (member.left) return <span className={styles['standing']}>{words.hasLeft}</span>;
  if (talk.spoken.includes(member.seat)) {
    return (
      <span className={styles['standing']}>
        <Icon name="check" size="18px" /> {words.spoken}
      </span>
    );
  }
  return next && talk.turn !== null ? <span className={styles['standing']}>{words.next}</span> : null;
}

interface BodyProps extends Pick<ShareColumnProps, 'member' | 'deck' | 'talk' | 'found' | 'light'> {
  diamond: Diamond | null;
  items: ReadonlyMap<ItemId, Item>;
}

function Body({ member, diamond, deck, talk, found, items, light }: BodyProps) {
  if (!member.shared && !member.you) return <p className={styles['none']}>{words.notShared(member.name)}</p>;
  if (diamond === null) return <p className={styles['none']}>{words.coming}</p>;
  if (placedCount(diamond.slots) === 0) {
    return <p className={styles['none']}>{member.you ? words.emptyYou : words.empty(member.name)}</p>;
  }
  const mark = (item: ItemId): CardMark | null => {
    if (!member.shared) return null;
    if (item === talk.card) return { icon: 'clash', label: words.legendLit, look: 'lit' };
    if (found.byAll.has(item))
      return { icon: 'checks', label: words.legendAll(found.sharers), look: 'shared' };
    return found.clashes.has(item) ? { icon: 'clash', label: words.legendClash, look: 'plain' } : null;
  };
  const placed = new Set(Object.values(diamond.slots));
  const complete = isComplete(
    diamond.slots,
    deck.map((i) => i.id),
  );
  const leftOff = member.shared && complete ? [...found.chosen].filter((id) => !placed.has(id)) : [];
  const reason = talk.card === null || !member.shared ? undefined : diamond.reasons[talk.card];
  return (
    <>
      <DiamondPicture
        slots={diamond.slots}
        deck={deck}
        label={member.you ? words.yourDiamond : words.diamondOf(member.name)}
        mark={mark}
        {...(member.shared ? { onCard: light } : {})}
      />
      {complete ? null : (
        <p className={styles['leftOff']}>{words.notPlaced(placesToFill(deck.length) - placed.size)}</p>
      )}
      {leftOff.length > 0 ? (
        <p className={styles['leftOff']}>
          <strong>{words.leftOff}</strong>{' '}
          {leftOff.map((id, i) => {
            const item = items.get(id);
            const name = item ? shortName(item) : '';
            return (
              <span key={id}>
                {id === talk.card ? (
                  <span className={styles['lit']}>
                    <Icon name="clash" size="1em" /> <bdi>{name}</bdi>
                  </span>
                ) : (
                  <bdi>{name}</bdi>
                )}
                {i < leftOff.length - 1 ? ', ' : ''}
              </span>
            );
          })}
        </p>
      ) : null}
      {reason ? (
        <p className={styles['reason']} dir="auto">
          <Icon name="chatText" /> {reason}
        </p>
      ) : null}
    </>
  );
}
