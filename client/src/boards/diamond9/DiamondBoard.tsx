import { ROWS, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import { startTransition, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { text } from '../../text.ts';
import { afterPaint } from '../../ui/afterPaint.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSteady } from '../../ui/steady.ts';
import { cardState, useBench } from './bench.ts';
import { cardKey } from './cardKeys.ts';
import { useDragFrame } from './drag.tsx';
import styles from './DiamondBoard.module.css';
import { nextSlot } from './navigate.ts';
import { FreePlace, TakenPlace } from './Place.tsx';
import { moveSentence, nameIn } from './spoken.ts';

/** The diamond: nine places on a painted court line. One stop of the Tab key; arrows go from place to place. */
export function DiamondBoard({ corner, foot }: { corner: ReactNode; foot?: string | undefined }) {
  const bench = useBench();
  const { diamond, placing, items, canWrite, phone } = bench;
  const [at, setAt] = useState<Slot>('1');
  const help = useId();
  const frame = useDragFrame();

  const { onKeyDown, onFocus } = useSteady({
    // Where Tab comes back to; what the tap itself does is drawn first.
    onFocus: (slot: Slot): void => afterPaint(() => startTransition(() => setAt(slot))),
    onKeyDown: (event: KeyboardEvent<HTMLElement>, slot: Slot): void => {
      if (cardKey(event, diamond.slots[slot] ?? null, bench)) return;
      const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
      const to = event.ctrlKey || event.metaKey || event.altKey ? null : nextSlot(slot, event.key, rtl);
      if (to === null) return;
      event.preventDefault();
      bench.focusPlace(to);
      if (placing.hand !== null) announce(moveSentence(to, diamond.slots, placing.hand, nameIn(items)));
    },
  });

  return (
    <div
      role="group"
      aria-label={text.diamond.label}
      aria-describedby={help}
      className={styles['board']}
      // Every place then says that the card can go there: by CSS, so that none of them is drawn or laid out anew.
      data-hand={placing.hand === null ? undefined : ''}
    >
      <p id={help} hidden>
        {text.diamond.help}
      </p>
      <svg className={styles['court']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M50 -10L110 50L50 110L-10 50z" vectorEffect="non-scaling-stroke" />
      </svg>
      {ROWS.map(({ row, slots }) => (
        <div key={row} className={styles['row']} data-row={row}>
          <span className={styles['bracket']} aria-hidden="true">
            <span className={styles['number']}>{row}</span>
            <span className={styles['rowOf']}>{text.diamond.rowOf(row)}</span>
          </span>
          {row === 1 ? <div className={styles['corner']}>{corner}</div> : null}
          {row === 1 ? (
            <p className={`${styles['end']} ${styles['most']}`}>
              <strong>
                <Icon name="arrowUp" size="1.3em" /> {text.diamond.most}
              </strong>
              <span>{text.diamond.sameRow}</span>
            </p>
          ) : null}
          <div className={styles['places']}>
            {slots.map((slot) => {
              const item = items.get(diamond.slots[slot] ?? '');
              const place = {
                slot,
                inOrder: slot === at,
                aimed: placing.aim === slot,
                canWrite,
                phone,
                onKeyDown,
                onFocus,
              };
              return item === undefined ? (
                <FreePlace key={slot} {...place} />
              ) : (
                <TakenPlace key={slot} {...place} item={item} {...cardState(bench, item.id)} />
              );
            })}
          </div>
          {row === 5 ? (
            <p className={`${styles['end']} ${styles['least']}`}>
              <strong>
                <Icon name="arrowDown" size="1.3em" /> {text.diamond.least}
              </strong>
              {foot === undefined ? null : <span>{foot}</span>}
            </p>
          ) : null}
        </div>
      ))}
      <div ref={frame} className={styles['over']} />
    </div>
  );
}
