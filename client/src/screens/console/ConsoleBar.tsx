import { useState } from 'react';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { clock, useTimeLeft } from '../../ui/useClock.ts';
import styles from './ConsoleBar.module.css';
import { otherFacilitators, type Lead } from './lead.ts';
import { LinkSheet } from './LinkSheet.tsx';
import type { PaperSeat } from './paperSeats.ts';
import { ProjectorSheet } from './ProjectorSheet.tsx';
import { TakeAway } from './TakeAway.tsx';
import { YouMenu } from './YouMenu.tsx';

interface ConsoleBarProps {
  lead: Lead;
  onDrawer: () => void;
  onTypeIn: (seat: PaperSeat) => void;
}

/** Title and question, the projector, a second facilitator, and one's own menu. */
export function ConsoleBar({ lead, onDrawer, onTypeIn }: ConsoleBarProps) {
  const [open, setOpen] = useState<'projector' | 'second' | null>(null);
  const left = useTimeLeft();
  const here = useSession((s) => s.here);
  const { view, activity, secret } = lead;
  const others = otherFacilitators(lead);
  const waiting = lead.facilitator.atDoor.length;
  return (
    <header className={styles['bar']}>
      <img src="/mark.svg" alt={text.common.product} width="30" height="31" />
      <p className={styles['what']}>
        <strong className="theirs" dir="auto">
          {view.title}
        </strong>
        <span className="theirs" dir="auto" title={activity.question}>
          {activity.question}
        </span>
      </p>
      <div className={styles['end']}>
        <span className={styles['narrow']}>
          <Button icon="users" onTap={onDrawer}>
            {waiting > 0
              ? leadText.console.drawerWaiting(waiting)
              : left === null
                ? leadText.console.drawer(here)
                : leadText.console.drawerTime(here, clock(left))}
          </Button>
        </span>
        <Button icon="projector" onTap={() => setOpen('projector')} aria-haspopup="dialog">
          {leadText.links.projector}
        </Button>
        <span className={styles['wide']}>
          <TakeAway lead={lead} />
        </span>
        <span className={styles['wide']}>
          <Button icon="userPlus" onTap={() => setOpen('second')} aria-haspopup="dialog">
            {leadText.links.second}
          </Button>
        </span>
      </div>
      <div className={styles['you']}>
        <YouMenu lead={lead} onSecond={() => setOpen('second')} onTypeIn={onTypeIn} />
      </div>
      {open === 'projector' ? <ProjectorSheet lead={lead} onClose={() => setOpen(null)} /> : null}
      {open === 'second' ? (
        <LinkSheet
          secret={secret}
          kind="facilitator"
          title={leadText.links.second}
          qr={leadText.links.secondQr}
          onClose={() => setOpen(null)}
        >
          <p>{leadText.links.secondMore}</p>
          {others.length === 0 ? null : (
            <p>
              <strong>{leadText.people.facilitators(others.map((s) => s.name))}</strong>
            </p>
          )}
        </LinkSheet>
      ) : null}
    </header>
  );
}
