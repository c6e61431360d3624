import type { Door } from '@facet/shared/protocol/http.ts';
import { useState } from 'react';
import { go } from '../../app/router.ts';
import { sitInTab, type HeldSeat } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePage } from '../../ui/Page.tsx';
import { LeaveSheet } from '../participant/LeaveSheet.tsx';

const words = text.join;

interface AlreadyHereProps {
  seat: HeldSeat;
  door: Door;
  onLeft: () => void;
  /** Another person wants to join on this device too; null where nobody can join any more. */
  onSomeoneElse: (() => void) | null;
}

/** This device has a seat in the session: going on comes first, and whoever is someone else gives that seat up. */
export function AlreadyHere({ seat, door, onLeft, onSomeoneElse }: AlreadyHereProps) {
  const [leaving, setLeaving] = useState(false);
  const goOn = (): void => {
    sitInTab(seat.session, seat.seat);
    go(`/s/${seat.session}`, 'replace');
  };
  return (
    <StatePage
      icon="user"
      title={words.already}
      actions={
        <>
          <Button look="next" iconAfter="arrowRight" wide onClick={goOn}>
            {seat.name ? words.goOn(seat.name) : words.goOnUnnamed}
          </Button>
          <Button wide icon="leave" onClick={() => setLeaving(true)}>
            {words.notYou}
          </Button>
          {onSomeoneElse ? (
            <Button look="plain" onClick={onSomeoneElse}>
              {words.someoneElse}
            </Button>
          ) : null}
        </>
      }
    >
      <p dir="auto">{door.title}</p>
      {leaving ? (
        <LeaveSheet seat={seat} unsaved={0} onClose={() => setLeaving(false)} onLeft={onLeft} />
      ) : null}
    </StatePage>
  );
}
