import type { SeatView } from '@facet/shared/session/views.ts';
import { useEffect, useRef } from 'react';
import { eraseSeat } from '../../session/api.ts';
import { leadText } from '../../leadText.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import type { Lead } from './lead.ts';
import styles from './PeopleSheet.module.css';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

const words = leadText.erase;

interface ErasePersonProps {
  lead: Lead;
  seat: SeatView;
  onClose: () => void;
}

/** Says what goes, asks once, then erases one person with all that is theirs. */
export function ErasePerson({ lead, seat, onClose }: ErasePersonProps) {
  const { ask, busy, refusal } = useCommand();
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  const erase = async (): Promise<void> => {
    if ((await ask(() => eraseSeat(lead.secret, seat.id))) === null) return;
    announce(words.personDone);
    onClose();
  };
  return (
    <div className={styles['sure']} role="group" aria-label={words.personTitle(seat.name)}>
      <p ref={title} tabIndex={-1}>
        <strong>{words.personTitle(seat.name)}</strong>
      </p>
      <p>{words.personMore}</p>
      <p>{words.undo}</p>
      <Refused refusal={refusal} />
      <Button onTap={onClose}>{words.no}</Button>
      <Button look="danger" icon="trash" aria-disabled={busy} onTap={() => void erase()}>
        {busy ? words.doing : words.yes}
      </Button>
    </div>
  );
}
