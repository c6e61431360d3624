import { boardName } from '@facet/shared/boards/address.ts';
import { readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { SeatView } from '@facet/shared/session/views.ts';
import { useCallback } from 'react';
import type { Board } from '../../../boards/connection.ts';
import { DiamondPicture } from '../../../boards/diamond9/DiamondPicture.tsx';
import { useBoard, useDoc } from '../../../boards/useBoard.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import styles from './ShownBoard.module.css';

/** A person's own diamond with the reasons they noted, read only. */
export function ShownBoard({ lead, seat }: { lead: Lead; seat: SeatView }) {
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
  const words = leadText.console.kinds.diamond9;
  const reasons = Object.entries(diamond?.reasons ?? {});
  if (open === null || diamond === null || open.status === 'loading') return <p>{text.common.loading}</p>;
  if (open.status === 'closed') return <p>{words.notShown}</p>;
  return (
    <>
      <div className={styles['paper']}>
        <DiamondPicture slots={diamond.slots} deck={deck} label={words.shows(seat.name)} />
      </div>
      {reasons.length === 0 ? null : (
        <dl className={styles['reasons']}>
          {reasons.map(([id, reason]) => (
            <div key={id}>
              <dt>{deck.find((i) => i.id === id)?.name ?? deck.find((i) => i.id === id)?.text}</dt>
              <dd dir="auto">{reason}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
