import { useEffect, useState } from 'react';
import { leaveSeat } from '../../session/api.ts';
import { dropSeat, seatsHeld } from '../../session/seats.ts';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePage } from '../../ui/Page.tsx';

const words = text.admission;

interface AtDoorProps {
  session: string;
  secret: string;
  onLeft: () => void;
}

/** Waiting to be let in: what this device knows by itself, for the server tells nothing else. */
export function AtDoor({ session, secret, onLeft }: AtDoorProps) {
  const offline = useSession((s) => s.link === 'offline');
  const [failed, setFailed] = useState<string | null>(null);
  const seat = seatsHeld().find((s) => s.secret === secret);
  useEffect(
    () => () => {
      // Gone with the screen: let in, or not at all, which its own page says.
      if (useSession.getState().hello !== null) announce(words.inNow);
    },
    [],
  );
  const stop = async (): Promise<void> => {
    setFailed(null);
    const others = seatsHeld().some((s) => s.session !== session || s.secret !== secret);
    const left = await leaveSeat(secret, others);
    if (!left.ok && left.refusal !== 'unauthorised') return setFailed(text.refusals[left.refusal]);
    if (seat !== undefined) dropSeat(seat.seat);
    onLeft();
  };
  return (
    <StatePage
      icon="hand"
      title={words.wait}
      actions={
        <>
          {failed === null ? null : <p role="alert">{failed}</p>}
          <Button wide onClick={() => void stop()}>
            {words.stop}
          </Button>
        </>
      }
    >
      {seat === undefined || seat.title === '' ? null : (
        <p dir="auto">
          <strong className="theirs">{seat.title}</strong>
        </p>
      )}
      {seat?.name === undefined ? null : <p>{words.waitAs(seat.name)}</p>}
      <p role="status">{offline ? words.waitOffline : words.waitMore}</p>
    </StatePage>
  );
}
