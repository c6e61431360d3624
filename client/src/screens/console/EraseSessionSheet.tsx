import { go } from '../../app/router.ts';
import { eraseSession } from '../../session/api.ts';
import { dropSeat, seatsHeld } from '../../session/seats.ts';
import { leadText } from '../../leadText.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './EraseSessionSheet.module.css';
import type { Lead } from './lead.ts';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

const words = leadText.erase;

/** Says what goes, asks once, then deletes the session with everything in it. */
export function EraseSessionSheet({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { ask, busy, refusal } = useCommand();
  const erase = async (): Promise<void> => {
    if ((await ask(() => eraseSession(lead.secret, lead.session))) === null) return;
    // Whoever sat here too, on paper or on this device, is gone with it.
    for (const { seat, session } of seatsHeld()) if (session === lead.session) dropSeat(seat);
    announce(words.sessionDone);
    go('/', 'replace');
  };
  return (
    <Sheet
      title={words.sessionTitle}
      onClose={onClose}
      actions={
        <>
          <Button onTap={onClose}>{words.no}</Button>
          <Button look="danger" icon="trash" aria-disabled={busy} onClick={() => void erase()}>
            {busy ? words.doing : words.sessionYes}
          </Button>
        </>
      }
    >
      <p>{words.sessionWhat}</p>
      <ul className={styles['goes']}>
        {words.sessionGoes.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>{words.sessionTold(lead.people.length)}</p>
      <p>{words.sessionFirst}</p>
      <p>
        <strong>{words.undo}</strong>
      </p>
      <Refused refusal={refusal} />
    </Sheet>
  );
}
