import { TRAITS } from '@facet/shared/session/state.ts';
import type { AtDoorView } from '@facet/shared/session/views.ts';
import { useEffect, useRef } from 'react';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Lead } from './lead.ts';
import styles from './Lobby.module.css';
import { Refused } from './Refused.tsx';
import side from './Side.module.css';
import { useCommand } from './useCommand.ts';

const words = text.admission;

/** Who waits to be let in, and letting them in, one by one or all who are seen here. Nothing where nobody can be waiting. */
export function Lobby({ lead }: { lead: Lead }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { run, busy, refusal } = useCommand();
  const { atDoor, admit } = lead.facilitator;
  if (atDoor.length === 0 && !admit) return null;
  const see = async (
    type: 'admitSeats' | 'refuseSeats',
    seats: readonly AtDoorView[],
    done: string,
  ): Promise<void> => {
    if (!(await run({ type, seats: seats.map(({ id }) => id) }))) return;
    announce(done);
    // The button that was pressed goes with its row.
    heading.current?.focus();
  };
  return (
    <section className={side['panel']} aria-label={words.title(atDoor.length)}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {words.title(atDoor.length)}
        </h2>
        {atDoor.length < 2 ? null : (
          <Menu
            label={words.more}
            items={[
              {
                key: 'none',
                label: words.none(atDoor.length),
                more: words.noneMore,
                icon: 'close',
                danger: true,
                onSelect: () => void see('refuseSeats', atDoor, words.noneDone(atDoor.length)),
              },
            ]}
          >
            {(trigger) => <Button {...trigger} look="quiet" icon="more" label={words.more} />}
          </Menu>
        )}
      </div>
      {atDoor.length === 0 ? <p className={side['quiet']}>{words.nobody}</p> : null}
      <ul className={styles['waiting']}>
        {atDoor.map((one) => (
          <li key={one.id}>
            <span className={styles['who']}>
              <bdi>{one.name}</bdi>
              <small>{TRAITS.flatMap((t) => one.about[t] ?? []).join(', ')}</small>
            </span>
            <Button
              aria-label={words.letInIt(one.name)}
              aria-disabled={busy}
              look="strong"
              onTap={() => void see('admitSeats', [one], words.letInDone(one.name))}
            >
              {words.letIn}
            </Button>
            <Button
              aria-label={words.notNowIt(one.name)}
              aria-disabled={busy}
              onTap={() => void see('refuseSeats', [one], words.notNowDone(one.name))}
            >
              {words.notNow}
            </Button>
          </li>
        ))}
      </ul>
      {atDoor.length < 2 ? null : (
        <Button
          icon="users"
          wide
          aria-disabled={busy}
          onTap={() => void see('admitSeats', atDoor, words.allDone(atDoor.length))}
        >
          {words.all(atDoor.length)}
        </Button>
      )}
      <Refused refusal={refusal} />
    </section>
  );
}

/** Says that somebody waits: aloud everywhere, and in the middle where the list is behind a button. */
export function LobbyNotice({ lead, onSee }: { lead: Lead; onSee: () => void }) {
  const { atDoor } = lead.facilitator;
  const known = useRef(new Set<string>());
  useEffect(() => {
    const fresh = atDoor.filter(({ id }) => !known.current.has(id));
    known.current = new Set(atDoor.map(({ id }) => id));
    const [first, ...others] = fresh;
    if (first === undefined) return;
    announce(others.length === 0 ? words.waitsSpoken(first.name) : words.waiting(atDoor.length));
  }, [atDoor]);
  if (atDoor.length === 0) return null;
  return (
    <div className={styles['notice']}>
      <Notice
        icon="hand"
        tone="act"
        title={words.waiting(atDoor.length)}
        action={<Button onTap={onSee}>{words.see}</Button>}
      />
    </div>
  );
}
