import type { SeatView } from '@facet/shared/session/views.ts';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { leadText } from '../../leadText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ErasePerson } from './ErasePerson.tsx';
import type { Lead } from './lead.ts';
import styles from './PeopleSheet.module.css';
import { PersonRow } from './PersonRow.tsx';
import { Refused } from './Refused.tsx';
import { askTurn } from './turns.ts';
import { useCommand } from './useCommand.ts';

/** More rows than a tablet shows, and how many follow at a time. */
const FIRST = 12;
const MORE = 8;

/** Everyone in the session: what they said about themselves, whether they are online, move, remove, erase. */
export function PeopleSheet({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [removing, setRemoving] = useState<SeatView | null>(null);
  const [erasing, setErasing] = useState<SeatView | null>(null);
  const { run, busy, refusal } = useCommand();
  const { people, facilitator, devices, activity, view } = lead;
  const online = new Set(devices.filter((d) => d.online).map((d) => d.seat));
  const leaders = facilitator.seats.filter((s) => s.role === 'facilitator' && s.status === 'in');
  const gone = facilitator.seats.filter(
    (s) => s.status !== 'in' && (s.role === 'participant' || s.role === 'facilitator'),
  );
  const everybody = [...people, ...leaders];
  const list = useRef<HTMLUListElement>(null);
  const drawn = useMoreAndMore(everybody.length, list);
  const remove = async (seat: SeatView): Promise<void> => {
    if (!(await run({ type: 'removeSeat', seat: seat.id }))) return;
    announce(leadText.people.removed(seat.name));
    setRemoving(null);
  };
  const askedOf = (seat: SeatView): ReactNode =>
    erasing?.id === seat.id ? (
      <ErasePerson lead={lead} seat={seat} onClose={() => setErasing(null)} />
    ) : removing?.id === seat.id ? (
      <div className={styles['sure']} role="group" aria-label={leadText.people.removeIt(seat.name)}>
        <p>
          {seat.role === 'facilitator'
            ? leadText.people.sureFacilitator(seat.name)
            : leadText.people.sure(seat.name, view.locked, facilitator.admit)}
        </p>
        <Refused refusal={refusal} />
        <div className={styles['instead']}>
          <Button
            look="plain"
            onTap={() => {
              setRemoving(null);
              setErasing(seat);
            }}
          >
            {leadText.erase.person}
          </Button>
        </div>
        <Button onTap={() => setRemoving(null)}>{text.common.cancel}</Button>
        <Button look="danger" aria-disabled={busy} onTap={() => void remove(seat)}>
          {leadText.people.remove}
        </Button>
      </div>
    ) : null;
  return (
    <Sheet title={leadText.people.title(people.length, leaders.length)} onClose={onClose} place="side">
      {people.length === 0 ? <p>{leadText.people.nobody}</p> : null}
      <ul className={styles['people']} ref={list}>
        {everybody.slice(0, drawn).map((seat) => (
          <PersonRow
            key={seat.id}
            seat={seat}
            activity={activity}
            you={seat.id === lead.you}
            online={online.has(seat.id)}
            asked={askedOf(seat)}
            onRemove={setRemoving}
          />
        ))}
      </ul>
      {gone.length === 0 ? null : (
        <section>
          <h3>{leadText.erase.notHere(gone.length)}</h3>
          <ul className={styles['people']}>
            {gone.map((seat) => (
              <li key={seat.id}>
                <span className={styles['who']}>
                  <bdi>{seat.name}</bdi>
                  <small>{seat.status === 'left' ? leadText.erase.hasLeft : leadText.erase.wasRemoved}</small>
                </span>
                {erasing?.id === seat.id ? (
                  <ErasePerson lead={lead} seat={seat} onClose={() => setErasing(null)} />
                ) : (
                  <Button
                    look="plain"
                    aria-label={leadText.erase.personIt(seat.name)}
                    onTap={() => setErasing(seat)}
                  >
                    {leadText.erase.person}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

/**
 * How many of a long list are drawn by now: the first screen at once, the rest soon after, also those never scrolled to. Whoever
 * scrolls is kept waiting only where they would come to the end of what is there.
 */
function useMoreAndMore(all: number, list: RefObject<HTMLElement | null>): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= all) return undefined;
    const more = (): void => setDrawn(drawn + MORE);
    const giveUp = askTurn({}, more, true);
    const nearTheEnd = (): void => {
      const end = list.current?.getBoundingClientRect().bottom ?? Infinity;
      if (end < 2 * innerHeight) more();
    };
    addEventListener('scroll', nearTheEnd, { capture: true, passive: true });
    return () => {
      giveUp();
      removeEventListener('scroll', nearTheEnd, { capture: true });
    };
  }, [drawn, all, list]);
  return drawn;
}
