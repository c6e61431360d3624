import { boardName } from '@facet/shared/boards/address.ts';
import { readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { SeatView } from '@facet/shared/session/views.ts';
import { useCallback, useState } from 'react';
import type { Board } from '../../../boards/connection.ts';
import { DiamondPicture } from '../../../boards/diamond9/DiamondPicture.tsx';
import { useBoard, useDoc } from '../../../boards/useBoard.ts';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { Lead } from '../lead.ts';
import styles from './Shown.module.css';

/** People who have chosen to show their own diamond to the facilitators, each to be opened and read. */
export function ShownDiamonds({ lead }: { lead: Lead }) {
  const [open, setOpen] = useState<SeatView | null>(null);
  const shown = lead.facilitator.seats.filter(
    (s) => lead.activity.shown.includes(s.id) && s.status !== 'removed',
  );
  if (shown.length === 0) return null;
  return (
    <>
      <section className={styles['shown']} aria-label={text.groups.shownTitle}>
        <ul>
          {shown.map((seat) => (
            <li key={seat.id}>
              <Icon name="eye" />
              <span>{text.groups.shows(seat.name)}</span>
              <Button onClick={() => setOpen(seat)}>{text.groups.lookAt}</Button>
            </li>
          ))}
        </ul>
      </section>
      {open === null ? null : <Shown lead={lead} seat={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Shown({ lead, seat, onClose }: { lead: Lead; seat: SeatView; onClose: () => void }) {
  const { session, activity, secret, deck } = lead;
  const name = boardName({ session, activity: activity.id, scope: 'individual', owner: seat.id });
  const open = useBoard(name, secret);
  const read = useCallback(
    (board: Board) =>
      readDiamond(
        board.doc,
        deck.map((i) => i.id),
      ),
    [deck],
  );
  const diamond = useDoc(open?.board ?? null, read);
  const reasons = Object.entries(diamond?.reasons ?? {});
  return (
    <Sheet title={text.groups.shows(seat.name)} onClose={onClose}>
      {open === null || diamond === null || open.status === 'loading' ? (
        <p>{text.common.loading}</p>
      ) : open.status === 'closed' ? (
        <p>{text.groups.notShown}</p>
      ) : (
        <>
          <div className={styles['paper']}>
            <DiamondPicture slots={diamond.slots} deck={deck} label={text.groups.shows(seat.name)} />
          </div>
          {reasons.length === 0 ? null : (
            <dl className={styles['reasons']}>
              {reasons.map(([id, words]) => (
                <div key={id}>
                  <dt>{deck.find((i) => i.id === id)?.name ?? deck.find((i) => i.id === id)?.text}</dt>
                  <dd dir="auto">{words}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
    </Sheet>
  );
}
