import { useState } from 'react';
import { leaveSeat } from '../../session/api.ts';
import { dropSeat, seatsHeld, type HeldSeat } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

const words = text.seat;

interface LeaveSheetProps {
  seat: Pick<HeldSeat, 'seat' | 'secret' | 'name'>;
  /** Changes on this page that no server has yet. */
  unsaved: number;
  onClose: () => void;
  onLeft: () => void;
}

/** Asks once, then gives the seat up for good and forgets all that this device kept for it. */
export function LeaveSheet({ seat, unsaved, onClose, onLeft }: LeaveSheetProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const leave = async (): Promise<void> => {
    const left = await leaveSeat(
      seat.secret,
      seatsHeld().some((s) => s.seat !== seat.seat),
    );
    // A seat that is gone already is what was wanted.
    const over = left.ok || left.refusal === 'unauthorised' || left.refusal === 'unknownSeat';
    if (!over) return setFailed(text.refusals[left.refusal]);
    dropSeat(seat.seat);
    onClose();
    onLeft();
  };
  return (
    <Sheet
      title={words.leaveTitle(seat.name ?? '')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.leaveNo}</Button>
          <Button look="danger" icon="leave" onClick={() => void leave()}>
            {words.leaveYes}
          </Button>
        </>
      }
    >
      {unsaved > 0 ? <p>{words.leaveUnsaved(unsaved)}</p> : null}
      <p>{words.leaveMore}</p>
      {failed === null ? null : <p role="alert">{failed}</p>}
    </Sheet>
  );
}
