import type { SeatView } from '@facet/shared/session/views.ts';
import { useState } from 'react';
import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { CONSOLE_VIEWS } from '../kinds.ts';
import type { Lead } from '../lead.ts';
import styles from './Shown.module.css';

/** People who have chosen to show their own board to the facilitators, each to be opened and read. */
export function Shown({ lead }: { lead: Lead }) {
  const [open, setOpen] = useState<SeatView | null>(null);
  const { kind, shown: seats } = lead.activity;
  const shown = lead.facilitator.seats.filter((s) => seats.includes(s.id) && s.status !== 'removed');
  if (shown.length === 0) return null;
  const words = leadText.console.kinds[kind];
  const { ShownBoard } = CONSOLE_VIEWS[kind];
  return (
    <>
      <section className={styles['shown']} aria-label={words.shownTitle}>
        <ul>
          {shown.map((seat) => (
            <li key={seat.id}>
              <Icon name="eye" />
              <span>{words.shows(seat.name)}</span>
              <Button onTap={() => setOpen(seat)}>{leadText.groups.lookAt}</Button>
            </li>
          ))}
        </ul>
      </section>
      {open === null ? null : (
        <Sheet title={words.shows(open.name)} onClose={() => setOpen(null)}>
          <ShownBoard lead={lead} seat={open} />
        </Sheet>
      )}
    </>
  );
}
