import { leaveSeat } from '../../session/api.ts';
import { seatsHeld } from '../../session/seats.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

/** Giving the facilitator's seat up for good. Closing the laptop does not need it. */
export function LeaveSheet({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { ask, busy, refusal } = useCommand();
  const others = seatsHeld().some((s) => s.seat !== lead.you);
  return (
    <Sheet
      title={leadText.console.you.leave}
      onClose={onClose}
      actions={
        <>
          <Button onTap={onClose}>{text.seat.leaveNo}</Button>
          <Button
            look="danger"
            icon="leave"
            aria-disabled={busy}
            onTap={() => void ask(() => leaveSeat(lead.secret, others))}
          >
            {text.seat.leaveYes}
          </Button>
        </>
      }
    >
      <p>{leadText.console.you.leaveMore}</p>
      <Refused refusal={refusal} />
    </Sheet>
  );
}
