import { useState } from 'react';
import { go } from '../../app/router.ts';
import { seatsHeld, type HeldSeat } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Papers } from '../../ui/Papers.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { CodeForm } from '../join/CodeForm.tsx';
import styles from './Home.module.css';

const words = text.home;

/** The first page: in with a code, back to a session of this device, or start one. */
export function Home({ lost }: { lost: boolean }) {
  useTitle('');
  const [held] = useState(() =>
    seatsHeld().filter((s) => s.role === 'facilitator' || s.role === 'participant'),
  );
  return (
    <div className={styles['home']}>
      <header className={styles['head']}>
        <Wordmark width="184px" />
        <p>{words.about}</p>
      </header>
      <main id="main" className={styles['main']}>
        <section className={styles['card']}>
          {lost ? (
            <p className={styles['lost']} role="status">
              <Icon name="warningCircle" /> {words.lost}
            </p>
          ) : null}
          <h1 className={styles['title']}>{words.heading}</h1>
          <CodeForm />
        </section>
        <div className={styles['side']}>
          {held.length > 0 ? (
            <section className={styles['yours']}>
              <h2>{words.yours}</h2>
              <ul>
                {held.slice(0, 4).map((seat) => (
                  <li key={seat.seat}>
                    <Held seat={seat} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section className={styles['start']}>
            <h2>{words.leadOne}</h2>
            <p>{words.startMore}</p>
            <Button icon="plus" onClick={() => go('/new')}>
              {words.start}
            </Button>
          </section>
        </div>
      </main>
      <footer className={styles['foot']}>
        <Papers label={words.papers} />
        <p className={styles['small']}>
          <a
            href="/check"
            onClick={(event) => {
              event.preventDefault();
              go('/check');
            }}
          >
            {words.check}
          </a>
        </p>
      </footer>
    </div>
  );
}

function Held({ seat }: { seat: HeldSeat }) {
  const leads = seat.role === 'facilitator';
  const path = leads ? `/host/${seat.session}` : `/s/${seat.session}`;
  return (
    <a
      href={path}
      className={styles['held']}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(path);
      }}
    >
      <Icon name={leads ? 'projector' : 'user'} />
      <span>
        <strong dir="auto">{words.back(seat.title || words.untitled)}</strong>
        <small dir="auto">
          {leads ? words.asFacilitator : seat.name ? words.asName(seat.name) : words.asSeat}
        </small>
      </span>
      <Icon name="arrowRight" />
    </a>
  );
}
