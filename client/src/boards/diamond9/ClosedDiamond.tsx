import { placedCount, trayOf } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { useMemo, useState } from 'react';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { useBoard } from '../useBoard.ts';
import styles from './Closed.module.css';
import { itemsById, shortName } from './names.ts';
import { PresentDiamond } from './PresentDiamond.tsx';
import { movedFrom } from './startMoves.ts';
import { StartMoves } from './StartNote.tsx';
import { useDeckIds, useDiamond } from './useDiamond.ts';

const words = text.made;

interface ClosedDiamondProps {
  /** The board's. */
  name: string;
  secret: string;
  label: string;
  paper: 'own' | 'group' | 'whole';
  deck: readonly Item[];
}

/** A diamond to look at: a tap reads a card; below it what was left off, and the reasons that were noted. */
export function ClosedDiamond({ name, secret, label, paper, deck }: ClosedDiamondProps) {
  const [card, setCard] = useState<ItemId | null>(null);
  const open = useBoard(name, secret);
  const ids = useDeckIds(deck);
  const items = useMemo(() => itemsById(deck), [deck]);
  const diamond = useDiamond(open?.board ?? null, ids);
  const nameOf = (id: ItemId): string => {
    const found = items.get(id);
    return found === undefined ? '' : shortName(found);
  };
  if (open?.status === 'closed')
    return (
      <div className={styles['none']}>
        <p>{text.diamond.states.closedTitle}</p>
        <Button icon="arrowsClockwise" onClick={() => open.board.retry()}>
          {text.common.retry}
        </Button>
      </div>
    );
  if (open === null || diamond === null || open.status === 'loading')
    return <p className={styles['none']}>{text.common.loading}</p>;
  if (placedCount(diamond.slots) === 0) return <p className={styles['none']}>{words.empty}</p>;

  const read = items.get(card ?? '');
  const off = trayOf(diamond.slots, ids).map(nameOf);
  const reasons = Object.entries(diamond.reasons).filter(([id]) => items.has(id));
  const moves =
    diamond.start === null || placedCount(diamond.start) === 0
      ? null
      : movedFrom(diamond.start, diamond.slots, ids);
  const tap = (id: ItemId): void => {
    setCard(id === card ? null : id);
    const found = items.get(id);
    if (id !== card && found !== undefined) announce(found.text);
  };
  return (
    <section className={styles['look']} aria-label={label}>
      <div className={`${styles['board']} ${styles[paper]}`}>
        <PresentDiamond
          slots={diamond.slots}
          deck={deck}
          label={label}
          pair={null}
          open={card}
          onCard={tap}
        />
      </div>
      <div className={styles['words']}>
        <p className={styles['read']} dir="auto">
          {read === undefined ? words.tap : read.text}
        </p>
        {off.length === 0 ? null : (
          <p dir="auto">
            <strong>{words.leftOff}:</strong> {listNames(off)}
          </p>
        )}
        {moves === null ? null : (
          <div>
            <p>{moves.length === 0 ? text.agree.startedOfKept : text.agree.startedOf}</p>
            <StartMoves moves={moves} items={items} />
          </div>
        )}
        {reasons.length === 0 ? null : (
          <>
            <h2>{words.reasons}</h2>
            <dl>
              {reasons.map(([id, reason]) => (
                <div key={id}>
                  <dt dir="auto">{nameOf(id)}</dt>
                  <dd className="theirs" dir="auto">
                    {reason}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </section>
  );
}
